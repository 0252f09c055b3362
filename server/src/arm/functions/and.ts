// The function `and`.
import { connect } from "../logic.ts";
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "and",
  arity: [1, Number.POSITIVE_INFINITY],
  returns: ["bool"],
  evaluate: (...operands) => connect(operands, false),
});
