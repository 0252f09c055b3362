// The globs of VS Code's settings, which a hostile workspace brings along, cost time in proportion to the path.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compileExclude } from "../../client/src/workspace-check/exclude-glob.ts";

test("stars and braces cost nothing but their number", () => {
  const path = `${"a/".repeat(1000)}b`;
  for (const glob of [`${"**/".repeat(100)}x`, `${"*a".repeat(100)}x`, `${"**".repeat(100)}x`, "{a,b}".repeat(200)]) {
    assert.equal(compileExclude(glob).test(path), false);
  }
});

test("braces stand for each of their alternatives, be they nested or never closed", () => {
  const pattern = compileExclude("{a,b/{c,d}}/*.json");
  assert.deepEqual(
    ["a/x.json", "b/c/x.json", "b/d/x.json", "b/x.json", "c/x.json"].map((path) => pattern.test(path)),
    [true, true, true, false, false],
  );
  assert.ok(compileExclude("{a,b").test("b"));
});
