// Parts of a text that outlive it.

/**
 * A copy of a text that keeps nothing else in memory. An engine makes of a part of a text a window into all of it, so
 * that what is kept for longer than a document has to be copied.
 */
export function detached(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
