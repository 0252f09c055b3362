// What every part of the page of the posture is made from.
import type { Finding, Location } from "../lint/finding.ts";
import type { Translator } from "../text/message.ts";
import { type Markup, markup } from "./markup-text.ts";
import type { Posture } from "./posture.ts";
import type { Lines, PlacedFinding, Report } from "./report.ts";
import type { Say } from "./report-texts.ts";

export interface Page {
  readonly report: Report;
  readonly posture: Posture;
  readonly lines: Lines;
  readonly placed: ReadonlyMap<Finding, PlacedFinding>;
  readonly translate: Translator;
  readonly say: Say;
  readonly panel: Panel | undefined;
}

/** The part of an editor that shows the page, if it isn't one to be saved. */
export interface Panel {
  /** Letters and digits, by which the policy knows the panel's own script and style. */
  readonly nonce: string;
  /** The address of the script that hands on which place the reader chose. */
  readonly script: string;
  /** Names the document, so that the panel knows whether it shows the same one as before. */
  readonly document: string;
  /** The files that the editor can open. Places name them by their index. */
  readonly files: readonly string[];
}

/** Where something stands. In a panel it is a button that opens the place, else plain text. */
export function renderPlace(text: string, { file, span }: Location, { panel, lines }: Page): Markup {
  const shown = markup`<bdi>${text}</bdi>`;
  const index = panel?.files.indexOf(file) ?? -1;
  if (index < 0) return shown;
  const { start, end } = { start: lines.of(file).position(span.start), end: lines.of(file).position(span.end) };
  const range = [start.line, start.character, end.line, end.character].join(" ");
  return markup`<button type="button" class="place" data-file="${index}" data-range="${range}">${shown}</button>`;
}
