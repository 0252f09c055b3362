// div(): the quotient of two integers.
import { armError } from "../arm-value.ts";
import { onIntegers } from "../functions-support/integers.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "div",
  arity: [2, 2],
  returns: ["int"],
  evaluate: (left, right) =>
    // Numbers would round the quotient of large integers before the fraction is taken off.
    onIntegers(left, right, (a, b) =>
      b === 0 ? armError("An integer cannot be divided by 0.") : Number(BigInt(a) / BigInt(b)),
    ),
});
