// last(): the last element of an array or character of a text.
import { type ArmValue, armNull, armString, armUnknown } from "../arm-value.ts";
import { knownEnd } from "../functions-support/beginning.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "last",
  arity: [1, 1],
  evaluate: last,
});

function last(value: Settled): ArmValue {
  switch (value.kind) {
    case "null":
      return armNull;
    case "string":
      return armString(value.value.slice(-1));
    case "pattern": {
      const end = knownEnd(value);
      return end === "" ? armUnknown(reasonAmong(value), ["string"]) : armString(end.slice(-1));
    }
    case "array":
      if (value.open !== undefined) return armUnknown(value.open);
      return value.length > 0 ? value.item(value.length - 1) : armNull;
    default:
      return wrongType(1, "a string or an array");
  }
}
