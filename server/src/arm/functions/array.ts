// array(): a value as an array.
import { armArray } from "../arm-value.ts";
import { mayBe } from "../functions-support/equality.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "array",
  arity: [1, 1],
  returns: ["array"],
  evaluate: (value) => (value.kind === "array" ? value : armArray([value])),
  partly: (value) => (value.kind === "unknown" && !mayBe(value, "array") ? armArray([value]) : undefined),
});
