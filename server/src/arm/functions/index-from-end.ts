// indexFromEnd(): an element counted from the end of an array.
import { armError, armUnknown } from "../arm-value.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "indexFromEnd",
  arity: [2, 2],
  evaluate: (array, position) => {
    if (array.kind !== "array") return wrongType(1, "an array");
    if (position.kind !== "int") return wrongType(2, "an integer");
    if (position.value < 1) return armError("The position is outside the array.");
    if (array.open !== undefined) return armUnknown(array.open);
    const index = array.length - position.value;
    return index < 0 ? armError("The position is outside the array.") : array.item(index);
  },
});
