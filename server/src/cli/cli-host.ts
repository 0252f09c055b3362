// What the command line asks of the machine it runs on. Paths are absolute, with `/`.

/** Why a file can't be read. */
export type ReadProblem = "missing" | "folder" | "not-a-file" | "denied" | "too-large" | "binary" | "encoding";
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";
/** `encoding` is left out for what is no file. */
export type ReadResult = { readonly text: string; readonly encoding?: Encoding } | { readonly problem: ReadProblem };

/** Why a file was not written. */
export type WriteProblem = "changed" | "outside" | "denied";

/** Why a report can't be written: in our words, or in those of the system. */
export type OutputProblem = "no-folder" | "folder" | "denied" | "full" | { readonly reason: string };

export type EntryKind = "file" | "folder" | "link" | "other";
export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

export interface CliHost {
  readonly workingFolder: string;
  /** Whether colours belong on the standard output if the user does not say. */
  readonly colorByDefault: boolean;
  /** The cells in a line of the terminal; undefined if there is no terminal. */
  readonly terminalWidth: number | undefined;
  /** The same for the standard error; undefined also where nobody wants a line that changes. */
  readonly progressWidth: number | undefined;
  /** The absolute path of what a user typed. */
  resolve(path: string): string;
  /** What a path names, links followed; undefined if nothing. */
  kindOf(path: string): "file" | "folder" | "other" | undefined;
  readFile(file: string): ReadResult;
  /** Reads a file only if it lies in the folder `root`, also by its real path. */
  readWithin(root: string, file: string): ReadResult;
  /** The real path of a file, if it lies in the real path of the folder `root`. */
  realPathWithin(root: string, file: string): string | undefined;
  /** What a folder holds, unsorted; null if it can't be listed. */
  entries(folder: string): readonly Entry[] | null;
  readInput(): Promise<ReadResult>;
  /**
   * Replaces the text of a file as one step, in its encoding and with its permissions, unless it no longer holds
   * `before` or its real path lies outside of `root`.
   */
  replaceText(root: string, file: string, before: string, after: string): WriteProblem | undefined;
  /** What git needs to replace one text by another in a file that it takes for binary, without the line of names. */
  renderBinaryPatch(before: string, after: string, encoding: Encoding): string;
  /** Creates a file that must not exist yet. The answer is what the system says if it can't be done. */
  createFile(file: string, text: string): "exists" | { readonly reason: string } | undefined;
  /** Creates or overwrites a file as one step: if it can't be done, what was there stays. */
  writeOutput(file: string, text: string): OutputProblem | undefined;
  print(text: string): void;
  printError(text: string): void;
  today(): string;
  /** A clock for measuring, from any start. */
  milliseconds(): number;
  /** Speaks the language server protocol on the standard streams. */
  serve(): Promise<void>;
}
