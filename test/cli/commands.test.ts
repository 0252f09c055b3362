// The commands besides `check`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ownRules } from "../../server/src/lint/own-rules.ts";
import { createFolder, run } from "./run.ts";

test("explain tells all about a rule; an unknown one is status 2 with the nearest", async (context) => {
  const folder = createFolder(context);
  const { status, output } = await run(folder, ["explain", "fake-error"]);
  assert.equal(status, 0);
  assert.match(output, /^fake-error\nPools should have no error\n\nBecause it is a test\.\n/);
  for (const part of ["error: This is error.", "Mend it", "MCSB XX-1", "https://example.com/b", "A1"]) {
    assert.ok(output.includes(part), part);
  }
  assert.match(
    (await run(folder, ["explain", "suppression-unused"])).output,
    /^suppression-unused\nSuppressions should/,
  );
  const unknown = await run(folder, ["explain", "fake-eror"]);
  assert.deepEqual(
    [unknown.status, unknown.errors],
    [2, "batchguard: There is no rule 'fake-eror'. Did you mean 'fake-error'?\n"],
  );
});

test("rules lists all rules as text, JSON and Markdown", async (context) => {
  const folder = createFolder(context);
  const listed = async (...argv: string[]) => (await run(folder, ["rules", ...argv])).output;
  assert.match(await listed(), /^fake-error +Pools should have no error\n/);
  assert.match(
    await listed("--format", "markdown"),
    /^\| Rule \|.*\n\| --- \|.*\n\| `fake-error` \| Pools should have no error \| error \|/,
  );
  const { rules } = JSON.parse(await listed("--format", "json"));
  assert.equal(rules.length, 9 + ownRules.length);
  assert.deepEqual(rules[0].messages, [{ id: "found", severity: "error", text: "This is error." }]);
});

test("evaluate prints what the engine evaluates, or says that the file is no template", async (context) => {
  const folder = createFolder(context, {
    "t.json": '{ "resources": [] }',
    "p.json": "{}",
    "c.json": '{ "location": "westeurope" }',
    "bad.json": '{ "place": 1 }',
    "x.json": "[]",
  });
  const argv = ["evaluate", "t.json", "--parameters", "p.json", "--context", "c.json"];
  const json = await run(folder, argv);
  assert.equal(json.status, 0);
  const { expressions } = JSON.parse(json.output);
  assert.deepEqual(expressions[0].value, {
    parameters: { file: `${folder}/p.json`, text: "{}" },
    context: { location: "westeurope" },
  });
  const text = await run(folder, [...argv, "--format", "text"]);
  assert.match(text.output, /^t\.json:2:3: \[b\(\)\]\n {2}known: /);
  assert.deepEqual((await run(folder, ["evaluate", "x.json"])).errors, "x.json: The file is not an ARM template.\n");
  assert.equal((await run(folder, ["evaluate", "x.json"])).status, 2);
  assert.equal((await run(folder, ["evaluate", "missing.json"])).status, 2);
  assert.match(
    (await run(folder, ["evaluate", "t.json", "--context", "bad.json"])).errors,
    /^bad\.json: The context must be/,
  );
});
