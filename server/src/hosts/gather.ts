// Reads what a lint wants to see besides the document, until it wants nothing more.
import { type LintRequest, type Wanted, wantedFiles } from "../lint/lint.ts";
import type { Host } from "./host.ts";

/** A parameter file names a template, which calls another one, …: this many steps are followed. */
const maxDepth = 5;

/**
 * Completes the sources of a request with the files and folders that `lint` asks for. What the request already holds is
 * not read again. A host that answers at once costs no wait but one.
 */
export async function gather(
  request: LintRequest,
  host: Pick<Host, "read" | "list">,
  wanted: (request: LintRequest) => Wanted = wantedFiles,
): Promise<LintRequest> {
  let current = request;
  for (let depth = 0; depth < maxDepth; depth++) {
    const { files, folders } = wanted(current);
    if (files.length === 0 && folders.length === 0) break;
    const [texts, lists] = await Promise.all([
      Promise.all(files.map((file) => host.read(file))),
      Promise.all(folders.map((folder) => host.list(folder))),
    ]);
    const sources = {
      files: new Map([...current.sources.files, ...files.map((file, i) => [file, texts[i] ?? null] as const)]),
      folders: new Map([...current.sources.folders, ...folders.map((name, i) => [name, lists[i] ?? null] as const)]),
    };
    current = { ...current, sources };
  }
  return current;
}
