// int(): a value as an integer.
import { type ArmValue, armError, armInteger, armUnknown } from "../arm-value.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "int",
  arity: [1, 1],
  returns: ["int"],
  evaluate: toInteger,
});

function toInteger(value: Settled): ArmValue {
  switch (value.kind) {
    case "int":
      return value;
    case "string":
      return /^\s*[+-]?\d+\s*$/.test(value.value)
        ? armInteger(Number(value.value) + 0)
        : armError("The text is not an integer.");
    case "float":
    case "null":
    case "pattern":
      return armUnknown(reasonAmong(value));
    default:
      return wrongType(1, "a string or an integer");
  }
}
