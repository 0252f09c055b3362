// objectKeys(): the names of an object's members.
import { armArray, armString, armUnknown } from "../arm-value.ts";
import { maxArrayLength } from "../functions-support/arrays.ts";
import { orderedNames } from "../functions-support/objects.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "objectKeys",
  arity: [1, 1],
  returns: ["array"],
  evaluate: (object) => {
    if (object.kind !== "object") return wrongType(1, "an object");
    if (object.open !== undefined) return armArray([], object.open);
    if (object.names.length > maxArrayLength) return armUnknown("budget");
    return armArray(orderedNames(object).map(armString));
  },
});
