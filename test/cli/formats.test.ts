// Each format of `check` is what its name says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Format, formats } from "../../server/src/cli/formats.ts";
import { createFolder, ours, run } from "./run.ts";

const starts: Readonly<Record<Format, RegExp>> = {
  text: /^a\.json:1:11: error: This is error\./,
  json: /^\{\n {2}"version": 1,/,
  sarif: /^\{\n {2}"\$schema": "[^"]*sarif/,
  junit: /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="batchguard" tests="1" failures="1"/,
  github: /^::error file=a\.json,line=1,endLine=1,col=11,endColumn=17,title=fake-error::This is error\.\n/,
  markdown: /^## Azure Batch security posture\n/,
  html: /^<!DOCTYPE html>\n<html lang="en">/,
};

for (const format of formats) {
  test(`--format ${format} prints its form, with the status of any other`, async (context) => {
    const folder = createFolder(context, { "a.json": ours("error") });
    const { status, output, errors } = await run(folder, ["check", "--format", format]);
    assert.deepEqual([status, errors], [1, ""]);
    assert.match(output, starts[format]);
    assert.match(output, /\n$/);
  });
}

test("JUnit fails what --fail-on counts, and --quiet leaves the summary out of annotations and Markdown", async (context) => {
  const folder = createFolder(context, { "a.json": ours("warning") });
  const check = async (...argv: string[]) => (await run(folder, ["check", "--format", ...argv])).output;
  assert.match(await check("junit"), / failures="1"/);
  assert.match(await check("junit", "--fail-on", "error"), / failures="0"/);
  assert.match(await check("github"), /\n1 finding in 1 file/);
  assert.doesNotMatch(await check("github", "--quiet"), /\n./);
  assert.match(await check("markdown"), /Facts about Azure/);
  assert.doesNotMatch(await check("markdown", "--quiet"), /Facts about Azure/);
});

test("a page in Japanese goes to the file that --output names", async (context) => {
  const folder = createFolder(context, { "a.json": ours("error") });
  const argv = ["check", "a.json", "--format", "html", "--locale", "ja", "--output", "posture.html"];
  const { status, output } = await run(folder, argv);
  assert.deepEqual([status, output], [1, ""]);
  const page = readFileSync(join(folder, "posture.html"), "utf8");
  assert.match(page, /^<!DOCTYPE html>\n<html lang="ja">/);
  assert.match(page, /これはエラーです。/);
});
