// Reads files for editors that leave that to the server: inside the open folders only, links followed no further.
import { realpathSync } from "node:fs";
import { sep } from "node:path";
import { fileURLToPath } from "node:url";
import { uriOf } from "../lsp/file-keys.ts";
import type { Files } from "../lsp/runtime.ts";
import { listFolder, readTextFileWithin } from "./node-files.ts";

/** @param folders the keys of the folders that are open now. */
export function createLocalFiles(folders: () => readonly string[]): Files {
  const within = (key: string) => folders().find((folder) => key === folder || key.startsWith(`${folder}/`));
  return {
    async read(file) {
      const root = pathOf(within(file));
      const path = pathOf(file);
      if (root === undefined || path === undefined) return null;
      const answer = readTextFileWithin(root, path);
      // Editors do not count a byte order mark as a character.
      return "text" in answer ? answer.text.replace(/^\uFEFF/, "") : null;
    },
    async list(folder) {
      const root = pathOf(within(folder));
      const path = pathOf(folder);
      if (root === undefined || path === undefined || !isWithin(root, path)) return null;
      return listFolder(path)?.flatMap(({ name, kind }) => (kind === "file" || kind === "link" ? [name] : [])) ?? null;
    },
  };
}

/** Only the scheme `file` has paths; a strange URI has none either. */
function pathOf(key: string | undefined): string | undefined {
  try {
    return key?.startsWith("file:") ? fileURLToPath(uriOf(key)) : undefined;
  } catch {
    return undefined;
  }
}

function isWithin(root: string, path: string): boolean {
  try {
    const folder = realpathSync(root);
    const real = realpathSync(path);
    return real === folder || real.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  } catch {
    return false;
  }
}
