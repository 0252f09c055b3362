// null(): the value null, for which the language has no literal.
import { armNull } from "../arm-value.ts";
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "null",
  signature: "null()",
  arity: [0, 0],
  returns: ["null"],
  description: { en: "Returns null.", ja: "null を返します。" },
  evaluate: () => armNull,
});
