// Runs the fixtures beside it: JSON with assertions in comments about the scopes of the line above.
//
// The grammar is injected as package.json says, into a small JSON grammar of our own in place of those of VS Code.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";

const root = path.resolve(import.meta.dirname, "../..");
const runner = path.join(root, "node_modules/vscode-tmgrammar-test/dist/unit.js");

/** The grammars of VS Code for JSON in its languages differ in the last part of their scopes alone. */
const bases = ["json", "json.comments", "json.arm-template"];
const folder = mkdtempSync(path.join(tmpdir(), "batchguard-grammar-"));
after(() => rmSync(folder, { recursive: true }));

const base = readFileSync(path.join(import.meta.dirname, "base.tmLanguage.json"), "utf8");
const baseFiles = bases.map((scope) => {
  const file = path.join(folder, `${scope}.tmLanguage.json`);
  writeFileSync(file, base.replaceAll(/\.json(?=[" ])/g, `.${scope}`));
  return file;
});

function runFixtures(files: readonly string[]) {
  const grammars = baseFiles.flatMap((grammar) => ["--grammar", grammar]);
  const options = ["--config", "package.json", "--compact", ...grammars];
  return spawnSync(process.execPath, [runner, ...options, ...files], { cwd: root, encoding: "utf8" });
}

test("scopes are as the fixtures say", () => {
  const fixtures = globSync("test/grammar/*.jsonc", { cwd: root }).map((file) => file.replaceAll("\\", "/"));
  assert.ok(fixtures.length > 0);
  const { status, stdout, stderr } = runFixtures(fixtures);
  assert.equal(status, 0, `${stdout}${stderr}`);
});

test("a wrong assertion is noticed", () => {
  const fixture = path.join(folder, "wrong.jsonc");
  writeFileSync(
    fixture,
    '// SYNTAX TEST "source.json"\n{ "a": "[resourceId(\'x\')]" }\n//        ^ constant.numeric.arm\n',
  );
  const { status, stdout } = runFixtures([fixture]);
  assert.notEqual(status, 0);
  assert.match(stdout, /constant\.numeric\.arm/);
});
