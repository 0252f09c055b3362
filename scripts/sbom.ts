// Writes the notices of what is bundled and the software bill of materials: `npm run build`, then `npm run sbom`.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../test/derived/artefact.ts";
import { thirdPartyArtefacts } from "../test/derived/third-party.ts";

for (const { path: file, text } of thirdPartyArtefacts()) {
  writeFileSync(path.join(root, file), text);
  console.log(file);
}
