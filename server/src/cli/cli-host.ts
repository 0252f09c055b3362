// What the command line asks of the machine it runs on. Paths are absolute, with `/`.

/** Why a file can't be read. */
export type ReadProblem = "missing" | "folder" | "not-a-file" | "denied" | "too-large" | "binary" | "encoding";
/** `encoding` is left out for what is no file. */
export type ReadResult = { readonly text: string; readonly encoding?: string } | { readonly problem: ReadProblem };

/** Why a file was not written. */
export type WriteProblem = "changed" | "outside" | "denied";

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
  /** The absolute path of what a user typed. */
  resolve(path: string): string;
  /** What a path names, links followed; undefined if nothing. */
  kindOf(path: string): "file" | "folder" | "other" | undefined;
  readFile(file: string): ReadResult;
  /** Reads a file only if it lies in the folder `root`, also by its real path. */
  readWithin(root: string, file: string): ReadResult;
  /** What a folder holds, unsorted; null if it can't be listed. */
  entries(folder: string): readonly Entry[] | null;
  readInput(): Promise<ReadResult>;
  /**
   * Replaces the text of a file as one step, in its encoding and with its permissions, unless it no longer holds
   * `before` or its real path lies outside of `root`.
   */
  replaceText(root: string, file: string, before: string, after: string): WriteProblem | undefined;
  /** Creates or overwrites a file. The answer is what the system says if it can't be done. */
  writeOutput(file: string, text: string): string | undefined;
  print(text: string): void;
  printError(text: string): void;
  today(): string;
  /** Speaks the language server protocol on the standard streams. */
  serve(): Promise<void>;
}
