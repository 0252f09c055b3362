// The tokens of jsonc-parser's scanner, and the numbers of tokens and errors.
// There they are const enums, which a file that is compiled by itself cannot import.
import type { JSONScanner } from "jsonc-parser";

export const openBrace = 1;
export const closeBrace = 2;
export const openBracket = 3;
export const closeBracket = 4;
export const comma = 5;
export const colon = 6;
export const nullKeyword = 7;
export const trueKeyword = 8;
export const falseKeyword = 9;
export const stringLiteral = 10;
export const numericLiteral = 11;
export const lineComment = 12;
export const blockComment = 13;
export const unknownToken = 16;
export const endOfFile = 17;
export const unclosedComment = 1;
export const unclosedString = 2;
export const controlCharacter = 6;

/** The next token behind white space, which the scanner would copy character by character. */
export function nextToken(scanner: JSONScanner, text: string): number {
  const position = scanner.getPosition();
  let start = position;
  while (isSpace(text.charCodeAt(start))) start++;
  if (start > position) scanner.setPosition(start);
  return scanner.scan();
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
