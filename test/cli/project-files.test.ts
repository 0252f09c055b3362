// Which project file counts for which document, and what is said of one that is wrong.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createFolder, ours, run, runJson } from "./run.ts";

const profileOf = (name: unknown) => String(name).split(" ")[2];

test("the nearest project file from the document upward counts, whole", async (context) => {
  const folder = createFolder(context, {
    ".batchguard.json": '{ "profile": "strict" }',
    "a.json": ours("error"),
    "sub/.batchguard.json": '{ "profile": "essential" }',
    "sub/deep/b.json": ours("error"),
  });
  const { report } = await runJson(folder);
  assert.deepEqual(
    report.findings.map(({ file, subject }) => [file, profileOf(subject.name)]),
    [
      ["a.json", "strict"],
      ["sub/deep/b.json", "essential"],
    ],
  );
});

test("the search ends at the working folder; --config replaces it", async (context) => {
  const folder = createFolder(context, {
    ".batchguard.json": '{ "profile": "strict" }',
    "work/a.json": ours("error"),
    "my.json": '// mine\n{ "profile": "essential" }',
  });
  const work = `${folder}/work`;
  const profile = async (...argv: string[]) => profileOf((await runJson(work, argv)).report.findings[0]?.subject.name);
  assert.equal(await profile(), "recommended");
  assert.equal(await profile("--config", "../my.json"), "essential");
  const missing = await run(work, ["check", "--config", "nope.json"]);
  assert.deepEqual([missing.status, missing.errors], [2, "nope.json: There is no such file or folder.\n"]);
});

test("a wrong project file is a finding at its place and status 2", async (context) => {
  const folder = createFolder(context, { "a.json": ours("hint"), ".batchguard.json": '{\n  "profil": "strict"\n}' });
  const { status, report } = await runJson(folder, ["--fail-on", "never"]);
  assert.equal(status, 2);
  const [first] = report.findings;
  assert.deepEqual(
    [first?.file, first?.rule, first?.line, first?.column],
    [".batchguard.json", "configuration-invalid", 2, 3],
  );
  assert.equal(report.findings.length, 2);
});

test("files that `documents` names are checked whatever they are called", async (context) => {
  const folder = createFolder(context, {
    ".batchguard.json": '{ "documents": [{ "files": "bodies/*.txt", "kind": "data-plane-pool" }] }',
    "bodies/a.txt": '["error"]',
    "other/b.txt": '["error"]',
  });
  const { report } = await runJson(folder);
  assert.deepEqual(
    report.findings.map(({ file }) => file),
    ["bodies/a.txt"],
  );
});

test("an entry of `ignore` that accepts nothing is told if the run covers its project", async (context) => {
  const project = JSON.stringify({ ignore: [{ files: "**", rules: ["fake-error"], reason: "old" }] });
  const folder = createFolder(context, { "a.json": ours("hint"), ".batchguard.json": project });
  const rules = async (...argv: string[]) => (await runJson(folder, argv)).report.findings.map(({ rule }) => rule);
  assert.deepEqual(await rules(), ["suppression-unused", "fake-hint"]);
  assert.deepEqual(await rules("a.json"), ["fake-hint"]);
  assert.deepEqual(await rules("--rule", "fake-hint"), ["fake-hint"]);
});
