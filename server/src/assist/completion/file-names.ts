// The kinds of documents that their file names tell, in which schemas of ours are contributed to VS Code.
import type { DocumentKind } from "../../batch/document-kind.ts";

const kinds: readonly (readonly [ending: string, kind: DocumentKind])[] = [
  [".batchpool.json", "data-plane-pool"],
  [".batchjob.json", "data-plane-job"],
];

/** The kind of a file named like `compute.batchpool.json`; undefined for other names. */
export function kindByName(file: string): DocumentKind | undefined {
  const lower = file.toLowerCase();
  return kinds.find(([ending]) => lower.endsWith(ending))?.[1];
}
