// The arguments of functions that take either arrays or objects, but not both.
import { type ArmArray, type ArmError, type ArmUnknown, type ArmValue, armArray, armError } from "../arm-value.ts";
import { mayBe } from "./equality.ts";
import type { Operand } from "./objects.ts";
import type { Settled } from "./strict-function.ts";

/** Hands the arguments to the function for their kind; unknown ones take the kind of the others. */
export function onArraysOrObjects(
  values: readonly (Settled | ArmUnknown)[],
  onArrays: (arrays: readonly ArmArray[]) => ArmValue,
  onObjects: (objects: readonly Operand[]) => ArmValue,
): ArmValue | undefined {
  const arrays = values.filter((value) => value.kind === "array");
  const objects = values.filter((value) => value.kind === "object");
  const unknowns = values.filter((value) => value.kind === "unknown");
  if (arrays.length > 0 && objects.length > 0) return mixture();
  if (arrays.length + objects.length + unknowns.length < values.length) return mixture();
  if (unknowns.some((unknown) => !mayBe(unknown, "array") && !mayBe(unknown, "object"))) return undefined;
  if (arrays.length > 0 || all(unknowns, "array")) {
    return onArrays(values.map((value) => (value.kind === "array" ? value : armArray([], reasonFor(value)))));
  }
  if (objects.length > 0 || all(unknowns, "object")) {
    return onObjects(values.filter((value) => value.kind === "object" || value.kind === "unknown"));
  }
  return undefined;
}

function all(unknowns: readonly ArmUnknown[], type: "array" | "object"): boolean {
  const other = type === "array" ? "object" : "array";
  return unknowns.length > 0 && unknowns.every((unknown) => mayBe(unknown, type) && !mayBe(unknown, other));
}

function reasonFor(value: Settled | ArmUnknown) {
  return value.kind === "unknown" ? value.reason : "unsupported";
}

function mixture(): ArmError {
  return armError("The arguments have to be all arrays or all objects.");
}
