// null(): the value null, for which the language has no literal.
import { armNull } from "../arm-value.ts";
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "null",
  arity: [0, 0],
  returns: ["null"],
  evaluate: () => armNull,
});
