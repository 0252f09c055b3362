// Upper and lower case as .NET's invariant culture has them: one character for one.

/** Letters whose partner differs between .NET's invariant culture and Unicode, or between versions of .NET. */
const disputed = /[\u0130\u0131\u017f\u1e9e\u2126\u212a\u212b]/;

/** The text in lower case; undefined if it holds a letter of which it is not sure how the engine changes it. */
export function lowerCase(text: string): string | undefined {
  return disputed.test(text) ? undefined : mapLetters(text, (letter) => letter.toLowerCase());
}

/** The text in upper case; undefined as for `lowerCase`. */
export function upperCase(text: string): string | undefined {
  return disputed.test(text) ? undefined : mapLetters(text, (letter) => letter.toUpperCase());
}

/** Unicode maps some letters to several (ß to SS), which the engine does not, and some by what follows them (Σ). */
function mapLetters(text: string, map: (letter: string) => string): string {
  if (/^[\0-\x7f]*$/.test(text)) return map(text);
  return Array.from(text, (letter) => {
    const mapped = map(letter);
    return mapped.length === letter.length ? mapped : letter;
  }).join("");
}
