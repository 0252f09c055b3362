// Removes children of one object or array with their commas, and leaves the comments around them.
import { type Span, span } from "../text/span.ts";
import { type Gap, hasBreak, isBreak, readGap, skipBlanks, skipBlanksBack } from "./edit-gap.ts";
import { childrenOf, type JsonChild, type JsonContainer, type Layout } from "./edit-layout.ts";

/** Neighbours that go together: nothing but commas and blanks stands between them. */
export interface Piece extends Span {
  readonly before: Gap;
  readonly after: Gap;
}

/** The pieces that a set of children makes up, in order; undefined if the text around one of them is broken. */
export function piecesOf(text: string, container: JsonContainer, removed: ReadonlySet<JsonChild>): Piece[] | undefined {
  const children = childrenOf(container);
  const pieces: Piece[] = [];
  children.forEach((child, i) => {
    if (!removed.has(child)) return;
    const before = readGap(text, children[i - 1]?.end ?? container.start + 1, child.start);
    const after = readGap(text, child.end, children[i + 1]?.start ?? container.end - 1);
    const previous = pieces.at(-1);
    const joins = previous?.after.end === child.start && before.comments.length === 0 && !before.broken;
    if (joins) pieces[pieces.length - 1] = { start: previous.start, end: child.end, before: previous.before, after };
    else pieces.push({ start: child.start, end: child.end, before, after });
  });
  return pieces.some(({ before, after }) => before.broken || after.broken) ? undefined : pieces;
}

/** What to delete for a piece: its characters, its comma, and the blanks or the whole lines around it. */
export function spansToDelete(layout: Layout, container: JsonContainer, piece: Piece): Span[] {
  const [comma] = piece.after.commas;
  const spans = [spanToDelete(layout, container, piece)];
  if (comma !== undefined) spans.push(span(comma, comma + 1));
  return spans;
}

function spanToDelete(layout: Layout, container: JsonContainer, piece: Piece): Span {
  const { text } = layout;
  const lineStart = layout.lineStartBefore(piece.start);
  const lineEnd = lineStart === undefined ? undefined : endOfLine(text, piece);
  if (lineStart !== undefined && lineEnd !== undefined) return span(lineStart, lineEnd);
  const end = endWithComma(text, piece.end);
  const next = skipBlanks(text, end);
  const isLast = next === container.end - 1;
  return isLast || isBreak(text.charAt(next)) ? span(startWithBlanks(text, piece), end) : span(piece.start, next);
}

/** Where the next line starts, if only the piece's comma and comments that end there share its last line. */
function endOfLine(text: string, { end, after }: Piece): number | undefined {
  let at = end;
  for (;;) {
    at = skipBlanks(text, at);
    const comment = after.comments.find(({ start }) => start === at);
    if (text.charAt(at) === "," && at < after.end) at++;
    else if (comment !== undefined && !hasBreak(text, comment.start, comment.end)) at = comment.end;
    else break;
  }
  if (!isBreak(text.charAt(at))) return undefined;
  return text.startsWith("\r\n", at) ? at + 2 : at + 1;
}

/** The end of a value with the comma that follows it on its line. */
export function endWithComma(text: string, end: number): number {
  const next = skipBlanks(text, end);
  return text.charAt(next) === "," ? next + 1 : end;
}

/** The start of a piece with the blanks before it; the line break that ends a line comment stays. */
function startWithBlanks(text: string, { start, before }: Piece): number {
  const comment = before.comments.at(-1);
  const afterComma = (before.commas[0] ?? before.start - 1) + 1;
  if (comment === undefined || comment.end < afterComma) return afterComma;
  return text.startsWith("//", comment.start) ? skipBlanksBack(text, start) : comment.end;
}
