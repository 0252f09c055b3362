// intersection(): what all arrays or objects have in common.
import { type ArmArray, type ArmValue, armArray, armUnknown, type Reason } from "../arm-value.ts";
import { elementsOf } from "../functions-support/arrays.ts";
import { distinctElements } from "../functions-support/distinct.ts";
import { sameValue } from "../functions-support/equality.ts";
import { createIdentities } from "../functions-support/identity.ts";
import { type Operand, objectOf } from "../functions-support/objects.ts";
import { onArraysOrObjects } from "../functions-support/operands.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import type { Tri } from "../value.ts";

export default strictFunction({
  name: "intersection",
  arity: [2, Number.POSITIVE_INFINITY],
  returns: ["array", "object"],
  evaluate: (...values) => onArraysOrObjects(values, intersectArrays, intersectObjects) ?? armUnknown("unsupported"),
  partly: (...values) => onArraysOrObjects(values, intersectArrays, intersectObjects),
});

/** Known only if all elements are: one unknown element may be any of those of the others. */
function intersectArrays(arrays: readonly ArmArray[]): ArmValue {
  const identityOf = createIdentities();
  const names = arrays.map((array) => new Set(Array.from(elementsOf(array), identityOf)));
  if (arrays.some((array) => array.open !== undefined) || names.some((set) => set.has(undefined))) {
    return armArray([], reasonAmong(...arrays));
  }
  const [first] = arrays;
  if (first === undefined) return armUnknown("unsupported");
  const common = Array.from(elementsOf(distinctElements(first))).filter((element) => {
    const name = identityOf(element);
    return names.every((set) => set.has(name));
  });
  return armArray(common);
}

/** A member of which it is not known whether all have it with the same value is left out, and the result stays open. */
function intersectObjects(operands: readonly Operand[]): ArmValue {
  const [first, ...others] = operands;
  if (first?.kind !== "object") return objectOf([], first?.reason);
  const common: [string, ArmValue][] = [];
  let open: Reason | undefined = first.open;
  for (const name of first.names) {
    const value = first.get(name) ?? armUnknown("unsupported");
    const shares = others.map((other) => sharesMember(other, name, value));
    if (shares.includes("no")) continue;
    if (shares.includes("unknown") || first.open !== undefined) open ??= reasonAmong(value, ...others);
    else common.push([name, value]);
  }
  return objectOf(common, open);
}

/** Names count with their case; in an open object it is not certain, since members that nobody knows may come first. */
function sharesMember(other: Operand, name: string, value: ArmValue): Tri {
  if (other.kind === "unknown") return "unknown";
  if (other.open === undefined && !other.names.includes(name)) return "no";
  const member = other.get(name);
  const same = member === undefined ? "unknown" : sameValue(value, member);
  return other.open === undefined || same === "no" ? same : "unknown";
}
