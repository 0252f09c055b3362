// Derived files: what they hold is computed from the sources, committed, and compared by a test.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** A derived file as it should be. `path` is relative to the repository, with `/`. */
export interface Artefact {
  readonly path: string;
  readonly text: string;
}

/** The text of a file of the repository; undefined if there is none. */
export function readIfPresent(file: string): string | undefined {
  const absolute = path.join(root, file);
  return existsSync(absolute) ? readFileSync(absolute, "utf8") : undefined;
}

/** The files directly in a folder that end so, relative to the repository. */
export function filesIn(folder: string, ending: string): readonly string[] {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  const names = readdirSync(absolute).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => `${folder}/${name}`);
}

/**
 * A text with what stands between two marker lines replaced.
 *
 * @throws Error if the markers are missing: then nobody would notice that the part is no longer derived.
 */
export function replaceBetween(text: string, start: string, end: string, content: string): string {
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The markers ${start} and ${end} are missing.`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}
