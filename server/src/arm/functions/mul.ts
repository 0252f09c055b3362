// mul(): the product of two integers.
import { onIntegers } from "../functions-support/integers.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "mul",
  signature: "mul(operand1, operand2)",
  arity: [2, 2],
  returns: ["int"],
  description: { en: "Returns the product of two integers.", ja: "2 つの整数の積を返します。" },
  evaluate: (left, right) => onIntegers(left, right, (a, b) => a * b),
});
