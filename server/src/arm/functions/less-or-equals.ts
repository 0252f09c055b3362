// lessOrEquals(): whether one number or text is less than or equal to another one.
import { onOrder } from "../functions-support/order.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "lessOrEquals",
  arity: [2, 2],
  returns: ["bool"],
  evaluate: (a, b) => onOrder(a, b, (order) => order <= 0),
});
