// Reports each test that ran inside VS Code for the web as a test of its own.
import assert from "node:assert/strict";
import test from "node:test";
import { runWebSuite } from "./web/run-web-suite.ts";

/** Where Chromium is found, or at least installed, by itself. */
const hasBrowser = process.platform === "linux" || process.env.CHROMIUM !== undefined;
const { rows, failure } = hasBrowser ? await runWebSuite() : { rows: [], failure: undefined };

for (const row of rows) {
  test(`in VS Code for the web: ${row.title} (${row.milliseconds} ms)`, () => {
    assert.equal(row.state, "passed", row.error ?? `The test is ${row.state}.`);
  });
}

test("in VS Code for the web: the suite runs to its end", (context) => {
  if (!hasBrowser) {
    context.skip("Name a Chromium in CHROMIUM.");
    return;
  }
  const failed = rows.some((row) => row.state === "failed");
  assert.ok(failed || failure === undefined, failure);
  assert.ok(rows.length > 0, "no test ran");
});
