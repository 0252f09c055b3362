// empty(): whether a value is null or has nothing in it.
import { type ArmUnknown, type ArmValue, armBoolean, armUnknown } from "../arm-value.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "empty",
  arity: [1, 1],
  returns: ["bool"],
  evaluate: isEmpty,
  partly: (value) => (value.kind === "unknown" ? isUnknownEmpty(value) : undefined),
});

function isEmpty(value: Settled): ArmValue {
  switch (value.kind) {
    case "null":
      return armBoolean(true);
    case "string":
      return armBoolean(value.value === "");
    case "pattern": {
      const filled = value.parts.some((part) => typeof part === "string" || part.nonEmpty === true);
      return filled ? armBoolean(false) : armUnknown(reasonAmong(value));
    }
    case "array":
      if (value.length > 0) return armBoolean(false);
      return value.open === undefined ? armBoolean(true) : armUnknown(value.open);
    case "object":
      if (value.names.length > 0 || value.nonEmpty === true) return armBoolean(false);
      return value.open === undefined ? armBoolean(true) : armUnknown(value.open);
    default:
      return wrongType(1, "a string, an array or an object");
  }
}

function isUnknownEmpty(value: ArmUnknown): ArmValue | undefined {
  return value.atom?.nonEmpty === true ? armBoolean(false) : undefined;
}
