// Checks one subject: what its rules say, as findings.
import type { SubjectKind } from "../batch/subject.ts";
import type { Found, Reading } from "../batch/subjects.ts";
import type { RuleContext } from "../rules/rule.ts";
import type { RulePlan } from "./active-rules.ts";
import { createFinding, inContext } from "./create-finding.ts";
import { judge } from "./judge.ts";
import type { LintResult, Said, SubjectCheck } from "./lint-result.ts";
import { type RuleRun, runRules } from "./run-rule.ts";
import type { Settings } from "./settings.ts";

/** Checks the subjects of a document. */
export function createSubjectCheck(
  plan: RulePlan,
  { evaluator }: Reading,
  settings: Settings,
  today: string,
): (found: Found) => SubjectCheck {
  const context: RuleContext = { today, endOfLifeDays: settings.endOfLifeDays };
  return (found) => {
    const { subject, document, span } = found;
    evaluator.evaluation.isWatched = isTakenOver(subject.kind);
    const runs = runRules(plan.forKind(subject.kind), found, evaluator, context);
    const { judged, outcomes } = judge(runs);
    const inPlace = judged.length === 0 ? [] : [inContext(found, evaluator)];
    const said = inPlace.flatMap((place) =>
      judged.map((one): Said => {
        const origin = one.problem.at.place.hops.at(-1);
        return {
          finding: createFinding(one, place, settings),
          message: one.problem.message,
          origin: origin && { file: origin.document.file, span: origin.node },
        };
      }),
    );
    evaluator.evaluation.forget();
    return {
      said,
      report: { kind: subject.kind, name: subject.name, file: document.file, span, outcomes },
      failures: outcomes.some(({ outcome }) => outcome === "internal-error") ? failuresOf(runs.runs) : [],
    };
  };
}

/** Whether what is said of subjects of this kind may be taken over from an earlier run. */
export function isTakenOver(kind: SubjectKind): boolean {
  return kind === "pool" || kind === "task";
}

function failuresOf(runs: readonly RuleRun[]): LintResult["failures"] {
  return runs.flatMap(({ rule, leaves }) => {
    const thrown = leaves.find(({ result }) => result.kind === "threw")?.result;
    return thrown?.kind === "threw" ? [{ rule: rule.id, error: thrown.error }] : [];
  });
}

/** What makes two findings of a document the same: what is said, where, and of which text. */
export function keyOfSaid({ finding, message, origin }: Said): string {
  const { rule, file, span } = finding;
  const source = origin === undefined ? "" : `${origin.file}|${origin.span.start}`;
  return `${rule}|${message}|${file}|${span.start}|${span.end}|${source}`;
}
