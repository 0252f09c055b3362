// flatten(): the elements of the arrays in an array.
import { type ArmArray, type ArmValue, armArray, armError } from "../arm-value.ts";
import { elementsOf, joinArrays } from "../functions-support/arrays.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "flatten",
  arity: [1, 1],
  returns: ["array"],
  evaluate: (array) => (array.kind === "array" ? flatten(array) : wrongType(1, "an array")),
});

function flatten(array: ArmArray): ArmValue {
  const arrays: ArmArray[] = [];
  for (const element of elementsOf(array)) {
    if (element.kind === "array") arrays.push(element);
    else if (element.kind === "unknown") arrays.push(armArray([], element.reason));
    else if (element.kind === "error" || element.kind === "unreachable") return element;
    else return armError("Each element has to be an array.");
  }
  if (array.open !== undefined) arrays.push(armArray([], array.open));
  return joinArrays(arrays);
}
