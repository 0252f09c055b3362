// take(): the first elements of an array or characters of a text.
import { type ArmValue, armNull, armString, armUnknown } from "../arm-value.ts";
import { viewArray } from "../functions-support/arrays.ts";
import { knownStart } from "../functions-support/beginning.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "take",
  arity: [2, 2],
  returns: ["string", "array", "null"],
  evaluate: (value, count) =>
    count.kind === "int" ? take(value, Math.max(count.value, 0)) : wrongType(2, "an integer"),
});

function take(value: Settled, count: number): ArmValue {
  switch (value.kind) {
    case "null":
      return armNull;
    case "string":
      return armString(value.value.slice(0, count));
    case "pattern": {
      const start = knownStart(value);
      return count > start.length ? armUnknown(reasonAmong(value), ["string"]) : armString(start.slice(0, count));
    }
    case "array":
      return viewArray(
        Math.min(value.length, count),
        (index) => value.item(index),
        count > value.length ? value.open : undefined,
      );
    default:
      return wrongType(1, "a string or an array");
  }
}
