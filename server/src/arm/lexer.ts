// Splits the text of an ARM expression into tokens; what belongs to no token becomes one of kind "unknown".
import type { Span } from "../text/span.ts";

export type TokenKind = Punctuation | "word" | "number" | "string" | "unclosed-string" | "unknown" | "end";

type Punctuation = "[" | "]" | "(" | ")" | "," | ".";

export interface Token extends Span {
  readonly kind: TokenKind;
}

const punctuation: ReadonlySet<string> = new Set<Punctuation>(["[", "]", "(", ")", ",", "."]);
const blanks = /[ \t\r\n]+/y;
const name = /[\p{L}_][\p{L}\p{Nd}_]*/uy;
// Property names may hold more than the names of functions; the leading digit is only possible behind a dot.
const memberName = /[\p{L}\p{Nd}_$][\p{L}\p{Nd}_$-]*/uy;
const number = /[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Reads all tokens of `text` in one pass. The last one is always `end`; blanks are left out. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let previous: TokenKind | undefined;
  for (let start = matchEnd(blanks, text, 0); start < text.length; ) {
    const token = readToken(text, start, previous === ".");
    tokens.push(token);
    previous = token.kind;
    start = matchEnd(blanks, text, token.end);
  }
  tokens.push({ kind: "end", start: text.length, end: text.length });
  return tokens;
}

function readToken(text: string, start: number, afterDot: boolean): Token {
  const first = text.charAt(start);
  if (punctuation.has(first)) return { kind: first as Punctuation, start, end: start + 1 };
  if (first === "'") return readString(text, start);
  const wordEnd = matchEnd(afterDot ? memberName : name, text, start);
  if (wordEnd > start) return { kind: "word", start, end: wordEnd };
  const numberEnd = matchEnd(number, text, start);
  if (numberEnd > start) return { kind: "number", start, end: numberEnd };
  return { kind: "unknown", start, end: start + String.fromCodePoint(text.codePointAt(start) ?? 0).length };
}

/** A string ends at a quote that is not doubled; one without such a quote reaches to the end of the text. */
function readString(text: string, start: number): Token {
  let quote = text.indexOf("'", start + 1);
  while (quote >= 0 && text.charAt(quote + 1) === "'") quote = text.indexOf("'", quote + 2);
  if (quote < 0) return { kind: "unclosed-string", start, end: text.length };
  return { kind: "string", start, end: quote + 1 };
}

/** Where the match of a sticky pattern at `start` ends; `start` itself if there is none. */
function matchEnd(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}
