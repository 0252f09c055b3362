// The order of things in reports: the same everywhere, whatever the machine's language.

/** Compares two strings by UTF-16 code units. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
