// Puts together what several documents of a run say of the same place: linked templates are also checked by themselves.
import type { Finding } from "../lint/finding.ts";
import type { LintResult } from "../lint/lint-result.ts";

const severities: readonly Finding["severity"][] = ["hint", "information", "warning", "error"];
const certainties: readonly Finding["certainty"][] = ["possible", "default", "certain"];

/**
 * Leaves out of each result what another one says too. Of two findings with the same rule, message and place the one
 * that is worse stays, then the more certain one, then that of the document in which it is.
 */
export function mergeResults(results: readonly LintResult[]): readonly LintResult[] {
  const owners = new Set(results.map(({ file }) => file));
  const speakers = chooseSpeakers(results);
  return results.map((result) => ({
    ...result,
    findings: result.findings.filter((finding) => speakers.get(keyOf(finding)) === result),
    subjects: result.subjects.filter(({ file }) => file === result.file || !owners.has(file)),
  }));
}

/** The result that is to say what is said at a place. */
function chooseSpeakers(results: readonly LintResult[]): ReadonlyMap<string, LintResult> {
  const speakers = new Map<string, LintResult>();
  const ranks = new Map<string, number>();
  for (const result of results) {
    for (const finding of result.findings) {
      const key = keyOf(finding);
      const rank = rankOf(finding, result);
      if (rank <= (ranks.get(key) ?? -1)) continue;
      ranks.set(key, rank);
      speakers.set(key, result);
    }
  }
  return speakers;
}

function keyOf({ file, span, rule, message }: Finding): string {
  return [file, span.start, span.end, rule, message.id].join("\n");
}

/** A number that is greater the more a finding weighs. */
function rankOf({ file, severity, certainty, suppression }: Finding, result: LintResult): number {
  const weight = severities.indexOf(severity) * certainties.length + certainties.indexOf(certainty);
  return (suppression === undefined ? 100 : 0) + weight * 2 + (file === result.file ? 1 : 0);
}
