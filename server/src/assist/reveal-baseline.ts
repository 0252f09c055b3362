// Shows what the baseline hides, to who wants to see it for a while.
import { engineMessage } from "../lint/engine-texts.ts";
import type { Finding } from "../lint/finding.ts";
import type { LintResult } from "../lint/lint-result.ts";

/** The result with its hidden findings as information that says why they are usually not there. */
export function revealBaseline(result: LintResult): LintResult {
  return { ...result, findings: result.findings.map(reveal) };
}

function reveal(finding: Finding): Finding {
  if (finding.suppression?.kind !== "baseline") return finding;
  return {
    ...finding,
    get fixes() {
      return finding.fixes;
    },
    message: engineMessage("engine.circumstance.baseline", { message: finding.message }),
    severity: finding.severity === "hint" ? "hint" : "information",
    suppression: undefined,
  };
}
