// concat(): texts or arrays one behind the other.
import { type ArmUnknown, type ArmValue, armArray, armError, armUnknown } from "../arm-value.ts";
import { joinArrays } from "../functions-support/arrays.ts";
import { mayBe } from "../functions-support/equality.ts";
import { type Settled, strictFunction } from "../functions-support/strict-function.ts";
import { addScalar, finishText, startText, stopText } from "../functions-support/text-parts.ts";

export default strictFunction({
  name: "concat",
  arity: [1, Number.POSITIVE_INFINITY],
  returns: ["string", "array"],
  evaluate: (...values) => concatenate(values),
  partly: (...values) => concatenate(values),
});

function concatenate(values: readonly (Settled | ArmUnknown)[]): ArmValue {
  if (values.some((value) => value.kind === "array")) return concatenateArrays(values);
  const isText = values.some((value) => value.kind !== "unknown" || !mayBe(value, "array"));
  if (isText) return concatenateTexts(values);
  const [first] = values;
  return armUnknown(first?.kind === "unknown" ? first.reason : "unsupported");
}

function concatenateArrays(values: readonly (Settled | ArmUnknown)[]): ArmValue {
  const arrays = [];
  for (const value of values) {
    if (value.kind === "array") arrays.push(value);
    else if (value.kind === "unknown" && mayBe(value, "array")) arrays.push(armArray([], value.reason));
    else if (value.kind === "unknown") return armUnknown(value.reason);
    else return armError("An array can only be joined with arrays.");
  }
  return joinArrays(arrays);
}

function concatenateTexts(values: readonly (Settled | ArmUnknown)[]): ArmValue {
  const text = startText();
  for (const value of values) {
    if (addScalar(text, value)) continue;
    stopText(
      text,
      value.kind === "float" ? armUnknown("unsupported") : armError("An object cannot be joined with anything."),
    );
  }
  return finishText(text);
}
