// sub(): the difference of two integers.
import { onIntegers } from "../functions-support/integers.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "sub",
  arity: [2, 2],
  returns: ["int"],
  evaluate: (left, right) => onIntegers(left, right, (a, b) => a - b),
});
