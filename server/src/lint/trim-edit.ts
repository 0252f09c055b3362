// Leaves out of an edit the lines at its ends that stay as they are.
import { span, type TextEdit } from "../text/span.ts";

/** The same change with fewer lines; where an element is replaced by its like, most lines are equal. */
export function trimEdit(text: string, { span: { start, end }, newText }: TextEdit): TextEdit {
  const before = text.slice(start, end).split("\n");
  const after = newText.split("\n");
  // One line stays on either side, so that what is left is a replacement.
  const most = Math.min(before.length, after.length) - 1;
  const head = countEqual(before, after, most);
  const tail = countEqual(before.toReversed(), after.toReversed(), most - head);
  if (head + tail === 0) return { span: span(start, end), newText };
  const from = start + lengthOf(before.slice(0, head));
  const to = end - lengthOf(before.slice(before.length - tail));
  return { span: span(from, to), newText: after.slice(head, after.length - tail).join("\n") };
}

function countEqual(before: readonly string[], after: readonly string[], most: number): number {
  let count = 0;
  while (count < most && before[count] === after[count]) count++;
  return count;
}

/** The length of lines, each with its line break. */
function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
