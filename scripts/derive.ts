// Writes all derived files: `npm run derive`. The test derived.test.ts fails as long as it has something to write.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Derived, derivedDocuments, derivedSources, outdated } from "../test/derived/all.ts";
import { root } from "../test/derived/artefact.ts";

write(derivedSources());
write(await derivedDocuments());

function write(derived: Derived): void {
  const changed = new Set(outdated(derived));
  for (const file of derived.stale) rmSync(path.join(root, file));
  for (const { path: file, text } of derived.artefacts) {
    if (!changed.has(file)) continue;
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  for (const file of changed) console.log(file);
}
