// The numbers of the scanner's tokens and errors.
// In jsonc-parser they are const enums, which a file that is compiled by itself cannot import.
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
