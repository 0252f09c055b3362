// `init` begins a project file and never touches one that is there.
import assert from "node:assert/strict";
import { lstatSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readProjectFile } from "../../server/src/lint/read-settings.ts";
import { createFolder, ours, run } from "./run.ts";

const name = ".batchguard.json";

test("init writes a project file that changes nothing yet, and says so", async (context) => {
  const folder = createFolder(context, { "a.json": ours("error", "hint") });
  const before = (await run(folder, ["check"])).output;
  const { status, output, errors } = await run(folder, ["init"]);
  assert.deepEqual([status, errors], [0, ""]);
  assert.match(output, /^Wrote \.batchguard\.json\. /);
  const text = readFileSync(join(folder, name), "utf8");
  assert.deepEqual(readProjectFile(name, text, []).problems, []);
  assert.deepEqual(JSON.parse(text), {
    $schema: "https://raw.githubusercontent.com/batchguard/batchguard/v1.2.3/schemas/batchguard.schema.json",
    profile: "recommended",
    rules: {},
    ignore: [],
  });
  assert.equal((await run(folder, ["check", "a.json"])).output, before.replace(/2 files/, "1 file"));
  assert.match(
    (await run(createFolder(context), ["init", "--locale", "ja"])).output,
    /^\.batchguard\.json を作成しました。/,
  );
});

test("init names the schema of the installed package", async (context) => {
  const schema = "node_modules/batchguard/schemas/batchguard.schema.json";
  const folder = createFolder(context, { [schema]: "{}" });
  await run(folder, ["init"]);
  assert.equal(JSON.parse(readFileSync(join(folder, name), "utf8")).$schema, `./${schema}`);
});

test("init never overwrites, not even a link to nowhere", async (context) => {
  const folder = createFolder(context, { [name]: "{}" });
  const linked = createFolder(context);
  symlinkSync(join(linked, "nowhere.json"), join(linked, name));
  for (const each of [folder, linked]) {
    const { status, output, errors } = await run(each, ["init"]);
    assert.deepEqual(
      [status, output, errors],
      [2, "", "batchguard: There is a .batchguard.json here already, so nothing was written.\n"],
    );
  }
  assert.equal(readFileSync(join(folder, name), "utf8"), "{}");
  assert.deepEqual([readdirSync(linked), lstatSync(join(linked, name)).isSymbolicLink()], [[name], true]);
});

test("init says why a file can't be written", async (context) => {
  const createFile = () => ({ reason: "The disk is full." });
  const { status, errors } = await run(createFolder(context), ["init"], { createFile });
  assert.deepEqual([status, errors], [2, "batchguard: .batchguard.json can't be written: The disk is full.\n"]);
});
