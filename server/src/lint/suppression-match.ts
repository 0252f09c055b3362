// Finds which marks accept which findings, in one sweep over both.

import { firstIndex } from "../text/first-index.ts";
import { groupBy } from "../text/group-by.ts";
import type { Finding } from "./finding.ts";
import type { Mark } from "./suppression-marks.ts";

export interface Matches {
  /** For each finding the innermost mark that accepts it. */
  readonly marks: readonly (Mark | undefined)[];
  /** All marks that accept some finding, also where an inner mark accepts it too. */
  readonly used: ReadonlySet<Mark>;
}

/** Matches the findings of one file to marks of that file, by rule and by the start of the primary range. */
export function matchMarks(findings: readonly Finding[], file: string, marks: readonly Mark[]): Matches {
  const matched: (Mark | undefined)[] = new Array(findings.length).fill(undefined);
  const used = new Set<Mark>();
  if (marks.length === 0) return { marks: matched, used };
  const ordered = findings.map((finding, index) => ({ finding, index, start: finding.span.start }));
  const ours = ordered.filter(({ finding }) => finding.file === file).sort((a, b) => a.start - b.start);
  const byRule = groupBy(ours, ({ finding }) => finding.rule);
  for (const [rule, group] of groupBy(marks, (mark) => mark.rule)) {
    const candidates = rule === "*" ? ours : (byRule.get(rule) ?? []);
    sweep(candidates, group, (index, mark) => {
      const other = matched[index];
      if (other === undefined || other.scope.start < mark.scope.start) matched[index] = mark;
    });
    for (const mark of group) if (startsWithin(candidates, mark)) used.add(mark);
  }
  return { marks: matched, used };
}

interface Candidate {
  readonly index: number;
  readonly start: number;
}

/** Calls `accept` with the mark of latest start that holds each candidate; candidates come in the order of their starts. */
function sweep(
  candidates: readonly Candidate[],
  marks: readonly Mark[],
  accept: (index: number, mark: Mark) => void,
): void {
  const ordered = marks.toSorted((a, b) => a.scope.start - b.scope.start || b.scope.end - a.scope.end);
  const open: Mark[] = [];
  let next = 0;
  for (const { index, start } of candidates) {
    for (; next < ordered.length; next++) {
      const mark = ordered[next];
      if (mark === undefined || mark.scope.start > start) break;
      open.push(mark);
    }
    // What has ended lies on top of the stack, or below a mark that has not: there it does no harm.
    let top = open.at(-1);
    while (top !== undefined && top.scope.end <= start) {
      open.pop();
      top = open.at(-1);
    }
    if (top !== undefined) accept(index, top);
  }
}

/** Whether a candidate starts in the scope of a mark. */
function startsWithin(candidates: readonly Candidate[], { scope }: Mark): boolean {
  const first = candidates[firstIndex(candidates, ({ start }) => start >= scope.start)];
  return first !== undefined && first.start < scope.end;
}
