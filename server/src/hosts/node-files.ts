// Files under Node: read with care for what is no text, written as one step.
import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { resolve, sep } from "node:path";
import type { Encoding, Entry, EntryKind, ReadProblem, WriteProblem } from "../cli/cli-host.ts";
import { decode, encode } from "./node-encoding.ts";

export type ReadFile = { readonly text: string; readonly encoding: Encoding } | { readonly problem: ReadProblem };

/** Files above this size, in bytes, are not ours: Azure takes templates of at most 4 MB. */
export const maxFileSize = 16 * 1024 * 1024;

/** The absolute path with `/`, relative ones from the working directory. */
export function absolutePath(path: string): string {
  return withSlashes(resolve(path));
}

/** Reads a regular file; links are followed. */
export function readTextFile(file: string): ReadFile {
  let descriptor: number;
  try {
    // Opening a pipe would wait for its writer. Windows has neither such pipes nor the flag.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return { problem: problemOf(error) };
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { problem: stats.isDirectory() ? "folder" : "not-a-file" };
    return stats.size > maxFileSize ? { problem: "too-large" } : decode(readBytes(descriptor, stats.size));
  } catch {
    return { problem: "denied" };
  } finally {
    closeSync(descriptor);
  }
}

/** Reads at most `size` bytes: what is appended meanwhile does not count. */
function readBytes(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const count = readSync(descriptor, bytes, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

/** Reads a file if its real path lies in the real path of the folder `root`. */
export function readTextFileWithin(root: string, file: string): ReadFile {
  return realPathWithin(root, file) === undefined ? { problem: "missing" } : readTextFile(file);
}

/** The names and kinds of what a folder holds; null if it can't be listed. */
export function listFolder(folder: string): Entry[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  } catch {
    return null;
  }
}

/** What a path names, links followed. */
export function kindOfPath(path: string): "file" | "folder" | "other" | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  return stats.isDirectory() ? "folder" : stats.isFile() ? "file" : "other";
}

/**
 * Replaces the text of a file that still holds `before`; its encoding and permissions stay. The new text is written
 * beside the file and renamed over it, so that nobody ever sees half of it.
 */
export function replaceTextFile(root: string, file: string, before: string, after: string): WriteProblem | undefined {
  const real = realPathWithin(root, file);
  if (real === undefined) return "outside";
  const current = readTextFile(real);
  if (!("text" in current) || current.text !== before) return "changed";
  try {
    accessSync(real, constants.W_OK);
    writeBeside(real, encode(after, current.encoding), statSync(real));
    return undefined;
  } catch {
    return "denied";
  }
}

/** Creates or overwrites a file as one step. Throws what the file system throws. */
export function writeTextFile(file: string, text: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  // A device such as /dev/stdout can't be replaced, only written to.
  if (stats !== undefined && !stats.isFile()) writeFileSync(file, text);
  else writeBeside(stats === undefined ? file : realpathSync(file), Buffer.from(text), stats);
}

/** Creates a file that must not exist yet, not even as a link to nowhere. Throws what the file system throws. */
export function createTextFile(file: string, text: string): void {
  writeFileSync(file, text, { flag: "wx" });
}

function writeBeside(file: string, bytes: Buffer, old: Stats | undefined): void {
  const temporary = `${file}.${process.pid}.tmp`;
  const descriptor = openSync(temporary, "wx", old?.mode);
  try {
    try {
      writeFileSync(descriptor, bytes);
      if (old !== undefined) keepOwner(descriptor, old);
      if (old !== undefined) fchmodSync(descriptor, old.mode);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** In a container the user often is root, and the files are somebody else's. Only root can give files away. */
function keepOwner(descriptor: number, { uid, gid }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // The file then belongs to whoever ran the program, as with any editor.
  }
}

/** The real path of a file, if it lies in the folder; undefined otherwise. */
export function realPathWithin(root: string, file: string): string | undefined {
  try {
    const folder = realpathSync(root);
    const real = realpathSync(file);
    return real.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? withSlashes(real) : undefined;
  } catch {
    return undefined;
  }
}

function kindOf(entry: Dirent): EntryKind {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "folder";
  return entry.isFile() ? "file" : "other";
}

function problemOf(error: unknown): ReadProblem {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return "missing";
  return code === "EISDIR" ? "folder" : "denied";
}

function withSlashes(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
