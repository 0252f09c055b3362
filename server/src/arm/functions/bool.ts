// bool(): a value as a boolean.
import { type ArmValue, armBoolean, armError, armUnknown } from "../arm-value.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "bool",
  arity: [1, 1],
  returns: ["bool"],
  evaluate: toBoolean,
});

function toBoolean(value: Settled): ArmValue {
  switch (value.kind) {
    case "bool":
      return value;
    case "int":
      return armBoolean(value.value !== 0);
    case "string": {
      const text = value.value.trim().toLowerCase();
      return text === "true" || text === "false"
        ? armBoolean(text === "true")
        : armError("The text is neither true nor false.");
    }
    case "array":
    case "object":
      return wrongType(1, "a string or an integer");
    default:
      return armUnknown(reasonAmong(value));
  }
}
