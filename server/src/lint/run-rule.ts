// Runs rules on a subject, each in every world, and keeps what came of it.
import type { Evaluator } from "../arm/evaluator.ts";
import { type Leaf, type Replay, replayFrom, replayWithin } from "../arm/replay.ts";
import { Trail } from "../arm/trail.ts";
import type { Found } from "../batch/subjects.ts";
import type { Problem, Rule, RuleContext } from "../rules/rule.ts";
import type { RulesOfKind } from "./active-rules.ts";
import { type Condition, conditionsOf, isDeployed, trailOfDeployment } from "./deployment.ts";
import type { Outcome } from "./lint-result.ts";
import {
  hasProblems,
  outcomeOf,
  type PlainOutcomes,
  settledOutcome,
  type WorldResult,
  withoutProblems,
} from "./outcomes.ts";

export interface RuleRun {
  readonly rule: Rule;
  readonly leaves: readonly Leaf<WorldResult>[];
  /** False if there were too many worlds to try them all. */
  readonly complete: boolean;
  /** Runs the rule once more, in all worlds in which these choices are taken. */
  rerun(forced: ReadonlyMap<string, number>): Replay<WorldResult>;
}

/** Runs of rules on a subject. */
export interface RuleRuns {
  /** The runs that found something, or threw. */
  readonly runs: readonly RuleRun[];
  /** What came of each rule, in order; undefined where its run is among those. */
  readonly settled: readonly (Outcome | undefined)[];
}

/**
 * Runs rules on some subjects of a kind, and answers in their order. Each rule runs on all of them before the next one
 * does: what a processor has to fetch of nearly two hundred rules is several times what it keeps at hand. A rule that
 * throws costs its own result and nothing else.
 */
export function runRules(
  ofKind: RulesOfKind,
  found: readonly Found[],
  evaluator: Evaluator,
  context: RuleContext,
): readonly RuleRuns[] {
  const runners = found.map((each) => new Runner(each, ofKind, evaluator, context));
  for (let index = 0; index < ofKind.rules.length; index++) for (const runner of runners) runner.run(index);
  return runners;
}

class Runner implements RuleRuns {
  readonly runs: RuleRun[] = [];
  readonly settled: (Outcome | undefined)[];
  readonly #rules: RulesOfKind;
  readonly #subject: Found["subject"];
  /** Of which rules the subject may state anything that they are about. */
  readonly #mayApply: readonly boolean[];
  readonly #conditions: readonly Condition[];
  /** That of the last run of the preferred world, in which the resource is deployed; undefined if it may be not. */
  #trail: Trail | undefined;
  readonly #evaluator: Evaluator;
  readonly #context: RuleContext;

  constructor({ subject, resource }: Found, rules: RulesOfKind, evaluator: Evaluator, context: RuleContext) {
    this.settled = [...rules.notApplicable];
    this.#rules = rules;
    this.#subject = subject;
    this.#mayApply = subject.mayState(rules.needs as never);
    this.#conditions = resource === undefined ? [] : conditionsOf(resource);
    this.#trail = trailOfDeployment(this.#conditions, evaluator);
    this.#evaluator = evaluator;
    this.#context = context;
  }

  /** Runs the rule of that number, if it may apply. */
  run(index: number): void {
    if (this.#mayApply[index]) this.settled[index] = this.#settle(index);
  }

  /** What came of a rule that found nothing; else its run is kept. */
  #settle(index: number): Outcome | undefined {
    const rule = this.#rules.rules[index] as Rule;
    const preferred = this.#preferred();
    const result = this.#runIn(preferred, rule);
    const plain = preferred.isOnlyWorld
      ? settledOutcome(this.#rules.outcomes[index] as PlainOutcomes, result)
      : undefined;
    if (plain !== undefined) return plain;
    const run = (trail: Trail) => this.#runIn(trail, rule);
    const { leaves, complete } = replayFrom(preferred, result, run);
    if (!leaves.some((leaf) => hasProblems(leaf) || leaf.result.kind === "threw"))
      return outcomeOf(rule, leaves, false);
    this.runs.push({ rule, leaves, complete, rerun: (forced) => replayWithin(forced, run) });
    return undefined;
  }

  #preferred(): Trail {
    this.#trail = this.#trail?.again();
    return this.#trail ?? new Trail();
  }

  #runIn(trail: Trail, rule: Rule): WorldResult {
    this.#evaluator.evaluation.trail = trail;
    if (trail !== this.#trail && !isDeployed(this.#conditions, this.#evaluator)) return { kind: "void" };
    const result = check(rule, this.#subject, this.#context);
    return result.kind === "ran" && trail.impossible ? { kind: "void" } : result;
  }
}

function check(rule: Rule, subject: Found["subject"], context: RuleContext): WorldResult {
  try {
    const checking = rule.check(subject as never, context);
    let step = checking.next();
    if (step.done) return withoutProblems[step.value ?? "passed"];
    const problems: Problem[] = [];
    for (; !step.done; step = checking.next()) problems.push(step.value);
    return { kind: "ran", problems, abstained: step.value };
  } catch (error) {
    return { kind: "threw", error: error instanceof Error ? error.message : String(error) };
  }
}
