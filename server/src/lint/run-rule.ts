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
  voidResult,
  type WorldResult,
  withoutProblems,
} from "./outcomes.ts";
import type { PerLoop } from "./per-loop.ts";

export interface RuleRun {
  readonly rule: Rule;
  readonly leaves: readonly Leaf<WorldResult>[];
  /** False if there were too many worlds to try them all. */
  readonly complete: boolean;
  /** Whether it read something in which the iterations of the resource's loop differ. */
  readonly ofIteration: boolean;
  /** The subject that it ran on. */
  readonly subject: Found["subject"];
  /** Runs the rule once more, in all worlds in which these choices are taken. */
  rerun(forced: ReadonlyMap<string, number>): Replay<WorldResult>;
}

/** Runs of rules on a subject. */
export interface RuleRuns {
  /** The runs that found something, or threw. */
  readonly runs: readonly RuleRun[];
  /** What came of each rule, in order; undefined where its run is among those. */
  readonly settled: readonly (Outcome | undefined)[];
  /** The run on this subject itself of one that is that of another iteration, and so names that one. */
  own(run: RuleRun): RuleRun;
}

/** What the iterations of a loop have in common. */
export interface LoopRuns {
  /** For each rule by number whether it may apply, which their text tells. */
  mayApply: readonly boolean[] | undefined;
  /** What came of rules, by number, that read nothing in which the iterations differ. */
  readonly inAll: Map<number, Outcome | RuleRun>;
}

/**
 * Runs rules on some subjects of a kind, and answers in their order. Each rule runs on all of them before the next one
 * does: what a processor has to fetch of nearly two hundred rules is several times what it keeps at hand. A rule that
 * throws costs its own result and nothing else. What came of a rule that read nothing in which the iterations of a loop
 * differ came of it in all of them.
 */
export function runRules(
  ofKind: RulesOfKind,
  found: readonly Found[],
  evaluator: Evaluator,
  context: RuleContext,
  loopOf: PerLoop<LoopRuns>,
): readonly RuleRuns[] {
  const runners = found.map((each) => new Runner(each, ofKind, evaluator, context, loopOf(each)));
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
  readonly #loop: LoopRuns | undefined;
  /** Whether the rule that runs has read something in which the iterations differ. */
  #readsIteration = false;

  constructor(
    { subject, resource }: Found,
    rules: RulesOfKind,
    evaluator: Evaluator,
    context: RuleContext,
    loop: LoopRuns | undefined,
  ) {
    this.settled = [...rules.notApplicable];
    this.#rules = rules;
    this.#subject = subject;
    this.#loop = loop;
    this.#mayApply = loop?.mayApply ?? subject.mayState(rules.needs as never);
    if (loop !== undefined) loop.mayApply = this.#mayApply;
    this.#conditions = resource === undefined ? [] : conditionsOf(resource);
    this.#trail = trailOfDeployment(this.#conditions, evaluator);
    this.#evaluator = evaluator;
    this.#context = context;
  }

  /** Runs the rule of that number, if it may apply. */
  run(index: number): void {
    if (!this.#mayApply[index]) return;
    const came = this.#loop?.inAll.get(index) ?? this.#settle(index);
    if ("leaves" in came) this.runs.push(came);
    this.settled[index] = "leaves" in came ? undefined : came;
  }

  #settle(index: number): Outcome | RuleRun {
    this.#readsIteration = false;
    const came = this.#runAll(index);
    if (!this.#readsIteration) this.#loop?.inAll.set(index, came);
    return came;
  }

  /** What came of a rule that found nothing, else its run. */
  #runAll(index: number): Outcome | RuleRun {
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
    const rerun = (forced: ReadonlyMap<string, number>) => replayWithin(forced, run);
    return { rule, subject: this.#subject, leaves, complete, ofIteration: this.#readsIteration, rerun };
  }

  own(run: RuleRun): RuleRun {
    const own = run.subject === this.#subject ? run : this.#runAll(this.#rules.rules.indexOf(run.rule));
    return "leaves" in own ? own : run;
  }

  #preferred(): Trail {
    this.#trail = this.#trail?.again();
    return this.#trail ?? new Trail();
  }

  #runIn(trail: Trail, rule: Rule): WorldResult {
    this.#evaluator.evaluation.trail = trail;
    const isOpen = trail !== this.#trail;
    const result =
      isOpen && !isDeployed(this.#conditions, this.#evaluator) ? voidResult : check(rule, this.#subject, this.#context);
    this.#readsIteration ||= trail.ofIteration;
    return result.kind === "ran" && trail.impossible ? voidResult : result;
  }
}

type Checking = ReturnType<Rule["check"]>;

/**
 * What all generators have in common. To engines the generators of each function are a class of their own, and to look
 * this up anew in nearly two hundred of them takes longer than what many a rule does.
 */
const { next } = Object.getPrototypeOf(function* () {}).prototype as {
  readonly next: (this: Checking) => ReturnType<Checking["next"]>;
};

function check(rule: Rule, subject: Found["subject"], context: RuleContext): WorldResult {
  try {
    const checking = rule.check(subject as never, context);
    let step = next.call(checking);
    if (step.done) return withoutProblems[step.value ?? "passed"];
    const problems: Problem[] = [];
    for (; !step.done; step = next.call(checking)) problems.push(step.value);
    return { kind: "ran", problems, abstained: step.value };
  } catch (error) {
    return { kind: "threw", error: error instanceof Error ? error.message : String(error) };
  }
}
