// The table of faults names tests that exist.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const rows = Array.from(
  readFileSync(join(import.meta.dirname, "README.md"), "utf8").matchAll(/^\| (.+?) \| `(.+?)` \| (.+?) \|$/gm),
  ([, fault = "", file = "", title = ""]) => ({ fault, file, title }),
);

test("the table names a fault in each row", () => assert.ok(rows.length > 30, `${rows.length} rows`));

for (const { fault, file, title } of rows) {
  test(`${fault}: held in ${file}`, () => {
    const text = readFileSync(join(import.meta.dirname, "..", file), "utf8");
    assert.ok(text.includes(`("${title}`), `no test of ${file} is called '${title}…'`);
  });
}
