// The kinds of documents that their file names tell, in which schemas of ours are contributed to VS Code.
import type { JsonNode } from "../json/node.ts";
import type { DocumentKind } from "./document-kind.ts";
import { couldBeBatch, type Recognised, recognise } from "./recognise.ts";

const kinds: readonly (readonly [ending: string, kind: DocumentKind])[] = [
  [".batchpool.json", "data-plane-pool"],
  [".batchjob.json", "data-plane-job"],
];

/** The kind of a file named like `compute.batchpool.json`; undefined for other names. */
export function kindByName(file: string): DocumentKind | undefined {
  const lower = file.toLowerCase();
  return kinds.find(([ending]) => lower.endsWith(ending))?.[1];
}

/** Whether it is worth parsing the text of a file, for what it says or for its name. */
export function couldBeBatchFile(text: string, file: string): boolean {
  return couldBeBatch(text) || kindByName(file) !== undefined;
}

/** Recognises a file by what the user says it is, else by what it says itself, else by its name. */
export function recogniseFile(
  file: string,
  root: JsonNode | undefined,
  text: string,
  forced: DocumentKind | undefined,
): Recognised {
  const told = recognise(root, text, forced);
  const named = forced === undefined && told.kind === "none" ? kindByName(file) : undefined;
  return named === undefined ? told : recognise(root, text, named);
}
