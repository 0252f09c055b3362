// max(): the largest of several numbers.
import { extremumOf } from "../functions-support/extremum.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "max",
  arity: [1, Number.POSITIVE_INFINITY],
  returns: ["int", "float"],
  evaluate: (...values) => extremumOf(values, (a, b) => a > b),
});
