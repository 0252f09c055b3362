// Conditions that nobody can decide: the same one is taken the same way everywhere.
import type { ArmValue } from "./arm-value.ts";
import type { Call, Expression } from "./ast.ts";
import { canonicalText } from "./canonical-text.ts";

/**
 * The key under which a condition is decided: that of the unknown thing that it comes to, wherever that was passed to; else
 * what means the same in the same environment is the same condition.
 */
export function conditionKey(environmentKey: string, source: string, value: ArmValue): string {
  const atom = value.kind === "unknown" ? value.atom : undefined;
  return atom === undefined ? `condition:${environmentKey}:${canonicalText(source)}` : `condition:${atom.key}`;
}

/** A part of a condition, and whether it holds, or its negation. */
export interface ConditionPart {
  readonly expression: Expression;
  readonly holds: boolean;
}

/** What holds if a condition does: the operands of `and(…)`, or the condition itself. */
export function conditionParts(expression: Expression): readonly ConditionPart[] {
  return isCall(expression, "and") ? expression.arguments.flatMap(conditionParts) : [withoutNegation(expression)];
}

/** The condition inside of `not(…)` and of comparisons with `true()` or `false()`, which is decided together with them. */
export function withoutNegation(expression: Expression, holds = true): ConditionPart {
  const inner = operandOf(expression);
  return inner === undefined ? { expression, holds } : withoutNegation(inner.expression, inner.holds ? holds : !holds);
}

function operandOf(expression: Expression): ConditionPart | undefined {
  const [first, second] = expression.kind === "call" ? expression.arguments : [];
  if (first === undefined) return undefined;
  if (isCall(expression, "not")) return { expression: first, holds: false };
  if (second === undefined || !isCall(expression, "equals")) return undefined;
  if (isCall(second, "true") || isCall(second, "false")) return { expression: first, holds: isCall(second, "true") };
  if (isCall(first, "true") || isCall(first, "false")) return { expression: second, holds: isCall(first, "true") };
  return undefined;
}

function isCall(expression: Expression, name: string): expression is Call {
  return expression.kind === "call" && expression.namespace === undefined && expression.name.toLowerCase() === name;
}
