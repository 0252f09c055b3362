// Applies fixes to files held in memory.
import type { PlannedFix } from "../../server/src/lint/finding.ts";
import type { LintResult } from "../../server/src/lint/lint.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { type Engine, findingsOf, lintWithRule, type Project } from "./lint-files.ts";

const rounds = 20;

/** The project after a fix. */
export function applyFix(project: Project, fix: PlannedFix): Project {
  const files = new Map(project.files);
  for (const { file, edits } of fix.edits) {
    const text = files.get(file);
    if (text === undefined) throw new Error(`A fix edits ${file}, which is no file of the project.`);
    files.set(file, applyEdits(text, edits));
  }
  return { ...project, files };
}

/**
 * Applies the fix of that number (1 is the first) of each finding of a rule, one after the other, until no finding of
 * the rule has one left. Suppressed findings are left alone.
 *
 * @throws Error if there is no end to it.
 */
export function applyFixes(engine: Engine, project: Project, rule: string, number: number): Project {
  let current = project;
  for (let round = 0; round < rounds; round++) {
    const fix = nextFix(lintWithRule(engine, rule, current), rule, number);
    if (fix === undefined) return current;
    current = applyFix(current, fix);
  }
  throw new Error(`After ${rounds} applications fix ${number} of ${rule} still finds something to do.`);
}

function nextFix(result: LintResult, rule: string, number: number): PlannedFix | undefined {
  const open = findingsOf(result, rule).filter((finding) => finding.suppression === undefined);
  return open.find((finding) => finding.fixes.length >= number)?.fixes[number - 1];
}
