// Rules in Japanese on the command line: their texts are read when they are wanted, and nothing depends on them.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type TestContext, test } from "node:test";
import { createFolder, ours, run, spawnCli } from "./run.ts";

const root = resolve(import.meta.dirname, "../..");

function failing(): never {
  throw new Error("no such file");
}

test("the Japanese texts are not read in English", async (context) => {
  const folder = createFolder(context, { "a.json": ours("error") });
  const { status, errors } = await run(folder, ["check", "a.json"], { engine: { readJapanese: failing } });
  assert.deepEqual([status, errors], [1, ""]);
});

test("without the Japanese texts findings are English, a note says so, and the status is the same", async (context) => {
  const folder = createFolder(context, { "a.json": ours("error") });
  const argv = ["check", "a.json", "--locale", "ja"];
  const { status, output, errors } = await run(folder, argv, { engine: { readJapanese: failing } });
  assert.equal(status, 1);
  assert.match(output, /a\.json:1:11: エラー: This is error\. \[fake-error\]/);
  assert.match(output, /1 個のファイルに 1 件の検出結果/);
  assert.match(
    errors,
    /^batchguard: ルールの日本語テキストを読み取れないため、英語で表示します: Error: no such file\n$/,
  );
});

test("the program explains a rule in Japanese, from its sources and from its bundle", async (context) => {
  const folder = createFolder(context);
  const argv = ["explain", "pool-public-ip", "--locale", "ja"];
  for (const program of [undefined, join(root, "dist/cli.js")]) {
    const { status, output, errors } = await spawnCli(folder, argv, { ...(program !== undefined && { program }) });
    assert.deepEqual([status, errors], [0, ""]);
    assert.match(output, /パブリック IP アドレス/);
    assert.doesNotMatch(output, /public IP addresses/);
  }
});

test("the bundle works without the Japanese texts, and with broken ones", async (context) => {
  const argv = ["explain", "pool-public-ip", "--locale", "ja"];
  for (const texts of [{}, { "l10n/catalogue.ja.json": '{ "pool-public-ip.title":' }]) {
    const folder = createBundle(context, texts);
    const { status, output, errors } = await spawnCli(folder, argv, { program: join(folder, "dist/cli.js") });
    assert.equal(status, 0);
    assert.match(output, /public IP addresses/);
    assert.match(errors, /^batchguard: ルールの日本語テキストを読み取れないため、英語で表示します: .*\n$/);
  }
});

/** A package of its own with the programs of ours. */
function createBundle(context: TestContext, texts: Readonly<Record<string, string>>): string {
  const names = readdirSync(join(root, "dist")).filter((name) => /^cli.*\.js$/.test(name));
  const programs = names.map((name) => [`dist/${name}`, readFileSync(join(root, "dist", name))] as const);
  const manifest = readFileSync(join(root, "package.json"));
  return createFolder(context, { ...Object.fromEntries(programs), "package.json": manifest, ...texts });
}
