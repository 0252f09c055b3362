// The tests and files that the threat model leans on exist.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

const root = path.resolve(import.meta.dirname, "../..");

test("every test and file that SECURITY.md names exists", () => {
  const text = readFileSync(path.join(root, "SECURITY.md"), "utf8");
  const named = [...text.matchAll(/`(test\/[\w./-]+)`|\]\(([\w.-]+\.(?:md|json))\)/g)].map(
    ([, one, other]) => one ?? other ?? "",
  );
  assert.ok(named.length > 15);
  assert.deepEqual(
    named.filter((file) => !existsSync(path.join(root, file))),
    [],
  );
});
