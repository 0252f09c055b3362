// replace(): a text with one piece exchanged for another.
import { type ArmUnknown, type ArmValue, armError, armString, armUnknown } from "../arm-value.ts";
import { type Settled, strictFunction } from "../functions-support/strict-function.ts";
import { boundedText, onTexts } from "../functions-support/text.ts";
import { readPlaceholders, writtenText } from "../placeholder.ts";

type Partly = Settled | ArmUnknown;

/** Outside these characters it is not certain what a search without regard to case finds. */
const plain = /^[\t\r\n\x20-\x7e]*$/;

export default strictFunction({
  name: "replace",
  arity: [3, 3],
  returns: ["string"],
  evaluate: (original, oldString, newString) =>
    fillPlaceholder(original, oldString, newString) ?? onTexts([original, oldString, newString], replaceAll),
  partly: fillPlaceholder,
});

/** A template that replaces a placeholder itself knows what comes in its place; other placeholders stay. */
function fillPlaceholder(original: Partly, oldString: Partly, newString: Partly): ArmValue | undefined {
  const written = writtenText(original);
  if (written === undefined || oldString.kind !== "string" || newString.kind !== "string") return undefined;
  if (readPlaceholders(oldString.value) === undefined) return undefined;
  const filled = replaceAll(written, oldString.value, newString.value);
  return filled.kind === "string" ? (readPlaceholders(filled.value) ?? filled) : filled;
}

function replaceAll(text: string, wanted: string, replacement: string): ArmValue {
  if (wanted === "") return armError("The text to replace must not be empty.");
  if (text === "") return armString("");
  const pieces = text.split(wanted);
  if (!isCaseIrrelevant(text, wanted, pieces.length)) return armUnknown("unsupported");
  const length = text.length + (pieces.length - 1) * (replacement.length - wanted.length);
  return boundedText(length, () => pieces.join(replacement));
}

/** Whether the engine looks at the case is not certain, so the result is known only where it makes no difference. */
function isCaseIrrelevant(text: string, wanted: string, pieces: number): boolean {
  if (!plain.test(text) || !plain.test(wanted)) return false;
  return text.toLowerCase().split(wanted.toLowerCase()).length === pieces;
}
