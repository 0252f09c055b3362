// Reads what lies in our package beside the programs: the manifest, the Japanese texts and the snippets.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Catalogue } from "../text/message.ts";
import { readCatalogue } from "../text/read-catalogue.ts";

/** The version of the package. */
export function readVersion(): string {
  try {
    const { version } = JSON.parse(readInPackage("package.json"));
    return typeof version === "string" ? version : "0.0.0";
  } catch {
    return "0.0.0";
  }
}

/**
 * The Japanese texts of rules and engine.
 *
 * @throws Error if the file is missing or broken.
 */
export function readJapanese(): Catalogue {
  return readCatalogue(readInPackage("l10n/catalogue.ja.json"));
}

/**
 * The contents of our files of snippets.
 *
 * @throws Error if they are missing.
 */
export function readSnippetFiles(): readonly string[] {
  return readdirSync(join(packageFolder(), "snippets"))
    .sort()
    .map((name) => readInPackage(`snippets/${name}`));
}

function readInPackage(file: string): string {
  return readFileSync(join(packageFolder(), file), "utf8");
}

/** The nearest folder above with a manifest: a program lies deeper as a source than as a bundle. */
function packageFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json")) || folder === dirname(folder)) return folder;
  }
}
