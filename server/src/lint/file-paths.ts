// Paths and URIs of files as strings with `/`: folders, relative paths, and where a project file is looked for.

/** The name of the file that holds a project's settings. */
export const projectFileName = ".batchguard.json";

// A drive's letter is no scheme: that takes two characters at least.
const scheme = /^[a-z][a-z0-9+.-]+:/i;

/** The folder of a file, without `/` at its end; empty for a file in the root folder or without any folder. */
export function folderOf(file: string): string {
  const slash = file.lastIndexOf("/");
  return slash < 0 ? "" : file.slice(0, slash);
}

/** The file that a relative path names, seen from the folder of another one; undefined above the root of all files. */
export function resolveFrom(file: string, path: string): string | undefined {
  const segments = file.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === ".." && segments.length === 0) return undefined;
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

/** Whether a path says by itself where it lies. */
export function isAbsolute(path: string): boolean {
  return path.startsWith("/") || /^[a-z]:\//i.test(path) || scheme.test(path);
}

/** The path of an absolute `file` from the absolute folder `from`; the whole path if they share no root. */
export function pathFrom(from: string, file: string): string {
  // Nearly always, and there are many files.
  if (from !== "/" && file.startsWith(from) && file[from.length] === "/") return file.slice(from.length + 1);
  const [start, target] = [from, file].map((path) => path.split("/").filter((name, i) => name !== "" || i === 0));
  // Another drive.
  if (start === undefined || target === undefined || start[0] !== target[0]) return file;
  let shared = 0;
  while (shared < start.length && shared < target.length && start[shared] === target[shared]) shared++;
  return [...start.slice(shared).map(() => ".."), ...target.slice(shared)].join("/") || ".";
}

/**
 * The path of `file` below the folder `root`; undefined if it lies elsewhere. Without a root it is the whole path
 * without its first `/`. Of a URI the path comes decoded, since globs are written plainly.
 */
export function relativePath(root: string | undefined, file: string): string | undefined {
  const folder = root === undefined ? "" : withoutEndingSlash(root);
  const isBelow = folder === "" || (file.startsWith(folder) && file.charAt(folder.length) === "/");
  if (!isBelow) return undefined;
  const path = file.slice(folder === "" ? 0 : folder.length + 1);
  const relative = path.startsWith("/") ? path.slice(1) : path;
  return scheme.test(file) ? decode(relative) : relative;
}

/**
 * The places of a project file for a document, the nearest first: its folder and those above, up to `root` (the
 * workspace folder or the working directory). For a document outside `root`, or without one, its own folder alone.
 */
export function projectFileCandidates(file: string, root: string | undefined): string[] {
  // A document that was never saved has no folder.
  if (!file.includes("/")) return [];
  const top = root === undefined ? undefined : withoutEndingSlash(root);
  const isInside = top !== undefined && file.startsWith(`${top}/`);
  const candidates: string[] = [];
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    candidates.push(`${folder}/${projectFileName}`);
    if (!isInside || folder.length <= top.length) return candidates;
  }
}

function withoutEndingSlash(folder: string): string {
  return folder.endsWith("/") ? folder.slice(0, -1) : folder;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
