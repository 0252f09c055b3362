// The function `or`.
import { connect } from "../logic.ts";
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "or",
  signature: "or(operand1, [operand2], …)",
  arity: [1, Number.POSITIVE_INFINITY],
  returns: ["bool"],
  description: { en: "Tells whether any operand is true.", ja: "いずれかのオペランドが true かどうかを返します。" },
  evaluate: (...operands) => connect(operands, true),
});
