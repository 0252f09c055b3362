// Whether a resource is deployed in the world of the moment.

import type { ArmValue } from "../arm/arm-value.ts";
import { conditionKey, conditionParts } from "../arm/conditions.ts";
import type { Evaluator } from "../arm/evaluator.ts";
import type { Environment } from "../arm/scope.ts";
import type { Resource } from "../arm/template.ts";
import { Trail, withheld } from "../arm/trail.ts";
import type { JsonNode } from "../json/node.ts";
import { childOf } from "../json/path.ts";

/** A condition and where it is evaluated. */
export type Condition = readonly [JsonNode, Environment];

/**
 * Whether the resource exists in this world. What is supposed for that is no assumption of a finding: it says what is
 * wrong "when deployed". So a condition that nobody knows is taken to hold, and where one is false only because of
 * parameters' defaults, these are not the values that the resource is deployed with.
 */
export function isDeployed(conditions: readonly Condition[], evaluator: Evaluator): boolean {
  if (conditions.length === 0) return true;
  const { trail } = evaluator.evaluation;
  for (const condition of conditions) {
    const value = conditionValue(condition, evaluator);
    if (value.kind === "bool" && !value.value) return false;
    if (value.kind === "unknown" && !supposeCondition(...condition, evaluator)) return false;
  }
  trail.giveNotes();
  return true;
}

/** What a condition comes to; without the defaults that make it false, as far as there are any. */
function conditionValue([node, environment]: Condition, evaluator: Evaluator): ArmValue {
  const { trail } = evaluator.evaluation;
  const evaluate = () => trail.recording(() => evaluator.node(node, environment));
  for (let { value, decisions } = evaluate(); ; { value, decisions } = evaluate()) {
    if (value.kind !== "bool" || value.value) return value;
    const last = decisions.findLast(({ assumptions, choice }) => assumptions.length === 1 && choice !== withheld);
    if (last === undefined) return value;
    trail.withhold(last);
  }
}

/**
 * A trail for runs of the preferred world in which the resource is deployed, whatever else is supposed; undefined if
 * that depends on what is supposed.
 */
export function trailOfDeployment(conditions: readonly Condition[], evaluator: Evaluator): Trail | undefined {
  const trail = new Trail();
  evaluator.evaluation.trail = trail;
  return isDeployed(conditions, evaluator) && trail.isOnlyWorld ? trail.resume() : undefined;
}

/** Whether it is open if the resource is deployed at all. */
export function isConditional(resource: Resource, evaluator: Evaluator): boolean {
  const trail = new Trail();
  evaluator.evaluation.trail = trail;
  const values = conditionsOf(resource).map(([node, environment]) => evaluator.node(node, environment));
  return trail.decisions.length > 0 || values.some((value) => value.kind !== "bool" || !value.value);
}

/** The conditions of the resource, of the resources it is nested in, and of the deployments around them. */
export function conditionsOf(resource: Resource): readonly Condition[] {
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

/**
 * Takes each part of a condition to hold, so that an `if` on the same condition goes the same way. False if that is the
 * contrary of what is supposed for another condition.
 */
function supposeCondition(node: JsonNode, environment: Environment, evaluator: Evaluator): boolean {
  if (node.kind !== "string") return true;
  const { evaluation } = evaluator;
  for (const { expression, holds } of conditionParts(evaluation.parse(node.value).root)) {
    const source = node.value.slice(expression.start, expression.end);
    const alternatives = [true, false].map(
      (value) => ({ kind: "condition", condition: source, holds: value }) as const,
    );
    const value = evaluator.part(node, expression, environment);
    const key = conditionKey(environment.key, source, value);
    const choice = holds ? 0 : 1;
    const given = evaluation.trail.givenChoice(key);
    if (given !== undefined && given !== choice) return false;
    evaluation.trail.give(key, alternatives, choice);
  }
  return true;
}
