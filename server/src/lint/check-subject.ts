// Checks subjects: what their rules say, as findings.
import type { Evaluator } from "../arm/evaluator.ts";
import type { SubjectKind } from "../batch/subject.ts";
import type { Found, Reading } from "../batch/subjects.ts";
import type { RuleContext } from "../rules/rule.ts";
import { groupBy } from "../text/group-by.ts";
import { span } from "../text/span.ts";
import type { RulePlan } from "./active-rules.ts";
import { createFinding, type FoundInContext, inContext } from "./create-finding.ts";
import { type Judged, judge } from "./judge.ts";
import type { LintResult, Said, SubjectCheck } from "./lint-result.ts";
import { createPerLoop } from "./per-loop.ts";
import { type LoopRuns, type RuleRun, type RuleRuns, runRules } from "./run-rule.ts";
import type { Settings } from "./settings.ts";
import { withSharedFixes } from "./shared-fixes.ts";

/**
 * How many subjects are checked side by side. Enough that rules stay at hand from one to the next, and few enough that
 * what was read of the subjects does.
 */
const sideBySide = 16;

/** Checks subjects of a document; answers in their order. */
export type CheckSubjects = (found: readonly Found[]) => readonly SubjectCheck[];

/** What holds in all iterations of a loop. */
interface LoopResults extends LoopRuns {
  /** What those runs came to that yield to no other. */
  readonly judged: Map<RuleRun, readonly Judged[]>;
  readonly said: Map<Judged, Said>;
}

/** Makes the check of a document's subjects: which rules run, with which settings, on which day (`YYYY-MM-DD`). */
export function createSubjectCheck(
  plan: RulePlan,
  { evaluator }: Reading,
  settings: Settings,
  today: string,
): CheckSubjects {
  const { evaluation } = evaluator;
  const context: RuleContext = { today, endOfLifeDays: settings.endOfLifeDays };
  return (found) => {
    const checks = new Map<Found, SubjectCheck>();
    const loopOf = createPerLoop<LoopResults>(() => ({
      mayApply: undefined,
      inAll: new Map(),
      judged: new Map(),
      said: new Map(),
    }));
    for (const [kind, alike] of groupBy(found, ({ subject }) => subject.kind)) {
      evaluation.isWatched = isTakenOver(kind);
      for (let start = 0; start < alike.length; start += sideBySide) {
        const some = alike.slice(start, start + sideBySide);
        const runs = runRules(plan.forKind(kind), some, evaluator, context, loopOf);
        for (const [i, each] of some.entries())
          checks.set(each, conclude(each, runs[i] as RuleRuns, loopOf(each), evaluator, settings));
        evaluation.forget();
      }
    }
    return withSharedFixes(
      found,
      found.map((each) => checks.get(each) as SubjectCheck),
    );
  };
}

/** From what rules came to on a subject to its findings. */
function conclude(
  found: Found,
  runs: RuleRuns,
  loop: LoopResults | undefined,
  evaluator: Evaluator,
  settings: Settings,
): SubjectCheck {
  const { subject, document } = found;
  const { judged, outcomes } = judge(runs, loop?.judged);
  return {
    said: judged.length === 0 ? [] : sayAll(judged, inContext(found, evaluator), loop?.said, settings),
    report: { kind: subject.kind, name: subject.name, file: document.file, span: found.span, outcomes },
    failures: outcomes.some(({ outcome }) => outcome === "internal-error") ? failuresOf(runs.runs) : [],
  };
}

/** What holds in all iterations of a loop is said once: of the first of them. */
function sayAll(
  judged: readonly Judged[],
  place: FoundInContext,
  known: Map<Judged, Said> | undefined,
  settings: Settings,
): readonly Said[] {
  return judged.map((one) => {
    const said = known?.get(one) ?? say(one, place, settings);
    known?.set(one, said);
    return said;
  });
}

function say(judged: Judged, place: FoundInContext, settings: Settings): Said {
  const origin = judged.problem.at.place.hops.at(-1);
  return {
    finding: createFinding(judged, place, settings),
    message: judged.problem.message,
    // A span of its own, since the node would keep the whole tree for as long as the finding is taken over.
    origin: origin && { file: origin.document.file, span: span(origin.node.start, origin.node.end) },
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
