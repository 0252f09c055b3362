// Findings of all subjects as those of the document: in the order of the text, each once.
import type { Finding } from "./finding.ts";
import type { Said } from "./lint-result.ts";

/** The same finding from several iterations of a loop is one, the first; findings come in the order of the text. */
export function mergeFindings(said: readonly Said[]): readonly Finding[] {
  const merged: Finding[] = [];
  let last: Said | undefined;
  /** Of those that the order does not tell apart; nearly always there is one. */
  let keys: Set<string> | undefined;
  for (const each of said.toSorted((a, b) => compareFindings(a.finding, b.finding))) {
    if (last === undefined || compareFindings(last.finding, each.finding) !== 0) keys = undefined;
    else {
      keys ??= new Set([keyOfSaid(last)]);
      if (keys.has(keyOfSaid(each))) continue;
      keys.add(keyOfSaid(each));
    }
    merged.push(each.finding);
    last = each;
  }
  return merged;
}

/** The order of the text; of what stands in one place, that of rules and messages. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compare(a.rule, b.rule) ||
    compare(a.message.id, b.message.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What makes two findings of a document the same: what is said, where, and of which text. */
export function keyOfSaid({ finding, message, origin }: Said): string {
  const { rule, file, span } = finding;
  const source = origin === undefined ? "" : `${origin.file}|${origin.span.start}`;
  return `${rule}|${message}|${file}|${span.start}|${span.end}|${source}`;
}
