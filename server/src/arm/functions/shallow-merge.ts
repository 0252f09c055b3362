// shallowMerge(): objects merged at their top level.
import { type ArmArray, type ArmValue, armUnknown } from "../arm-value.ts";
import { elementsOf } from "../functions-support/arrays.ts";
import { mergeShallow, type Operand } from "../functions-support/objects.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "shallowMerge",
  arity: [1, 1],
  returns: ["object"],
  evaluate: (array) => (array.kind === "array" ? merge(array) : wrongType(1, "an array of objects")),
});

function merge(array: ArmArray): ArmValue {
  const operands: Operand[] = [];
  for (const element of elementsOf(array)) {
    if (element.kind === "object" || element.kind === "unknown") operands.push(element);
    else if (element.kind === "error" || element.kind === "unreachable") return element;
    else return element.kind === "null" ? armUnknown("unsupported") : wrongType(1, "an array of objects");
  }
  if (array.open !== undefined) operands.push(armUnknown(array.open, ["object"]));
  return mergeShallow(operands);
}
