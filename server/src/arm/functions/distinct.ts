// distinct(): an array without repetitions.
import { distinctElements } from "../functions-support/distinct.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "distinct",
  arity: [1, 1],
  returns: ["array"],
  evaluate: (array) => (array.kind === "array" ? distinctElements(array) : wrongType(1, "an array")),
});
