// A program with the words that it is given, behind what merely runs it.
import type { RedirectedWords } from "./redirections.ts";
import { isUnknown } from "./unknown-part.ts";

/** A program with what it is given. */
export interface Command {
  /** In lower case, without folder and `.exe`. */
  readonly program: string;
  /** Without quotes and redirections. Variables of a shell are left as they are written. */
  readonly words: readonly string[];
  /** What is written before the program, or as a command of its own, as in `NAME=value`. */
  readonly assignments: readonly string[];
  /** The files that it writes to, as its redirections name them. */
  readonly writes: readonly string[];
  /** The command whose output it reads. */
  readonly input: Command | undefined;
}

/** What runs other programs, and how many words of its own it takes besides options. */
const wrappers = new Map([
  ...["sudo", "env", "nohup", "exec", "time", "command", "call", "then", "else", "do", "if", "while", "!", "{"].map(
    (name) => [name, 0] as const,
  ),
  ["timeout", 1],
]);

/** The program behind what runs it; undefined if nobody knows which one it is. */
export function commandOf({ words: all, writes }: RedirectedWords, input: Command | undefined): Command | undefined {
  const assignments: string[] = [];
  for (let at = 0; ; ) {
    const first = all[at];
    if (first === undefined)
      return assignments.length === 0 ? undefined : { program: "", words: [], assignments, writes, input };
    if (isAssignment.test(first)) {
      assignments.push(first);
      at++;
      continue;
    }
    if (isUnknown(first)) return undefined;
    const program = programOf(first);
    const own = wrappers.get(program);
    if (own === undefined) return { program, words: all.slice(at + 1), assignments, writes, input };
    at = afterOptions(all, at + 1) + own;
  }
}

const isAssignment = /^(?:\$(?:env:)?)?\w+=/i;

function programOf(word: string): string {
  const name = word.slice(Math.max(word.lastIndexOf("/"), word.lastIndexOf("\\")) + 1);
  return name
    .replace(/^@/, "")
    .replace(/\.exe$/i, "")
    .toLowerCase();
}

/** Few of their options have a value: the user and the group of `sudo`. */
function afterOptions(words: readonly string[], start: number): number {
  let at = start;
  while (words[at]?.startsWith("-")) at += /^-[ug]$/.test(words[at] ?? "") ? 2 : 1;
  return at;
}

/** The word behind an option. */
export function valueAfter(words: readonly string[], option: RegExp): string | undefined {
  const at = words.findIndex((word) => option.test(word));
  return at < 0 ? undefined : words[at + 1];
}
