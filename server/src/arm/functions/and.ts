// The function `and`.
import { connect } from "../logic.ts";
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "and",
  signature: "and(operand1, [operand2], …)",
  arity: [1, Number.POSITIVE_INFINITY],
  returns: ["bool"],
  description: { en: "Tells whether all operands are true.", ja: "すべてのオペランドが true かどうかを返します。" },
  evaluate: (...operands) => connect(operands, false),
});
