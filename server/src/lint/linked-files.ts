// The files that templates link to: which ones may be read, and what has been read of them.
import type { SourceDocument } from "../arm/arm-value.ts";
import { Evaluation } from "../arm/evaluation.ts";
import { Evaluator, type LinkResolver } from "../arm/evaluator.ts";
import { openTemplate } from "../arm/open-template.ts";
import { parseJson } from "../json/parse.ts";
import { folderOf, relativePath, resolveFrom } from "./file-paths.ts";
import type { LintRequest } from "./lint-result.ts";

export interface LinkedFiles {
  readonly resolve: LinkResolver;
  /** Those that were found. */
  documents(): readonly SourceDocument[];
  /** Those that were looked for and have not been read yet. */
  wanted(): readonly string[];
}

/**
 * Finds linked files in the folder `root` if the deployed template lies in it, else in the template's own folder and
 * below.
 *
 * @param read the text of a file, null if there is none, undefined if nobody has asked for it yet.
 */
export function createLinkedFiles(
  file: string,
  root: string | undefined,
  read: (file: string) => string | null | undefined,
): LinkedFiles {
  const folder = root !== undefined && relativePath(root, file) !== undefined ? root : folderOf(file);
  const documents = new Map<string, SourceDocument>();
  const wanted = new Set<string>();
  const open = (name: string): SourceDocument | undefined => {
    const text = documents.has(name) ? undefined : read(name);
    if (typeof text === "string") documents.set(name, { file: name, json: parseJson(text) });
    return documents.get(name);
  };
  return {
    resolve: (path, bases) => {
      const names = bases
        .flatMap((base) => resolveFrom(base.file, path) ?? [])
        .filter((name) => relativePath(folder, name) !== undefined);
      const unread = names.filter((name) => !documents.has(name) && read(name) === undefined);
      for (const name of unread) wanted.add(name);
      return unread.length > 0 ? undefined : names.map(open).find((document) => document !== undefined);
    },
    documents: () => [...documents.values()],
    wanted: () => [...wanted],
  };
}

/** The files that the templates of a request link to, as far as they are among its sources. */
export function linkedFilesOf({ file, settings, sources }: LintRequest): LinkedFiles {
  return createLinkedFiles(file, settings.root, (name) => sources.files.get(name));
}

/** The linked files that are still to be read, as they are named with the parameter files read so far. */
export function wantedLinks(document: SourceDocument, parameterFiles: readonly SourceDocument[], request: LintRequest) {
  const links = linkedFilesOf(request);
  const evaluator = new Evaluator(new Evaluation(document.json.nodeCount));
  openTemplate(document, evaluator, { parameterFiles, resolveLink: links.resolve });
  return links.wanted();
}
