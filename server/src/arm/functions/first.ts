// first(): the first element of an array or character of a text.
import { type ArmValue, armNull, armString, armUnknown } from "../arm-value.ts";
import { knownStart } from "../functions-support/beginning.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "first",
  arity: [1, 1],
  evaluate: first,
});

function first(value: Settled): ArmValue {
  switch (value.kind) {
    case "null":
      return armNull;
    case "string":
      return armString(value.value.charAt(0));
    case "pattern": {
      const start = knownStart(value);
      return start === "" ? armUnknown(reasonAmong(value), ["string"]) : armString(start.charAt(0));
    }
    case "array":
      if (value.length > 0) return value.item(0);
      return value.open === undefined ? armNull : armUnknown(value.open);
    default:
      return wrongType(1, "a string or an array");
  }
}
