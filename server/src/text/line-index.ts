// Translates between offsets and lines.
import { firstIndex } from "./first-index.ts";

/** A zero-based line and a zero-based UTF-16 column in it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Knows where each line of one text starts. */
export interface LineIndex {
  /** The position of an offset; offsets outside the text are clamped. */
  position(offset: number): Position;
  /** The offset of a position; a column past its line's end gives that end (before the line break). */
  offset(position: Position): number;
  readonly lineCount: number;
  /** The text of a line without its line break. */
  line(line: number): string;
}

const byteOrderMark = 0xfeff;
const carriageReturn = 13;
const lineFeed = 10;

/** Builds the index of `text` in one pass. CRLF, LF and a lone CR end a line; a byte order mark is no column. */
export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const lineEnd = (line: number) => {
    let end = starts[line + 1] ?? text.length;
    if (line + 1 < starts.length)
      end -= text.charCodeAt(end - 1) === lineFeed && text.charCodeAt(end - 2) === carriageReturn ? 2 : 1;
    return end;
  };
  return {
    lineCount: starts.length,
    position(offset) {
      const clamped = Math.min(Math.max(offset, starts[0] ?? 0), text.length);
      const line = lineOf(starts, clamped);
      return { line, character: clamped - (starts[line] ?? 0) };
    },
    offset({ line, character }) {
      if (line >= starts.length) return text.length;
      const start = starts[Math.max(line, 0)] ?? 0;
      return Math.min(start + Math.max(character, 0), lineEnd(Math.max(line, 0)));
    },
    line: (line) => (line < starts.length ? text.slice(starts[line], lineEnd(line)) : ""),
  };
}

function lineStarts(text: string): number[] {
  const starts = [text.charCodeAt(0) === byteOrderMark ? 1 : 0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === lineFeed || (unit === carriageReturn && text.charCodeAt(i + 1) !== lineFeed)) starts.push(i + 1);
  }
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  return Math.max(0, firstIndex(starts, (start) => start > offset) - 1);
}
