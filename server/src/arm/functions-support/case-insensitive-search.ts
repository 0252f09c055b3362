// Searching without regard to case, as .NET's invariant culture does it.

/**
 * Other characters may be ignored or count as equal to several, depending on the tables of the machine that the engine
 * runs on; among these it is certain what is found.
 */
const plain = /^[\x20-\x7e]*$/;

/** Both texts in a form in which the search is exact; undefined if it is not sure which characters are equal. */
export function foldForSearch(text: string, wanted: string): { text: string; wanted: string } | undefined {
  if (!plain.test(text) || !plain.test(wanted)) return undefined;
  return { text: text.toLowerCase(), wanted: wanted.toLowerCase() };
}
