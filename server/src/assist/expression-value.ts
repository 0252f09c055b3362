// Evaluates one expression of a template: every value it may have, what that supposes, and where it comes from.
import { armUnknown, type SourceDocument, withSecret } from "../arm/arm-value.ts";
import { certaintyOf, smallestAssumption } from "../arm/assumptions.ts";
import { Evaluation } from "../arm/evaluation.ts";
import { Evaluator } from "../arm/evaluator.ts";
import { type ExpressionSite, findExpressions } from "../arm/find-expressions.ts";
import { hopsOf } from "../arm/hops.ts";
import type { Assumption } from "../arm/interpreter.ts";
import { type OpenOptions, openTemplate } from "../arm/open-template.ts";
import { replay } from "../arm/replay.ts";
import type { Environment } from "../arm/scope.ts";
import { type ShownValue, showValue } from "../arm/show-value.ts";
import type { Hop } from "../arm/value.ts";
import type { JsonString } from "../json/node.ts";
import type { Certainty } from "../lint/finding.ts";

/** One of the values that an expression may have. */
export interface PossibleValue {
  /** Of a secret nothing but its type is in it. */
  readonly shown: ShownValue;
  /** The smallest set of assumptions under which it is the one. */
  readonly assumptions: readonly Assumption[];
  /** The stations on the way to the literal, the expression itself left out. */
  readonly hops: readonly Hop[];
}

export interface ExpressionValue {
  /** The preferred one first; in a loop those of all iterations. */
  readonly values: readonly PossibleValue[];
  /** True if the values are those of the iterations of a loop. */
  readonly each: boolean;
  /** How certain the preferred one is. */
  readonly certainty: Certainty;
}

/** Evaluates the expression that `node` is; undefined if it is none, or one that nobody evaluates. */
export function evaluateExpression(
  document: SourceDocument,
  options: Pick<OpenOptions, "parameterFiles" | "resolveLink">,
  node: JsonString,
): ExpressionValue | undefined {
  const { root, nodeCount } = document.json;
  if (root?.kind !== "object") return undefined;
  const evaluator = new Evaluator(new Evaluation(nodeCount));
  const template = openTemplate(document, evaluator, options);
  if (template === undefined) return undefined;
  const site = findExpressions(root, template.environment, evaluator).find((each) => each.node === node);
  return site === undefined ? undefined : evaluateSite(site, evaluator);
}

function evaluateSite(site: ExpressionSite, evaluator: Evaluator): ExpressionValue | undefined {
  const instances = site.environments.map((environment) => valuesIn(site, environment, evaluator));
  const distinct = new Map(instances.map((values) => [JSON.stringify(values.map(({ shown }) => shown)), values]));
  const [first] = instances;
  if (first === undefined) return undefined;
  const each = distinct.size > 1;
  const values = each ? [...distinct.values()].flat() : first;
  return { values, each, certainty: certaintyOf(instances.flatMap(([preferred]) => preferred?.assumptions ?? [])) };
}

/** The values in all worlds; worlds that no deployment comes to are left out where there are others. */
function valuesIn({ node, secure }: ExpressionSite, environment: Environment, evaluator: Evaluator): PossibleValue[] {
  const { leaves, complete } = replay((trail) => {
    evaluator.evaluation.trail = trail;
    const value = withSecret(evaluator.node(node, environment), secure);
    const shown = showValue(value);
    return { shown, key: JSON.stringify(shown), hops: hopsOf(value.trace?.next) };
  });
  if (!complete) return [{ shown: showValue(armUnknown("budget")), assumptions: [], hops: [] }];
  const reached = leaves.filter(({ result }) => result.shown.state !== "unreachable");
  const first = new Map<string, (typeof leaves)[number]["result"]>();
  for (const { result } of reached.length > 0 ? reached : leaves) {
    if (!first.has(result.key)) first.set(result.key, result);
  }
  return [...first.values()].map(({ shown, key, hops }) => ({
    shown,
    hops,
    assumptions: smallestAssumption(leaves, ({ result }) => (result.key === key ? "holds" : "fails"), complete) ?? [],
  }));
}
