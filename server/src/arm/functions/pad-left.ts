// padLeft(): a text of a certain length, filled up at its beginning.
import { armError, armString, armUnknown } from "../arm-value.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction, wrongType } from "../functions-support/strict-function.ts";
import { textOf } from "../functions-support/text.ts";

/** Microsoft's own port of the function refuses more than this; whether the engine does is documented nowhere. */
const undisputedWidth = 16;

export default strictFunction({
  name: "padLeft",
  arity: [2, 3],
  returns: ["string"],
  evaluate: (value, width, character) => {
    if (value.kind === "pattern") return armUnknown(reasonAmong(value));
    const text = value.kind === "int" ? String(value.value) : textOf(value);
    if (text === undefined) return wrongType(1, "a string or an integer");
    if (width.kind !== "int") return wrongType(2, "an integer");
    if (character?.kind === "pattern") return armUnknown(reasonAmong(character));
    const padding = paddingOf(character);
    if (padding === undefined) return wrongType(3, "a string");
    if (padding.length !== 1) return armError("Argument 3 has to be a single character.");
    if (width.value < 1 || width.value > undisputedWidth) return armUnknown("unsupported");
    return armString(text.padStart(width.value, padding));
  },
});

function paddingOf(character: Settled | undefined): string | undefined {
  return character === undefined || character.kind === "null" ? " " : textOf(character);
}
