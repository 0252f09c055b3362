// Copies templates of the corpus, which lies beside this repository, into a workspace for the time of a test.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../../../shared/corpus/files");

/** A small template that people wrote by hand, and a large one that Bicep generated. */
const templates = {
  "small.json": "charotAmine__AzureBatchSecurity__batch.json",
  "large.json": "Azure__bacc__templates__azfinsim-linux_deploy.json",
} as const;

/** The folder of the corpus; undefined if it is not there. */
export function findCorpus(): string | undefined {
  return existsSync(folder) ? folder : undefined;
}

/** Copies the templates under short names; without a corpus nothing is made. */
export function copyCorpus(target: string): void {
  const source = findCorpus();
  if (source === undefined) {
    return;
  }
  mkdirSync(target);
  for (const [name, file] of Object.entries(templates)) {
    // Not a copy of the file itself, which may be read-only.
    writeFileSync(path.join(target, name), readFileSync(path.join(source, file)));
  }
}
