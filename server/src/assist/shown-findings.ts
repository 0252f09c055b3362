// Tells which findings of a document an editor shows in it.
import type { Finding } from "../lint/finding.ts";
import type { LintResult } from "../lint/lint-result.ts";

/** Findings in the linted file itself that nobody has suppressed. */
export function shownFindings(result: LintResult): readonly Finding[] {
  return result.findings.filter((finding) => finding.suppression === undefined && finding.file === result.file);
}
