// The order of texts in .NET's invariant culture, for the characters on which all its versions agree.
// Written out, because Intl.Collator falls back to the language of the machine where it does not know a locale.

/** ASCII in the order of the Unicode collation: blank, punctuation, symbols, digits, letters; case comes second. */
const ranks = new Map(
  Array.from(" _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz", (character, rank) => [
    character,
    rank,
  ]),
);

/**
 * Negative if `a` comes first, positive if `b` does, 0 if they are the same; undefined if that is not certain. Lower
 * case comes before upper case where nothing else tells the texts apart.
 */
export function compareTexts(a: string, b: string): number | undefined {
  if (a === b) return 0;
  if (!/^[\x20-\x7e]*$/.test(a + b)) return undefined;
  const order = compareAscii(a, b);
  // The older of the two collations of .NET passes over hyphens and apostrophes at first.
  const [otherA, otherB] = [a.replace(/[-']/g, ""), b.replace(/[-']/g, "")];
  if (otherA.length === a.length && otherB.length === b.length) return order;
  return Math.sign(compareAscii(otherA, otherB)) === Math.sign(order) ? order : undefined;
}

function compareAscii(a: string, b: string): number {
  const [lowerA, lowerB] = [a.toLowerCase(), b.toLowerCase()];
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (ranks.get(lowerA.charAt(i)) ?? 0) - (ranks.get(lowerB.charAt(i)) ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.length !== b.length) return a.length - b.length;
  for (let i = 0; i < a.length; i++) {
    if (a.charAt(i) !== b.charAt(i)) return a.charAt(i) === lowerA.charAt(i) ? -1 : 1;
  }
  return 0;
}
