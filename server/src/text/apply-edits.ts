// Applies edits to a text.
import type { TextEdit } from "./span.ts";

/**
 * Returns `text` with all edits applied; each edit speaks of offsets in the original text.
 *
 * @throws RangeError if two edits overlap or one lies outside the text: such a set has no meaning.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = "";
  let done = 0;
  for (const { span, newText } of sorted) {
    if (span.start < done || span.end > text.length || span.end < span.start) {
      throw new RangeError(`The edit at ${span.start}..${span.end} overlaps another one or lies outside the text.`);
    }
    result += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return result + text.slice(done);
}
