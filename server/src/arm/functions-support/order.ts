// What less(), greater() and their kind have in common.
import { type ArmValue, armBoolean, armError, armUnknown } from "../arm-value.ts";
import { reasonAmong } from "./reasons.ts";
import type { Settled } from "./strict-function.ts";
import { textOf } from "./text.ts";
import { compareTexts } from "./text-order.ts";

/** Asks a question about the order of two numbers or two texts; a number and a text have none. */
export function onOrder(a: Settled, b: Settled, question: (order: number) => boolean): ArmValue {
  if (isNumber(a) && isNumber(b)) return armBoolean(question(a.value - b.value));
  if (!isText(a) || !isText(b)) return armError("Only two numbers or two strings can be compared.");
  const [left, right] = [textOf(a), textOf(b)];
  const order = left === undefined || right === undefined ? undefined : compareTexts(left, right);
  return order === undefined ? armUnknown(reasonAmong(a, b)) : armBoolean(question(order));
}

function isNumber(value: Settled): value is Extract<Settled, { kind: "int" | "float" }> {
  return value.kind === "int" || value.kind === "float";
}

function isText(value: Settled): boolean {
  return value.kind === "string" || value.kind === "pattern" || value.kind === "null";
}
