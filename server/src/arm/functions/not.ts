// not(): the opposite of a boolean.
import { armBoolean } from "../arm-value.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "not",
  signature: "not(arg1)",
  arity: [1, 1],
  returns: ["bool"],
  description: { en: "Returns the opposite of a boolean.", ja: "ブール値を反転して返します。" },
  evaluate: (value) => (value.kind === "bool" ? armBoolean(!value.value) : wrongType(1, "a boolean")),
});
