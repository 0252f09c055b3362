// substring(): a part of a text.
import { type ArmPattern, type ArmValue, armError, armPattern, armString, armUnknown } from "../arm-value.ts";
import { knownStart } from "../functions-support/beginning.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";
import { textOf } from "../functions-support/text.ts";

export default strictFunction({
  name: "substring",
  arity: [2, 3],
  returns: ["string"],
  evaluate: (value, start, length) => {
    const text = textOf(value);
    if (text === undefined && value.kind !== "pattern") return wrongType(1, "a string");
    if (start.kind !== "int") return wrongType(2, "an integer");
    if (length !== undefined && length.kind !== "int") return wrongType(3, "an integer");
    if (start.value < 0 || (length?.value ?? 0) < 0) return outside();
    const end = length === undefined ? undefined : start.value + length.value;
    if (value.kind === "pattern") return partOf(value, start.value, end);
    if (text === undefined || (end ?? start.value) > text.length) return outside();
    return armString(text.slice(start.value, end));
  },
});

/** The part is known as far as it lies before the first unknown part of the text. */
function partOf(pattern: ArmPattern, start: number, end: number | undefined): ArmValue {
  const known = knownStart(pattern);
  if (end !== undefined && end <= known.length) return armString(known.slice(start, end));
  if (end !== undefined || start > known.length) return armUnknown(reasonAmong(pattern));
  return armPattern(known === "" ? pattern.parts : [known.slice(start), ...pattern.parts.slice(1)]);
}

function outside(): ArmValue {
  return armError("The part lies outside the text.");
}
