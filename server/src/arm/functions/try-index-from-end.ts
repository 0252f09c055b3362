// tryIndexFromEnd(): an element counted from the end of an array, if there is one.
import { accessPath, accessSafelyFromEnd } from "../functions-support/safe-access.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "tryIndexFromEnd",
  arity: [2, Number.POSITIVE_INFINITY],
  evaluate: (array, position, ...path) => {
    if (position.kind !== "int") return wrongType(2, "an integer");
    if (array.kind !== "array") return wrongType(1, "an array");
    const element = accessSafelyFromEnd(array, position.value);
    return element.kind === "null" || element.kind === "unknown" ? element : accessPath(element, path);
  },
});
