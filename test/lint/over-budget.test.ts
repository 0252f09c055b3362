// What is given up because it takes too long or grows too large is counted, so that the user hears of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engine } from "../fuzz/promises.ts";
import { lintProject } from "../support/lint-files.ts";

/** Lints a pool whose size is an expression. */
function lintSize(size: string, sections: Readonly<Record<string, unknown>>) {
  const pool = {
    type: "Microsoft.Batch/batchAccounts/pools",
    apiVersion: "2024-07-01",
    name: "render/nodes",
    properties: { vmSize: `[${size}]` },
  };
  return lintProject(engine, {
    files: new Map([["main.json", JSON.stringify({ ...sections, resources: [pool] })]]),
    file: "main.json",
  });
}

function assertSaid({ overBudget, notes }: ReturnType<typeof lintSize>): void {
  assert.ok(overBudget > 0);
  assert.deepEqual(
    notes.map(({ id, data }) => [id, data["count"]]),
    [["engine.note.budget", overBudget]],
  );
}

const doubled = Object.fromEntries(
  Array.from({ length: 60 }, (_, level) => [
    `v${level + 1}`,
    `[concat(variables('v${level}'), variables('v${level}'))]`,
  ]),
);

test("a text that doubles is counted and said, once", () => {
  const result = lintSize("variables('v60')", { variables: { v0: "ab", ...doubled } });
  assertSaid(result);
  assert.equal(result.overBudget, 1);
});

test("a function that calls itself is counted and said", () => {
  const output = { type: "string", value: "[concat('a', f.g(parameters('x')))]" };
  const functions = [{ namespace: "f", members: { g: { parameters: [{ name: "x", type: "string" }], output } } }];
  assertSaid(lintSize("f.g('a')", { functions }));
});

test("nothing is said of what is only unknown", () => {
  const { overBudget, notes } = lintSize("parameters('size')", { parameters: { size: { type: "string" } } });
  assert.deepEqual([overBudget, notes], [0, []]);
});
