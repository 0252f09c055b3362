// Conditions that nobody can decide: the same one is taken the same way everywhere.
import type { Expression } from "./ast.ts";
import { canonicalText } from "./canonical-text.ts";

/** The key under which a condition is decided; what means the same in the same environment is the same condition. */
export function conditionKey(environmentKey: string, source: string): string {
  return `condition:${environmentKey}:${canonicalText(source)}`;
}

/** The operand of `not(…)`, so that a condition and its negation are decided together. */
export function operandOfNot(expression: Expression): Expression | undefined {
  const isNot =
    expression.kind === "call" && expression.namespace === undefined && expression.name.toLowerCase() === "not";
  return isNot ? expression.arguments[0] : undefined;
}

/** A part of a condition, and whether it holds, or its negation. */
export interface ConditionPart {
  readonly expression: Expression;
  readonly holds: boolean;
}

/** What holds if a condition does: the operands of `and(…)`, or the condition itself. */
export function conditionParts(expression: Expression): readonly ConditionPart[] {
  const isAnd =
    expression.kind === "call" && expression.namespace === undefined && expression.name.toLowerCase() === "and";
  return isAnd ? expression.arguments.flatMap(conditionParts) : [withoutNegation(expression, true)];
}

function withoutNegation(expression: Expression, holds: boolean): ConditionPart {
  const negated = operandOfNot(expression);
  return negated === undefined ? { expression, holds } : withoutNegation(negated, !holds);
}
