// replace(): a text with one piece exchanged for another.
import { armError, armString, armUnknown } from "../arm-value.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { boundedText, onTexts } from "../functions-support/text.ts";

/** Outside these characters it is not certain what a search without regard to case finds. */
const plain = /^[\t\r\n\x20-\x7e]*$/;

export default strictFunction({
  name: "replace",
  signature: "replace(originalString, oldString, newString)",
  arity: [3, 3],
  returns: ["string"],
  description: {
    en: "Returns the text with every occurrence of one text replaced by another.",
    ja: "文字列内のある文字列をすべて別の文字列に置き換えて返します。",
  },
  evaluate: (original, oldString, newString) =>
    onTexts([original, oldString, newString], (text, wanted, replacement) => {
      if (wanted === "") return armError("The text to replace must not be empty.");
      if (text === "") return armString("");
      const pieces = text.split(wanted);
      if (!isCaseIrrelevant(text, wanted, pieces.length)) return armUnknown("unsupported");
      const length = text.length + (pieces.length - 1) * (replacement.length - wanted.length);
      return boundedText(length, () => pieces.join(replacement));
    }),
});

/** Whether the engine looks at the case is not certain, so the result is known only where it makes no difference. */
function isCaseIrrelevant(text: string, wanted: string, pieces: number): boolean {
  if (!plain.test(text) || !plain.test(wanted)) return false;
  return text.toLowerCase().split(wanted.toLowerCase()).length === pieces;
}
