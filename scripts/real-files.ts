// Reads folders of real files for scripts that look at what comes of them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gather } from "../server/src/hosts/gather.ts";
import type { LintRequest } from "../server/src/lint/lint-result.ts";
import { defaultSettings, type SettingsLayer } from "../server/src/lint/settings.ts";

/** The folder of real files beside the repository, which the scripts read if none is named. */
export const corpusFolder = join(import.meta.dirname, "../../shared/corpus");

/** The JSON files below a folder, with `/` in their names. */
export function jsonFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.jsonc?$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
    .sort();
}

/** A request to lint a file, with all that belongs to it; links are followed inside the folder `root` only. */
export async function requestFor(file: string, root: string, layer: SettingsLayer = {}): Promise<LintRequest> {
  const sources = { files: new Map([[file, readFileSync(file, "utf8")]]), folders: new Map() };
  const host = {
    read: (name: string) => (existsSync(name) ? readFileSync(name, "utf8") : null),
    list: (name: string) => readdirSync(name === "" ? dirname(file) : name),
  };
  const settings = { ...defaultSettings, root, ...layer } as LintRequest["settings"];
  return gather({ file, sources, settings, today: "2026-11-21" }, host);
}
