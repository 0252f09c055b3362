// mod(): the remainder of a division of two integers.
import { armError } from "../arm-value.ts";
import { onIntegers } from "../functions-support/integers.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "mod",
  signature: "mod(operand1, operand2)",
  arity: [2, 2],
  returns: ["int"],
  description: {
    en: "Returns the remainder of the division of two integers, with the sign of the first one.",
    ja: "2 つの整数の除算の余りを、1 つ目の整数の符号で返します。",
  },
  evaluate: (left, right) =>
    onIntegers(left, right, (a, b) => (b === 0 ? armError("An integer cannot be divided by 0.") : a % b)),
});
