// Runs rules on a subject, each in every world, and keeps what came of it.

import type { Expression } from "../arm/ast.ts";
import { conditionKey, conjuncts, operandOfNot } from "../arm/conditions.ts";
import type { Evaluator } from "../arm/evaluator.ts";
import type { Environment } from "../arm/scope.ts";
import type { Resource } from "../arm/template.ts";
import { type Leaf, type Replay, replay, replayWithin, Trail } from "../arm/trail.ts";
import type { Found } from "../batch/subjects.ts";
import type { JsonNode } from "../json/node.ts";
import { childOf } from "../json/path.ts";
import type { Problem, Rule, RuleContext } from "../rules/rule.ts";
import type { Outcome } from "./lint-result.ts";

/** What a rule said in one world. A world in which the resource is not deployed is void. */
export type WorldResult =
  | {
      readonly kind: "ran";
      readonly problems: readonly Problem[];
      readonly abstained: "not-applicable" | "not-decidable" | undefined;
    }
  | { readonly kind: "void" }
  | { readonly kind: "threw"; readonly error: string };

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
  /** The runs that somebody has to judge. */
  readonly runs: readonly RuleRun[];
  /** What came of each rule, in order; undefined where its run has to be judged. */
  readonly settled: readonly (Outcome | undefined)[];
}

/** Runs rules on a subject. A rule that throws costs its own result and nothing else. */
export function runRules(rules: readonly Rule[], found: Found, evaluator: Evaluator, context: RuleContext): RuleRuns {
  const { evaluation } = evaluator;
  const conditions = found.resource === undefined ? [] : conditionsOf(found.resource);
  const runs: RuleRun[] = [];
  const settled = rules.map((rule) => {
    if (!mayApply(rule, found.subject)) return outcomesOf(rule).notApplicable;
    const run = (trail: Trail): WorldResult => {
      evaluation.trail = trail;
      if (!isDeployed(conditions, evaluator)) return { kind: "void" };
      const result = check(rule, found, context);
      return result.kind === "ran" && trail.impossible ? { kind: "void" } : result;
    };
    const { leaves, complete } = replay(run, evaluation.trail);
    const [only, another] = leaves;
    const outcome = only === undefined || another !== undefined ? undefined : settledOutcome(rule, only);
    if (outcome === undefined) runs.push({ rule, leaves, complete, rerun: (forced) => replayWithin(forced, run) });
    return outcome;
  });
  return { runs, settled };
}

/** Whether the subject may state anything that the rule is about. */
function mayApply({ needs }: Rule, subject: Found["subject"]): boolean {
  if (needs === undefined) return true;
  switch (subject.kind) {
    case "account":
      return needs.account?.some((path) => subject.mayState(path)) ?? true;
    case "pool":
    case "autoPool":
      return needs.pool?.some((path) => subject.mayState(path)) ?? true;
    case "task":
      return needs.task?.some((path) => subject.mayState(path)) ?? true;
    default:
      return true;
  }
}

function check(rule: Rule, { subject }: Found, context: RuleContext): WorldResult {
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

/** What most runs come to; nearly two hundred rules on a thousand pools would make as many objects. */
const withoutProblems = {
  passed: { kind: "ran", problems: [], abstained: undefined },
  "not-applicable": { kind: "ran", problems: [], abstained: "not-applicable" },
  "not-decidable": { kind: "ran", problems: [], abstained: "not-decidable" },
} as const satisfies Readonly<Record<string, WorldResult>>;

/** The outcome of a run in the only world, if it found nothing wrong and met nothing unknown. */
function settledOutcome(rule: Rule, { result, unknown }: Leaf<WorldResult>): Outcome | undefined {
  if (unknown !== undefined) return undefined;
  if (result === withoutProblems.passed) return outcomesOf(rule).passed;
  return result === withoutProblems["not-applicable"] ? outcomesOf(rule).notApplicable : undefined;
}

interface PlainOutcomes {
  readonly passed: Outcome;
  readonly notApplicable: Outcome;
}

const plainOutcomes = new Map<Rule, PlainOutcomes>();

/** Outcomes that are the same for each subject, made once. */
function outcomesOf(rule: Rule): PlainOutcomes {
  let outcomes = plainOutcomes.get(rule);
  if (outcomes === undefined) {
    outcomes = {
      passed: { rule: rule.id, outcome: "passed" },
      notApplicable: { rule: rule.id, outcome: "not-applicable" },
    };
    plainOutcomes.set(rule, outcomes);
  }
  return outcomes;
}

type Condition = readonly [JsonNode, Environment];

/**
 * Whether the resource exists in this world. What is supposed for that is no assumption of a finding: it says what is
 * wrong "when deployed". So a condition that nobody knows is taken to hold, and one that is false only because of a
 * parameter's default is not believed.
 */
function isDeployed(conditions: readonly Condition[], evaluator: Evaluator): boolean {
  if (conditions.length === 0) return true;
  const { trail } = evaluator.evaluation;
  for (const [node, environment] of conditions) {
    const { value, decisions } = trail.recording(() => evaluator.node(node, environment));
    const overridable = decisions.some(({ assumptions }) => assumptions.length === 1);
    if (value.kind === "bool" && !value.value && !overridable) return false;
    if (value.kind === "unknown") supposeCondition(node, environment, evaluator);
  }
  trail.giveNotes();
  return true;
}

/** Whether it is open if the resource is deployed at all. */
export function isConditional(resource: Resource, evaluator: Evaluator): boolean {
  const trail = new Trail();
  evaluator.evaluation.trail = trail;
  const values = conditionsOf(resource).map(([node, environment]) => evaluator.node(node, environment));
  return trail.decisions.length > 0 || values.some((value) => value.kind !== "bool" || !value.value);
}

/** The conditions of the resource, of the resources it is nested in, and of the deployments around them. */
function conditionsOf(resource: Resource): readonly Condition[] {
  const conditions: Condition[] = [];
  for (const holder of [...resource.deployments, ...ancestors(resource), resource]) {
    const condition = childOf(holder.node, "condition");
    if (condition !== undefined) conditions.push([condition, holder.environment]);
  }
  return conditions;
}

function ancestors({ parent }: Resource): readonly Resource[] {
  return parent === undefined ? [] : [...ancestors(parent), parent];
}

/** Takes each part of a condition to hold, so that an `if` on the same condition goes the same way. */
function supposeCondition(node: JsonNode, environment: Environment, { evaluation }: Evaluator): void {
  if (node.kind !== "string") return;
  for (const part of conjuncts(evaluation.parse(node, node.value).root)) {
    const { expression, holds } = withoutNegation(part, true);
    const source = node.value.slice(expression.start, expression.end);
    const alternatives = [true, false].map(
      (value) => ({ kind: "condition", condition: source, holds: value }) as const,
    );
    evaluation.trail.give(conditionKey(environment.key, source), alternatives, holds ? 0 : 1);
  }
}

function withoutNegation(expression: Expression, holds: boolean): { expression: Expression; holds: boolean } {
  const negated = operandOfNot(expression);
  return negated === undefined ? { expression, holds } : withoutNegation(negated, !holds);
}
