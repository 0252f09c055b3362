// like(): whether a text fits a pattern with wildcards.
import { armBoolean, armUnknown } from "../arm-value.ts";
import { foldForSearch } from "../functions-support/case-insensitive-search.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { onTexts } from "../functions-support/text.ts";

export default strictFunction({
  name: "like",
  arity: [2, 2],
  returns: ["bool"],
  evaluate: (value, pattern) =>
    onTexts([value, pattern], (text, wildcards) => {
      const folded = foldForSearch(text, wildcards);
      return folded === undefined ? armUnknown("unsupported") : armBoolean(fits(folded.text, folded.wanted.split("*")));
    }),
});

/** Whether the pieces between the wildcards follow one another in the text, the first and last one at its ends. */
function fits(text: string, pieces: readonly string[]): boolean {
  const [first = "", ...others] = pieces;
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let offset = first.length;
  for (const piece of others) {
    const found = text.slice(0, end).indexOf(piece, offset);
    if (found < 0) return false;
    offset = found + piece.length;
  }
  return true;
}
