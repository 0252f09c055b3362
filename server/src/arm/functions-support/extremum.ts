// What min() and max() have in common.
import { type ArmNumber, type ArmValue, armError, armUnknown } from "../arm-value.ts";
import { elementsOf } from "./arrays.ts";
import type { Settled } from "./strict-function.ts";

/** The number that `better` prefers to all others, among the arguments or the elements of the only one. */
export function extremumOf(values: readonly Settled[], better: (a: number, b: number) => boolean): ArmValue {
  const [first] = values;
  const isArray = values.length === 1 && first?.kind === "array";
  if (isArray && first.open !== undefined) return armUnknown(first.open);
  let best: ArmNumber | undefined;
  let fractions = false;
  for (const value of isArray ? elementsOf(first) : values) {
    if (value.kind === "unknown") return armUnknown(value.reason);
    if (value.kind === "error" || value.kind === "unreachable") return value;
    if (value.kind !== "int" && value.kind !== "float") return armError("Only numbers can be compared.");
    fractions ||= value.kind === "float";
    if (best === undefined || better(value.value, best.value)) best = value;
  }
  if (best === undefined) return armError("There is no number to compare.");
  return fractions ? { ...best, kind: "float" } : best;
}
