// Finds the documents to check: what the user named, and what lies in the folders that the user named.
import ignore, { type Ignore } from "ignore";
import type { CliHost, Entry } from "./cli-host.ts";
import { isInside, join, parentOf, pathFrom } from "./paths.ts";

export interface FoundDocuments {
  /** Without duplicates, in no order. */
  readonly files: readonly string[];
  /** The files and folders that the user named. */
  readonly named: ReadonlySet<string>;
  /** Named paths where nothing is. */
  readonly missing: readonly string[];
  /** Folders that could not be listed. */
  readonly unreadableFolders: readonly string[];
  /** How many files and whole folders were left out: version control, packages, ignored by git, links. */
  readonly skipped: number;
}

const skippedFolders: ReadonlySet<string> = new Set([".git", "node_modules"]);
const jsonFile = /\.jsonc?$/i;

/** What the `.gitignore` of a folder says, under those of the folders above. */
interface IgnoreScope {
  readonly folder: string;
  readonly rules: Ignore;
  readonly above: IgnoreScope | undefined;
}

/** Walks what is named. `isDocument` tells of files, by their path, that are documents whatever they are called. */
export function findDocuments(
  paths: readonly string[],
  host: CliHost,
  isDocument: (file: string) => boolean,
): FoundDocuments {
  const files = new Set<string>();
  const named = new Set<string>();
  const missing: string[] = [];
  const unreadableFolders: string[] = [];
  const skipped = new Set<string>();

  const visit = (file: string, { kind, name }: Entry, scope: IgnoreScope | undefined): void => {
    if (kind === "folder") {
      if (skippedFolders.has(name) || isIgnored(scope, file, true)) skipped.add(file);
      else walk(file, scope);
      return;
    }
    const isFolderLink = kind === "link" && host.kindOf(file) === "folder";
    if (!isFolderLink && !jsonFile.test(name) && !isDocument(file)) return;
    if (kind !== "file" || isIgnored(scope, file, false)) skipped.add(file);
    else files.add(file);
  };
  const walk = (folder: string, above: IgnoreScope | undefined): void => {
    const entries = host.entries(folder);
    if (entries === null) {
      unreadableFolders.push(folder);
      return;
    }
    const hasRules = entries.some((entry) => entry.name === ".gitignore" && entry.kind === "file");
    const scope = hasRules ? readScope(folder, host, above) : above;
    for (const entry of entries) visit(join(folder, entry.name), entry, scope);
  };

  for (const path of paths) {
    const absolute = host.resolve(path);
    const kind = host.kindOf(absolute);
    if (kind === "folder") {
      named.add(absolute);
      walk(absolute, scopeAbove(absolute, host));
    } else if (kind === undefined) {
      missing.push(absolute);
    } else {
      files.add(absolute);
      named.add(absolute);
    }
  }
  const leftOut = [...skipped].filter((path) => !files.has(path));
  return { files: [...files], named, missing, unreadableFolders, skipped: leftOut.length };
}

/**
 * The rules of the folders above one that the user named, up to the root of its repository. They count for what is in
 * it, unless they leave out the folder itself: then the user wants it all the same.
 */
function scopeAbove(folder: string, host: CliHost): IgnoreScope | undefined {
  const folders: string[] = [];
  let current = folder;
  while (host.kindOf(join(current, ".git")) === undefined) {
    const parent = parentOf(current);
    // Outside of any repository only what lies in the working folder counts.
    if (parent === current)
      return scopeOf(
        folders.filter((each) => isAtOrBelow(host.workingFolder, each)),
        host,
        folder,
      );
    folders.push(parent);
    current = parent;
  }
  return scopeOf(folders, host, folder);
}

/** `folders`: the nearest first. */
function scopeOf(folders: readonly string[], host: CliHost, folder: string): IgnoreScope | undefined {
  const scope = folders.reduceRight<IgnoreScope | undefined>((above, each) => readScope(each, host, above), undefined);
  return isIgnored(scope, folder, true) ? undefined : scope;
}

function readScope(folder: string, host: CliHost, above: IgnoreScope | undefined): IgnoreScope | undefined {
  const result = host.readFile(join(folder, ".gitignore"));
  return "text" in result ? { folder, rules: ignore().add(result.text.replace(/^\ufeff/, "")), above } : above;
}

/** The nearest rules that say something about a path decide. */
function isIgnored(scope: IgnoreScope | undefined, path: string, isFolder: boolean): boolean {
  for (let each = scope; each !== undefined; each = each.above) {
    const { ignored, unignored } = each.rules.test(pathFrom(each.folder, path) + (isFolder ? "/" : ""));
    if (ignored || unignored) return ignored;
  }
  return false;
}

function isAtOrBelow(folder: string, path: string): boolean {
  return path === folder || isInside(folder, path);
}
