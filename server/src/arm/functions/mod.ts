// mod(): the remainder of a division of two integers.
import { armError } from "../arm-value.ts";
import { onIntegers } from "../functions-support/integers.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "mod",
  arity: [2, 2],
  returns: ["int"],
  evaluate: (left, right) =>
    onIntegers(left, right, (a, b) => (b === 0 ? armError("An integer cannot be divided by 0.") : a % b)),
});
