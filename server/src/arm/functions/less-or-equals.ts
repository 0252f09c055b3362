// lessOrEquals(): whether one number or text is less than or equal to another one.
import { onOrder } from "../functions-support/order.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "lessOrEquals",
  signature: "lessOrEquals(arg1, arg2)",
  arity: [2, 2],
  returns: ["bool"],
  description: {
    en: "Tells whether the first of two numbers or texts is less than or equal to the second one.",
    ja: "2 つの数値または文字列について、1 つ目が 2 つ目以下であるかどうかを返します。",
  },
  evaluate: (a, b) => onOrder(a, b, (order) => order <= 0),
});
