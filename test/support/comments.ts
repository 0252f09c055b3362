// Whether comments survive an edit: their text, and the company they stand in.
import { parseJson } from "../../server/src/json/parse.ts";
import type { Span, TextEdit } from "../../server/src/text/span.ts";

/** Sentences about comments that are lost, changed, or stand beside another property than before. */
export function brokenComments(before: string, after: string, edits: readonly TextEdit[]): string[] {
  const left = parseJson(after).comments.map((span) => after.slice(span.start, span.end));
  const places = new Map(parseJson(after).comments.map((span) => [span.start, span]));
  return parseJson(before).comments.flatMap((comment) => {
    const text = before.slice(comment.start, comment.end);
    const edit = edits.find(({ span }) => span.start < comment.end && comment.start < span.end);
    if (edit !== undefined) {
      const index = left.indexOf(text);
      if (index >= 0) left.splice(index, 1);
      return index >= 0 || isWholeLine(before, edit, comment) ? [] : [`it loses the comment ${text}`];
    }
    const moved = places.get(movedOffset(comment.start, edits));
    if (moved === undefined || after.slice(moved.start, moved.end) !== text) return [`it changes the comment ${text}`];
    return keysBefore(before, comment) === keysBefore(after, moved) || touchesLine(before, comment, edits)
      ? []
      : [`it parts the comment ${text} from its property`];
  });
}

/** A comment goes with its property where the edit removes the whole line, or the comment stands inside what it removes. */
function isWholeLine(before: string, { span, newText }: TextEdit, comment: Span): boolean {
  if (newText.trim() !== "") return false;
  const lineStart = before.lastIndexOf("\n", comment.start - 1) + 1;
  const lineEnd = before.indexOf("\n", comment.end);
  const beforeComment = before.slice(lineStart, comment.start).trim();
  const wholeLine =
    span.start <= lineStart + leadingBlanks(before, lineStart) &&
    span.end >= (lineEnd < 0 ? before.length : lineEnd - 1);
  const inside = /"/.test(before.slice(span.start, comment.start)) && /[}\]]/.test(before.slice(comment.end, span.end));
  return (wholeLine && beforeComment !== "") || inside;
}

function leadingBlanks(text: string, offset: number): number {
  return (/^\s*/.exec(text.slice(offset))?.[0] ?? "").length;
}

/** Where a place outside all edits stands after them. */
function movedOffset(offset: number, edits: readonly TextEdit[]): number {
  let moved = offset;
  for (const { span, newText } of edits) if (span.end <= offset) moved += newText.length - (span.end - span.start);
  return moved;
}

/** The keys that stand in the line before a comment. */
function keysBefore(text: string, comment: Span): string {
  const lineStart = text.lastIndexOf("\n", comment.start - 1) + 1;
  return (text.slice(lineStart, comment.start).match(/"[^"]*"\s*:/g) ?? []).join();
}

/** Whether an edit replaces or removes something in the line before a comment, so that its keys may change. */
function touchesLine(text: string, comment: Span, edits: readonly TextEdit[]): boolean {
  const lineStart = text.lastIndexOf("\n", comment.start - 1) + 1;
  return edits.some(({ span }) => span.start < span.end && span.end > lineStart && span.start < comment.start);
}
