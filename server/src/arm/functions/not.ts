// not(): the opposite of a boolean.
import { armBoolean } from "../arm-value.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "not",
  arity: [1, 1],
  returns: ["bool"],
  evaluate: (value) => (value.kind === "bool" ? armBoolean(!value.value) : wrongType(1, "a boolean")),
});
