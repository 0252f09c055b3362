// The function `or`.
import { connect } from "../logic.ts";
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "or",
  arity: [1, Number.POSITIVE_INFINITY],
  returns: ["bool"],
  evaluate: (...operands) => connect(operands, true),
});
