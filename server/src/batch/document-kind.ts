// The kinds of documents that hold Batch subjects.

export const documentKinds = [
  "arm-template",
  "arm-parameters",
  "management-body",
  "data-plane-pool",
  "data-plane-job",
  "data-plane-user",
  "exported-account",
  "batch-explorer-template",
  "none",
] as const;

/** What a document is; also the words of `--kind` and of the `documents` setting. */
export type DocumentKind = (typeof documentKinds)[number];
