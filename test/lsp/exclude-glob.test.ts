// The globs by which users hide files, as the client reads them for the workspace check.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compileExclude } from "../../client/src/workspace-check/exclude-glob.ts";

const cases: Readonly<Record<string, { readonly hides: readonly string[]; readonly leaves: readonly string[] }>> = {
  "**/node_modules": {
    hides: ["node_modules/a.json", "x/node_modules/y/a.json", "node_modules"],
    leaves: ["node_modules2/a.json", "my_node_modules/a.json"],
  },
  "**/node_modules/**": { hides: ["node_modules/a.json"], leaves: ["a.json"] },
  dist: { hides: ["dist/a.json"], leaves: ["x/dist/a.json", "dist.json"] },
  "dist/": { hides: ["dist/a.json"], leaves: ["distant/a.json"] },
  "**/*.min.json": { hides: ["a.min.json", "x/a.min.json"], leaves: ["amin.json", "a.min.jsonc"] },
  "x/*/y": { hides: ["x/1/y/a.json"], leaves: ["x/1/2/y/a.json", "x/y/a.json"] },
  "**/{out,build-?}/*.json": { hides: ["out/a.json", "p/build-1/b.json"], leaves: ["build-/b.json", "out/x/a.json"] },
  "**/pool[0-9].json": { hides: ["pool1.json"], leaves: ["poolx.json"] },
  "**/pool[!0-9].json": { hides: ["poolx.json"], leaves: ["pool1.json"] },
  "a(b)+$^.json": { hides: ["a(b)+$^.json"], leaves: ["abb.json"] },
  "{": { hides: [], leaves: ["a.json"] },
  "[z-a].json": { hides: [], leaves: ["a.json", "z.json"] },
  "a,b": { hides: ["a,b/c.json"], leaves: ["a/c.json"] },
};

for (const [glob, { hides, leaves }] of Object.entries(cases)) {
  test(`'${glob}' hides what it says and nothing else`, () => {
    const pattern = compileExclude(glob);
    for (const path of hides) assert.ok(pattern.test(path), path);
    for (const path of leaves) assert.ok(!pattern.test(path), path);
  });
}
