// length(): how many elements, characters or members there are.
import { type ArmValue, armInteger, armUnknown } from "../arm-value.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "length",
  arity: [1, 1],
  returns: ["int"],
  evaluate: lengthOf,
});

function lengthOf(value: Settled): ArmValue {
  switch (value.kind) {
    case "null":
      return armInteger(0);
    case "string":
      return armInteger(value.value.length);
    case "pattern":
      return armUnknown(reasonAmong(value));
    case "array":
      return value.open === undefined ? armInteger(value.length) : armUnknown(value.open);
    case "object":
      return value.open === undefined ? armInteger(value.names.length) : armUnknown(value.open);
    default:
      return wrongType(1, "a string, an array or an object");
  }
}
