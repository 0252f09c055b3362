// Reports each test that ran inside VS Code as a test of its own.
import assert from "node:assert/strict";
import test from "node:test";
import { findCorpus } from "./corpus.ts";
import { runSuite } from "./run-suite.ts";

const { rows, failure } = await runSuite();

for (const row of rows) {
  test(`in VS Code: ${row.title} (${row.milliseconds} ms)`, () => {
    assert.equal(row.state, "passed", row.error ?? `The test is ${row.state}.`);
  });
}

test("in VS Code: the suite runs to its end", () => {
  const failed = rows.some((row) => row.state === "failed");
  assert.ok(failed || failure === undefined, failure);
  assert.ok(rows.length > 0, "no test ran");
});

test("in VS Code: templates of the corpus are opened", (context) => {
  if (process.env.VSCODE_SUITE !== undefined) {
    context.skip("VSCODE_SUITE asks for some suites only.");
    return;
  }
  const required = process.env.BATCHGUARD_REQUIRE_CORPUS === "1";
  if (findCorpus() === undefined && !required) {
    context.skip("There is no ../shared/corpus beside this repository.");
    return;
  }
  assert.ok(rows.some(({ title }) => title.startsWith("corpus ")));
});
