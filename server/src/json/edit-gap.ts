// Reads what stands between two values of an object or array: blanks, comments and commas.
import { type Span, span } from "../text/span.ts";

/** The text between two neighbours, or between a bracket and its neighbour. */
export interface Gap extends Span {
  readonly commas: readonly number[];
  readonly comments: readonly Span[];
  /** True if something else stands here too; then it is not ours to edit. */
  readonly broken: boolean;
}

/** Reads the gap between two offsets; they must not lie inside a token. */
export function readGap(text: string, start: number, end: number): Gap {
  const commas: number[] = [];
  const comments: Span[] = [];
  let at = start;
  while (at < end) {
    const unit = text.charAt(at);
    if (isBlank(unit) || isBreak(unit)) at++;
    else if (unit === ",") commas.push(at++);
    else if (unit === "/" && (text[at + 1] === "/" || text[at + 1] === "*")) {
      const commentEnd = Math.min(endOfComment(text, at), end);
      comments.push(span(at, commentEnd));
      at = commentEnd;
    } else return { start, end, commas, comments, broken: true };
  }
  return { start, end, commas, comments, broken: commas.length > 1 };
}

function endOfComment(text: string, start: number): number {
  if (text[start + 1] === "/") return nextBreak(text, start);
  const close = text.indexOf("*/", start + 2);
  return close < 0 ? text.length : close + 2;
}

/** The first offset from `from` on that holds neither a blank, nor a line break, nor a comment. */
export function skipTrivia(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (isBlank(text.charAt(at)) || isBreak(text.charAt(at))) at++;
    else if (text[at] === "/" && (text[at + 1] === "/" || text[at + 1] === "*")) at = endOfComment(text, at);
    else return at;
  }
}

/** A space or a tab. */
export function isBlank(unit: string): boolean {
  return unit === " " || unit === "\t";
}

/** One of the characters that end a line. */
export function isBreak(unit: string): boolean {
  return unit === "\n" || unit === "\r";
}

/** Whether a line ends between two offsets. */
export function hasBreak(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isBreak(text.charAt(i))) return true;
  return false;
}

/** The first offset from `from` on that holds no space or tab. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charAt(at))) at++;
  return at;
}

/** The last offset up to `from` with no space or tab directly before it. */
export function skipBlanksBack(text: string, from: number): number {
  let at = from;
  while (at > 0 && isBlank(text.charAt(at - 1))) at--;
  return at;
}

/** Where the line of an offset ends, before its line break. */
export function nextBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text.charAt(at))) at++;
  return at;
}
