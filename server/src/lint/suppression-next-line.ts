// Finds the code that follows a comment, past blank lines and further comments.
import type { JsonDocument } from "../json/node.ts";
import type { Span } from "../text/span.ts";

/**
 * Returns a function that finds the first offset at or after a given one that holds neither a blank nor a comment; the
 * text's length if there is none. It must be asked with offsets outside comments, in ascending order; all answers
 * together read each blank once or twice.
 */
export function createCodeFinder({ text, comments }: JsonDocument): (offset: number) => number {
  let codeAfter: readonly number[] | undefined;
  let next = 0;
  let last = { asked: -1, found: -1 };
  return (offset) => {
    if (offset === last.asked) return last.found;
    codeAfter ??= codeAfterComments(text, comments);
    while (next < comments.length && (comments[next]?.start ?? 0) < offset) next++;
    const stop = skipBlanks(text, offset);
    last = { asked: offset, found: comments[next]?.start === stop ? (codeAfter[next] ?? stop) : stop };
    return last.found;
  };
}

/** For each comment the first offset behind it that is neither blank nor comment; read backwards, so each blank once. */
function codeAfterComments(text: string, comments: readonly Span[]): number[] {
  const found: number[] = new Array(comments.length).fill(0);
  for (let i = comments.length - 1; i >= 0; i--) {
    const stop = skipBlanks(text, comments[i]?.end ?? text.length);
    found[i] = comments[i + 1]?.start === stop ? (found[i + 1] ?? stop) : stop;
  }
  return found;
}

function skipBlanks(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && " \t\r\n".includes(text.charAt(end))) end++;
  return Math.min(end, text.length);
}
