// union(): all elements of several arrays, or all members of several objects.
import { type ArmArray, type ArmValue, armUnknown } from "../arm-value.ts";
import { joinArrays } from "../functions-support/arrays.ts";
import { distinctElements } from "../functions-support/distinct.ts";
import { mergeDeep } from "../functions-support/objects.ts";
import { onArraysOrObjects } from "../functions-support/operands.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "union",
  arity: [2, Number.POSITIVE_INFINITY],
  returns: ["array", "object"],
  evaluate: (...values) => onArraysOrObjects(values, uniteArrays, mergeDeep) ?? armUnknown("unsupported"),
  partly: (...values) => onArraysOrObjects(values, uniteArrays, mergeDeep),
});

function uniteArrays(arrays: readonly ArmArray[]): ArmValue {
  const all = joinArrays(arrays);
  return all.kind === "array" ? distinctElements(all) : all;
}
