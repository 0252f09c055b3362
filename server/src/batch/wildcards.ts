// Patterns over the names of images and VM sizes.

/** Tells whether a name fits. */
export interface Wildcard {
  test(name: string): boolean;
}

/** Longer than any name that Azure takes; a hostile one would make the expressions below slow. */
const longestName = 200;

/**
 * The test that a pattern in lower case stands for: `*` is any text, `~` letters or nothing, `#` a number, which may be
 * constrained (`16-8`). It fits a whole name in any letter case.
 */
export function wildcard(pattern: string): Wildcard {
  const source = pattern.replace(/[^a-z0-9_]/g, (character) => wild[character] ?? `\\${character}`);
  const expression = new RegExp(`^${source}$`, "i");
  return { test: (name) => name.length <= longestName && expression.test(name) };
}

const wild: Readonly<Record<string, string>> = { "*": ".*", "~": "[a-z]*", "#": "\\d+(?:-\\d+)?" };

/** How specific a pattern is: of two that fit a name, the one with more of its characters says more. */
export function specificity(pattern: string): number {
  return pattern.replace(/[*~#]/g, "").length;
}
