// false(): the value false, for which the language has no literal.
import { armBoolean } from "../arm-value.ts";
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "false",
  arity: [0, 0],
  returns: ["bool"],
  evaluate: () => armBoolean(false),
});
