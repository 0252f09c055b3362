// Redirections of what a command reads and writes, which are none of its words.

/** A command without its redirections. */
export interface RedirectedWords {
  readonly words: readonly string[];
  /** The files that it writes to, as its redirections name them. */
  readonly writes: readonly string[];
}

const redirection = /^[\d&]?(?:>{1,2}|<{1,3})(?!\()/;

export function withoutRedirections(all: readonly string[]): RedirectedWords {
  const words: string[] = [];
  const writes: string[] = [];
  for (let at = 0; at < all.length; at++) {
    const word = all[at] ?? "";
    const [sign] = redirection.exec(word) ?? [];
    if (sign === undefined) words.push(word);
    else {
      const file = word === sign ? all[++at] : word.slice(sign.length);
      if (sign.includes(">") && file !== undefined) writes.push(file);
    }
  }
  return { words, writes };
}
