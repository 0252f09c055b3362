// Evaluates every expression of a template, each in its scope: what `batchguard evaluate` prints.
import type { JsonObject, JsonString } from "../json/node.ts";
import { childOf, pointerOf } from "../json/path.ts";
import { armUnknown, type SourceDocument, withSecret } from "./arm-value.ts";
import { certaintyOf } from "./assumptions.ts";
import { describeResources, type EvaluatedResource } from "./describe-resources.ts";
import { Evaluation } from "./evaluation.ts";
import { Evaluator } from "./evaluator.ts";
import { type ExpressionSite, findExpressions } from "./find-expressions.ts";
import type { Assumption } from "./interpreter.ts";
import { type OpenOptions, openTemplate } from "./open-template.ts";
import { replay } from "./replay.ts";
import type { Environment } from "./scope.ts";
import { assumptionExpression } from "./show-assumptions.ts";
import { type ShownValue, showValue } from "./show-value.ts";

/** One alternative of a value that is not decided, and when it is the one. */
export interface ShownAlternative extends ShownValue {
  /** Why the value is not known, instead of a value. */
  readonly unknown?: string;
  /** A condition of the template language. */
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
  readonly certainty: Certainty;
  readonly result: ShownResult;
}

type Certainty = "certain" | "default" | "possible";

export interface EvaluatedTemplate {
  readonly expressions: readonly EvaluatedExpression[];
  readonly resources: readonly EvaluatedResource[];
}

/** Evaluates a template; undefined if the document is none. */
export function evaluateTemplate(document: SourceDocument, options: OpenOptions): EvaluatedTemplate | undefined {
  const { root } = document.json;
  if (root?.kind !== "object" || !isTemplate(root)) return undefined;
  const evaluator = new Evaluator(new Evaluation(document.json.nodeCount));
  const template = openTemplate(document, evaluator, options);
  if (template === undefined) return undefined;
  const { environment, resources } = template;
  // Pointers are those of the document, so what linked templates deploy can't be listed.
  const own = resources.filter((resource) => resource.document === document);
  return {
    expressions: findExpressions(root, environment, evaluator).map((site) => evaluateSite(site, evaluator)),
    resources: describeResources(own, evaluator),
  };
}

function isTemplate(root: JsonObject): boolean {
  const schema = childOf(root, "$schema");
  const named = schema?.kind === "string" && /deploymentTemplate\.json/i.test(schema.value);
  return named || ["resources", "outputs", "variables"].some((section) => childOf(root, section) !== undefined);
}

function evaluateSite({ node, key, secure, environments }: ExpressionSite, evaluator: Evaluator): EvaluatedExpression {
  const evaluated = environments.map((environment) => evaluateIn(node, secure, environment, evaluator));
  const distinct = new Set(evaluated.map(({ result }) => JSON.stringify(result)));
  const member = key ? node.parent : undefined;
  // In a loop that never runs nothing is evaluated.
  const result = evaluated[0]?.result ?? { state: "unreachable" as const };
  return {
    pointer: pointerOf(member?.kind === "member" ? member : node),
    ...(key ? { key } : {}),
    offset: node.start,
    source: node.value,
    certainty: weakest(evaluated.map(({ certainty }) => certainty)),
    result: distinct.size > 1 ? { state: "each", instances: evaluated.map((one) => one.result) } : result,
  };
}

function weakest(certainties: readonly Certainty[]): Certainty {
  if (certainties.includes("possible")) return "possible";
  return certainties.includes("default") ? "default" : "certain";
}

interface Evaluated {
  readonly result: ShownResult;
  readonly certainty: Certainty;
}

interface Alternative {
  readonly shown: ShownValue;
  /** What is supposed in each of the worlds that come to this value, the preferred one first. */
  readonly worlds: (readonly Assumption[])[];
}

/** The value in every world, alternatives that come to the same put together. */
function evaluateIn(node: JsonString, secure: boolean, environment: Environment, evaluator: Evaluator): Evaluated {
  const { leaves, complete } = replay((trail) => {
    evaluator.evaluation.trail = trail;
    const show = () => showValue(withSecret(evaluator.node(node, environment), secure));
    return evaluator.evaluation.bounded(show, () => showValue(armUnknown("budget")));
  });
  if (!complete) return { result: showValue(armUnknown("budget")), certainty: "possible" };
  const alternatives = new Map<string, Alternative>();
  for (const { result, decisions } of leaves) {
    if (result.state === "unreachable" && leaves.length > 1) continue;
    const key = JSON.stringify(result);
    const assumptions = decisions.flatMap(({ assumptions: all, choice }) => all[choice] ?? []);
    const alternative = alternatives.get(key) ?? { shown: result, worlds: [] };
    alternatives.set(key, alternative);
    alternative.worlds.push(assumptions);
  }
  return putTogether([...alternatives.values()], leaves.length);
}

function putTogether(alternatives: readonly Alternative[], worlds: number): Evaluated {
  const [first, second] = alternatives;
  if (first === undefined) return { result: { state: "unreachable" }, certainty: "certain" };
  const preferred = first.worlds[0] ?? [];
  if (second === undefined) {
    return { result: first.shown, certainty: worlds > 1 ? "certain" : certaintyOf(preferred) };
  }
  const byDefault = preferred.every((assumption) => assumption.kind === "parameter" && assumption.isDefault);
  return {
    result: {
      state: "choice",
      alternatives: alternatives.map(({ shown, worlds: sets }) => ({
        ...shown,
        ...(shown.state === "unknown" ? { unknown: shown.reason ?? "unsupported" } : {}),
        when: assumptionExpression(sets),
      })),
      ...(byDefault && first.shown.value !== undefined ? { preferred: first.shown.value } : {}),
    },
    certainty: byDefault ? "default" : "possible",
  };
}
