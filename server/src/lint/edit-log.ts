// Remembers several rounds of edits of one text, and says them as edits of the text it began with.
import type { TextEdit } from "../text/span.ts";

/** A part of the current text: kept from the original, or new. */
type Piece =
  | { readonly kept: true; readonly start: number; readonly end: number }
  | { readonly kept: false; readonly text: string };

export interface EditLog {
  /** Notes edits of the current text, which must not overlap. */
  add(edits: readonly TextEdit[]): void;
  /** All that was noted, as edits of the original text. */
  edits(): TextEdit[];
}

/** Starts the log of a text of `length` UTF-16 code units. */
export function createEditLog(length: number): EditLog {
  let pieces: readonly Piece[] = [{ kept: true, start: 0, end: length }];
  return {
    add: (edits) => {
      pieces = rewrite(pieces, edits);
    },
    edits: () => toEdits(pieces, length),
  };
}

function rewrite(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  const rest = [...pieces].reverse();
  let position = 0;
  /** Moves on to an offset of the current text; what lies before it is kept or dropped. */
  const advance = (to: number, keep: boolean) => {
    while (position < to) {
      const piece = rest.pop();
      if (piece === undefined) return;
      const [head, tail] = split(piece, to - position);
      if (tail !== undefined) rest.push(tail);
      if (keep) result.push(head);
      position += sizeOf(head);
    }
  };
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    advance(span.start, true);
    if (newText !== "") result.push({ kept: false, text: newText });
    advance(span.end, false);
  }
  return [...result, ...rest.reverse()];
}

function split(piece: Piece, size: number): [head: Piece, tail: Piece | undefined] {
  if (sizeOf(piece) <= size) return [piece, undefined];
  if (!piece.kept)
    return [
      { kept: false, text: piece.text.slice(0, size) },
      { kept: false, text: piece.text.slice(size) },
    ];
  const middle = piece.start + size;
  return [
    { kept: true, start: piece.start, end: middle },
    { kept: true, start: middle, end: piece.end },
  ];
}

function sizeOf(piece: Piece): number {
  return piece.kept ? piece.end - piece.start : piece.text.length;
}

function toEdits(pieces: readonly Piece[], length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let start = 0;
  let newText = "";
  for (const piece of [...pieces, { kept: true, start: length, end: length } as const]) {
    if (!piece.kept) {
      newText += piece.text;
      continue;
    }
    if (piece.start > start || newText !== "") edits.push({ span: { start, end: piece.start }, newText });
    start = piece.end;
    newText = "";
  }
  return edits;
}
