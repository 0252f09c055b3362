// Fixes of a text that stands for several things: values that may come, iterations of a loop, calls of a template.
import type { Found } from "../batch/subjects.ts";
import { groupBy } from "../text/group-by.ts";
import type { Finding, PlannedFix } from "./finding.ts";
import { LaterFinding } from "./later-finding.ts";
import type { Said, SubjectCheck } from "./lint-result.ts";
import { keyOfSaid } from "./merge-findings.ts";

/** Those of the fixes that others ask for in the same way: what mends one thing may break another one. */
export function sharedFixes(fixes: readonly PlannedFix[], others: readonly PlannedFix[]): readonly PlannedFix[] {
  if (fixes.length === 0) return fixes;
  const asked = new Set(others.map(editsKey));
  return fixes.filter((fix) => asked.has(editsKey(fix)));
}

function editsKey({ edits }: PlannedFix): string {
  return JSON.stringify(edits);
}

/** The checks of subjects; where several are made of the same text, only with the fixes that all of them ask for. */
export function withSharedFixes(found: readonly Found[], checks: readonly SubjectCheck[]): readonly SubjectCheck[] {
  const shared = [...checks];
  for (const indices of ofSameText(found)) {
    const all = indices.map((index) => byKey(checks[index] as SubjectCheck));
    for (const index of indices) shared[index] = shareFixes(checks[index] as SubjectCheck, all);
  }
  return shared;
}

/** The places of those that are made of the same text, where there are several. */
function ofSameText(found: readonly Found[]): readonly (readonly number[])[] {
  const byNode = groupBy([...found.keys()], (index) => found[index]?.node);
  // The body of a pool is the whole file as well.
  const byKind = [...byNode.values()].flatMap((indices) =>
    indices.length === 1 ? [] : [...groupBy(indices, (index) => found[index]?.subject.kind).values()],
  );
  return byKind.filter((indices) => indices.length > 1);
}

type FindingsByKey = ReadonlyMap<string, Finding>;

function byKey({ said }: SubjectCheck): FindingsByKey {
  return new Map(said.map((each) => [keyOfSaid(each), each.finding]));
}

function shareFixes(check: SubjectCheck, all: readonly FindingsByKey[]): SubjectCheck {
  return { ...check, said: check.said.map((each) => shareFix(each, all)) };
}

/** What mends something else at the same place may be the same edit. */
function fixesAt({ file, span }: Finding, findings: FindingsByKey): readonly PlannedFix[] {
  const isThere = (other: Finding) =>
    other.file === file && other.span.start === span.start && other.span.end === span.end;
  return [...findings.values()].filter(isThere).flatMap(({ fixes }) => fixes);
}

function shareFix(said: Said, all: readonly FindingsByKey[]): Said {
  const key = keyOfSaid(said);
  const others = new Set(all.map((findings) => findings.get(key)));
  if (others.size === 1) return said;
  const planned = () => {
    let fixes = said.finding.fixes;
    for (const other of others) if (other !== undefined) fixes = sharedFixes(fixes, other.fixes);
    for (const findings of all) if (!findings.has(key)) fixes = sharedFixes(fixes, fixesAt(said.finding, findings));
    return fixes;
  };
  return { ...said, finding: new LaterFinding(said.finding, planned) };
}
