// Evaluates every expression of a template, each in its scope: what `batchguard evaluate` prints.
import type { JsonNode, JsonObject, JsonString } from "../json/node.ts";
import { childOf, pointerOf } from "../json/path.ts";
import { armUnknown, type SourceDocument } from "./arm-value.ts";
import { certaintyOf } from "./assumptions.ts";
import type { DeploymentContext } from "./context.ts";
import { displayName } from "./display-name.ts";
import { Evaluation } from "./evaluation.ts";
import { Evaluator } from "./evaluator.ts";
import { type ExpressionSite, findExpressions } from "./find-expressions.ts";
import type { Assumption } from "./interpreter.ts";
import { isExpression, unescapeLiteral } from "./is-expression.ts";
import { assignmentsOf } from "./parameter-file.ts";
import { createScope, type Environment } from "./scope.ts";
import { assumptionExpression, type ShownValue, showValue } from "./show-value.ts";
import { type Resource, readResources } from "./template.ts";
import { replay } from "./trail.ts";

/** One alternative of a value that is not decided, and when it is the one. */
export interface ShownAlternative extends ShownValue {
  readonly when: string;
}

export type ShownResult =
  | ShownValue
  | {
      readonly state: "choice";
      readonly alternatives: readonly ShownAlternative[];
      readonly preferred?: ShownValue["value"];
    }
  | { readonly state: "each"; readonly instances: readonly ShownResult[] };

/** One expression. `offset` is where its string starts in the text. */
export interface EvaluatedExpression {
  readonly pointer: string;
  readonly key?: true;
  readonly offset: number;
  readonly source: string;
  readonly certainty: "certain" | "default" | "possible";
  readonly result: ShownResult;
}

export interface EvaluatedResource {
  readonly pointer: string;
  readonly type: string;
  readonly name: string;
  readonly condition: boolean | "unknown";
  readonly copies?: number | "unknown";
  readonly parent?: string;
}

export interface EvaluatedTemplate {
  readonly expressions: readonly EvaluatedExpression[];
  readonly resources: readonly EvaluatedResource[];
}

export interface EvaluateOptions {
  readonly parameterFiles: readonly SourceDocument[];
  readonly context: DeploymentContext;
}

/** Evaluates a template; undefined if the document is none. */
export function evaluateTemplate(
  document: SourceDocument,
  { parameterFiles, context }: EvaluateOptions,
): EvaluatedTemplate | undefined {
  const { root } = document.json;
  if (root?.kind !== "object" || !isTemplate(root)) return undefined;
  const evaluator = new Evaluator(new Evaluation(document.json.nodeCount));
  const assignments = assignmentsOf(parameterFiles, evaluator);
  const scope = createScope({ id: "root", document, template: root, root: true, context, assignments });
  return {
    expressions: findExpressions(root, scope.environment, evaluator).map((site) => evaluateSite(site, evaluator)),
    resources: describeResources(readResources(evaluator, scope.environment), evaluator),
  };
}

function isTemplate(root: JsonObject): boolean {
  const schema = childOf(root, "$schema");
  const named = schema?.kind === "string" && /deploymentTemplate\.json/i.test(schema.value);
  return named || ["resources", "outputs", "variables"].some((section) => childOf(root, section) !== undefined);
}

function evaluateSite({ node, key, environments }: ExpressionSite, evaluator: Evaluator): EvaluatedExpression {
  const results = environments.map((environment) => evaluateIn(node, environment, evaluator));
  const distinct = new Set(results.map(({ result }) => JSON.stringify(result)));
  const [first] = results;
  const member = key ? node.parent : undefined;
  return {
    pointer: pointerOf(member?.kind === "member" ? member : node),
    ...(key ? { key } : {}),
    offset: node.start,
    source: node.value,
    certainty: first?.certainty ?? "certain",
    result:
      distinct.size > 1
        ? { state: "each", instances: results.map(({ result }) => result) }
        : (first?.result ?? showValue(armUnknown("copyCount"))),
  };
}

interface Evaluated {
  readonly result: ShownResult;
  readonly certainty: EvaluatedExpression["certainty"];
}

/** The value in every world, alternatives that come to the same put together. */
function evaluateIn(node: JsonString, environment: Environment, evaluator: Evaluator): Evaluated {
  if (!isExpression(node.value))
    return { result: { state: "known", value: unescapeLiteral(node.value), type: "string" }, certainty: "certain" };
  const { leaves } = replay((trail) => {
    evaluator.evaluation.trail = trail;
    return showValue(evaluator.node(node, environment));
  });
  const alternatives = new Map<string, { readonly shown: ShownValue; readonly assumptions: readonly Assumption[] }>();
  for (const { result, decisions } of leaves) {
    if (result.state === "unreachable" && leaves.length > 1) continue;
    const key = JSON.stringify(result);
    const assumptions = decisions.flatMap(({ assumptions: all, choice }) => all[choice] ?? []);
    if (!alternatives.has(key)) alternatives.set(key, { shown: result, assumptions });
  }
  const [first, second] = alternatives.values();
  if (first === undefined) return { result: { state: "unreachable" }, certainty: "certain" };
  if (second === undefined)
    return { result: first.shown, certainty: leaves.length > 1 ? "certain" : certaintyOf(first.assumptions) };
  const byDefault = first.assumptions.every((assumption) => assumption.kind === "parameter" && assumption.isDefault);
  return {
    result: {
      state: "choice",
      alternatives: Array.from(alternatives.values(), ({ shown, assumptions }) => ({
        ...shown,
        when: assumptionExpression(assumptions),
      })),
      ...(byDefault && first.shown.value !== undefined ? { preferred: first.shown.value } : {}),
    },
    certainty: byDefault ? "default" : "possible",
  };
}

function describeResources(resources: readonly Resource[], evaluator: Evaluator): readonly EvaluatedResource[] {
  const seen = new Set<JsonNode>();
  return resources.flatMap((resource) => {
    if (seen.has(resource.node)) return [];
    seen.add(resource.node);
    const { node, type, name, copies, parent } = resource;
    return [
      {
        pointer: pointerOf(node),
        type: writtenType(node) ?? type,
        name: displayName(name),
        condition: conditionOf(resource, evaluator),
        ...(copies === undefined ? {} : { copies: typeof copies === "number" ? copies : ("unknown" as const) }),
        ...(parent === undefined ? {} : { parent: pointerOf(parent.node) }),
      },
    ];
  });
}

/** The type as it is written, where it is written in full. */
function writtenType(node: JsonObject): string | undefined {
  const type = childOf(node, "type");
  return type?.kind === "string" && type.value.includes(".") && !isExpression(type.value) ? type.value : undefined;
}

/** A nested resource is deployed under its parent's condition too. */
function conditionOf(resource: Resource, evaluator: Evaluator): boolean | "unknown" {
  const around = resource.parent === undefined ? true : conditionOf(resource.parent, evaluator);
  const node = childOf(resource.node, "condition");
  if (node === undefined || around === false) return around;
  const { leaves } = replay((trail) => {
    evaluator.evaluation.trail = trail;
    const value = evaluator.node(node, resource.environment);
    return value.kind === "bool" ? value.value : "unknown";
  });
  const [first] = leaves;
  const own = first !== undefined && leaves.every(({ result }) => result === first.result) ? first.result : "unknown";
  return own === true ? around : own;
}
