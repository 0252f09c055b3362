// Completes at a mark in a text, and writes what was chosen.
import { assistTexts } from "../../server/src/assist/assist-texts.ts";
import { complete, type Suggestion } from "../../server/src/assist/completion/complete.ts";
import type { DocumentKind } from "../../server/src/batch/document-kind.ts";
import { readJapanese } from "../../server/src/hosts/node-package.ts";
import { parseJson } from "../../server/src/json/parse.ts";
import { allRules } from "../../server/src/rules/index.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { createTranslator, type Locale } from "../../server/src/text/message.ts";

export interface Asking {
  readonly kind?: DocumentKind;
  readonly version?: string;
  readonly locale?: Locale;
}

/** The suggestions at the `|` in a text, in the order in which an editor lists them. */
export function completeIn(marked: string, asking: Asking = {}): readonly Suggestion[] {
  const { text, offset } = unmarked(marked);
  const found = complete(parseJson(text), offset, asking.kind, {
    translate: translator(asking.locale),
    format: "markdown",
    rules: allRules,
    dataPlaneApiVersion: asking.version,
  });
  return [...found].sort((a, b) => a.rank - b.rank);
}

export function translator(locale: Locale = "en") {
  return createTranslator(locale, { ...readJapanese(), ...assistTexts.japanese });
}

export function labelsIn(marked: string, asking?: Asking): readonly string[] {
  return completeIn(marked, asking).map(({ label }) => label);
}

/** The text after choosing that label, with tab stops if it has some. */
export function chosen(marked: string, label: string, asking?: Asking): string {
  const found = completeIn(marked, asking).filter((each) => each.label === label);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${label} is offered ${found.length} times.`);
  const { span, snippet, newText, before } = only;
  return applyEdits(unmarked(marked).text, [...(before ? [before] : []), { span, newText: snippet ?? newText }]);
}

/** The detail of a label as people read it. */
export function detailOf(marked: string, label: string, asking: Asking = {}): string | undefined {
  const detail = completeIn(marked, asking).find((each) => each.label === label)?.detail;
  return detail && translator(asking.locale)(detail);
}

function unmarked(marked: string) {
  const offset = marked.indexOf("|");
  if (offset < 0) throw new Error("The text has no mark.");
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
