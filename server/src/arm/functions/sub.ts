// sub(): the difference of two integers.
import { onIntegers } from "../functions-support/integers.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "sub",
  signature: "sub(operand1, operand2)",
  arity: [2, 2],
  returns: ["int"],
  description: {
    en: "Returns the first integer less the second one.",
    ja: "1 つ目の整数から 2 つ目の整数を引いた差を返します。",
  },
  evaluate: (left, right) => onIntegers(left, right, (a, b) => a - b),
});
