// skip(): what follows the first elements of an array or characters of a text.
import { type ArmValue, armNull, armPattern, armString, armUnknown } from "../arm-value.ts";
import { viewArray } from "../functions-support/arrays.ts";
import { knownStart } from "../functions-support/beginning.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "skip",
  arity: [2, 2],
  returns: ["string", "array", "null"],
  evaluate: (value, count) =>
    count.kind === "int" ? skip(value, Math.max(count.value, 0)) : wrongType(2, "an integer"),
});

function skip(value: Settled, count: number): ArmValue {
  switch (value.kind) {
    case "null":
      return armNull;
    case "string":
      return armString(value.value.slice(count));
    case "pattern": {
      const start = knownStart(value);
      return count > start.length
        ? armUnknown(reasonAmong(value), ["string"])
        : armPattern([start.slice(count), ...(start === "" ? value.parts : value.parts.slice(1))]);
    }
    case "array":
      return viewArray(Math.max(value.length - count, 0), (index) => value.item(index + count), value.open);
    default:
      return wrongType(1, "a string or an array");
  }
}
