// What the engine may ask of the world: files and the clock. Implemented for Node, for editors and for tests.

/** An answer now or later. */
export type Answer<T> = T | Promise<T>;

/**
 * Keys of files and folders are what the host uses for them: absolute paths or URIs, with `/`. `null` says that there
 * is nothing to read, or that it must not be read: binary, too large, outside of what the user opened.
 */
export interface Host {
  /** The text of a file, its byte order mark included. */
  read(file: string): Answer<string | null>;
  /** The names of the files in a folder. */
  list(folder: string): Answer<readonly string[] | null>;
  /** The day by the host's clock, `YYYY-MM-DD`. */
  today(): string;
}

/** Formats a date of the local calendar as `YYYY-MM-DD`. */
export function formatDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
