// Renders a report for people at a terminal: each finding with its source line, then a summary.
import type { Severity } from "../rules/rule.ts";
import type { Position } from "../text/line-index.ts";
import type { Translator } from "../text/message.ts";
import { neutralise } from "../text/neutralise.ts";
import { createExcerpt, type Excerpt } from "./excerpt.ts";
import { type Detail, detailsOf } from "./finding-details.ts";
import { createHideSecrets, type HideSecrets } from "./hide-secrets.ts";
import {
  createLines,
  type Lines,
  type PlacedError,
  type PlacedFinding,
  placeErrors,
  placeFindings,
  type Report,
} from "./report.ts";
import { reportTexts } from "./report-texts.ts";
import { summarise } from "./summary.ts";
import { type Color, createPaint, type Paint } from "./terminal-text.ts";

export interface TextOptions {
  readonly color: boolean;
  /** Leaves the summary out. */
  readonly quiet: boolean;
}

interface Renderer {
  readonly report: Report;
  readonly lines: Lines;
  readonly hide: HideSecrets;
  readonly paint: Paint;
  readonly translate: Translator;
}

const colors: Readonly<Record<Severity, Color>> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "cyan",
};

/** Renders the report; it ends with a line break unless it is empty. */
export function renderText(report: Report, translate: Translator, options: TextOptions): string {
  const lines = createLines(report.texts);
  const placed = placeFindings(report, lines, translate);
  const hide = createHideSecrets(placed.map(({ finding }) => finding));
  const renderer: Renderer = { report, lines, hide, paint: createPaint(options.color), translate };
  const visible = placed.filter(({ finding }) => finding.suppression === undefined);
  // Fatal errors are said on the standard error, where they are seen also if the report goes elsewhere.
  const errors = placeErrors(report, lines, translate).filter(({ error }) => error.fatal !== true);
  const blocks = [
    ...errors.map((error) => renderError(error, renderer)),
    ...visible.map((finding) => renderFinding(finding, renderer)),
  ];
  if (!options.quiet) blocks.push(renderSummary(placed, renderer));
  return blocks.map((block) => `${block.join("\n")}\n`).join("\n");
}

function renderFinding(placed: PlacedFinding, renderer: Renderer): string[] {
  const { finding, start, end } = placed;
  const { paint, translate } = renderer;
  const color = colors[finding.severity];
  const severity = paint("bold", paint(color, translate(reportTexts.say(`report.severity.${finding.severity}`))));
  const place = `${neutralise(placed.name)}:${start.line + 1}:${start.character + 1}`;
  const head = `${paint("bold", place)}: ${severity}: ${neutralise(placed.message)} ${paint("dim", `[${finding.rule}]`)}`;

  const details = detailsOf(finding, renderer);
  const excerpt = excerptOf(finding.file, start, end, renderer);
  return [head, ...renderExcerpt(excerpt, start.line + 1, color, details, renderer)];
}

function renderError(placed: PlacedError, renderer: Renderer): string[] {
  const { error, start, name, message } = placed;
  const { paint, translate, lines } = renderer;
  const place = start === undefined ? name : `${name}:${start.line + 1}:${start.character + 1}`;
  const severity = paint("bold", paint("red", translate(reportTexts.say("report.severity.error"))));
  const head = `${paint("bold", neutralise(place))}: ${severity}: ${neutralise(message)}`;
  if (start === undefined || error.span === undefined) return [head];
  const excerpt = excerptOf(error.file, start, lines.of(error.file).position(error.span.end), renderer);
  return [head, ...renderExcerpt(excerpt, start.line + 1, "red", [], renderer)];
}

function excerptOf(file: string, start: Position, end: Position, { lines, hide }: Renderer): Excerpt {
  return createExcerpt(lines.of(file), start, end, (offset, piece) => hide(file, offset, piece));
}

function renderExcerpt(
  excerpt: Excerpt,
  lineNumber: number,
  color: Color,
  details: readonly Detail[],
  { paint }: Renderer,
): string[] {
  const gutter = " ".repeat(Math.max(String(lineNumber).length, 3));
  const number = String(lineNumber).padStart(gutter.length);
  return [
    `  ${paint("dim", `${number} |`)} ${excerpt.line}`,
    `  ${paint("dim", `${gutter} |`)} ${paint(color, excerpt.carets)}`,
    ...details.map(({ label, text }) => `  ${gutter} ${paint("dim", `= ${label}:`)} ${neutralise(text)}`),
  ];
}

function renderSummary(placed: readonly PlacedFinding[], { report, paint, translate }: Renderer): string[] {
  const [headline = "", ...summary] = summarise(report, placed, translate);
  return [paint("bold", headline), ...summary];
}
