// Which files a run looks at.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { ReadResult } from "../../server/src/cli/cli-host.ts";
import { createNodeCliHost } from "../../server/src/hosts/node-cli-host.ts";
import type { LintRequest } from "../../server/src/lint/lint-result.ts";
import { fakeEngine } from "./fake-engine.ts";
import { createFolder, ours, run, runJson } from "./run.ts";

/** The files where the fake engine found something, and the counts. */
async function look(folder: string, ...argv: string[]) {
  const { report, status, errors } = await runJson(folder, argv);
  return { files: report.findings.map(({ file }) => file), counts: report.files, status, errors, report };
}

test("a folder is walked for *.json and *.jsonc, sorted by code unit", async (context) => {
  const names = ["b.json", "B.json", "a/z.jsonc", "a.json", "ä.json", "a/b/c.JSON", ".hidden/d.json"];
  const folder = createFolder(context, {
    ...Object.fromEntries(names.map((name) => [name, ours("error")])),
    "x.txt": ours("error"),
  });
  const { files, counts } = await look(folder);
  assert.deepEqual(files, [".hidden/d.json", "B.json", "a.json", "a/b/c.JSON", "a/z.jsonc", "b.json", "ä.json"]);
  assert.equal(counts.seen, 7);
});

test("version control, packages and what .gitignore excludes are counted as skipped", async (context) => {
  const content = ours("error");
  const folder = createFolder(context, {
    ".git/x.json": content,
    "node_modules/x.json": content,
    "sub/node_modules/x.json": content,
    ".gitignore": "out/\n*.tmp.json\n/top.json\n",
    "out/x.json": content,
    "a.tmp.json": content,
    "a.tmp.txt": "not counted",
    "top.json": content,
    "sub/top.json": content,
    "sub/.gitignore": "!keep.tmp.json\nlocal.json\n",
    "sub/keep.tmp.json": content,
    "sub/local.json": content,
    "local.json": content,
  });
  const { files, counts } = await look(folder);
  assert.deepEqual(files, ["local.json", "sub/keep.tmp.json", "sub/top.json"]);
  assert.deepEqual(counts, { seen: 3, recognised: 3, other: 0, unreadable: 0, skipped: 7 });
});

test("the .gitignore files above a named folder count, up to the root of the repository", async (context) => {
  const content = ours("error");
  const folder = createFolder(context, {
    "repo/.git/": "",
    "repo/.gitignore": "x.json\n",
    "repo/sub/x.json": content,
    "repo/sub/y.json": content,
    ".gitignore": "y.json\n",
  });
  assert.deepEqual((await look(join(folder, "repo/sub"))).files, ["y.json"]);
  assert.deepEqual((await look(folder, "repo/sub")).files, ["repo/sub/y.json"]);
});

test("our reading of .gitignore is git's", async (context) => {
  const content = ours("error");
  const names = [
    "a.json",
    "b/a.json",
    "b/c/a.json",
    "b/c/d.json",
    "e.json",
    "b/e.json",
    "f g.json",
    "h/i/j.json",
    "h/k.json",
  ];
  const folder = createFolder(context, {
    ".gitignore": "/a.json\n**/c/*\n!b/c/d.json\ne.json\n!/e.json\nf\\ g.json\nh/*\n!h/i/\n# comment\n",
    ...Object.fromEntries(names.map((name) => [name, content])),
  });
  spawnSync("git", ["init", "-q"], { cwd: folder });
  const git = spawnSync("git", ["ls-files", "--others", "--exclude-standard", "*.json"], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.equal(git.status, 0);
  assert.deepEqual((await look(folder)).files, git.stdout.trim().split("\n").sort());
});

test("a named file is always read, also an ignored one, and a named folder is walked", async (context) => {
  const content = ours("error");
  const folder = createFolder(context, {
    ".gitignore": "dist\n*.log\n",
    "dist/a.json": content,
    "b.log": content,
    "c.json": content,
  });
  assert.deepEqual((await look(folder, "dist", "b.log", "c.json", "./c.json", ".")).files, [
    "b.log",
    "c.json",
    "dist/a.json",
  ]);
  assert.equal((await look(folder, "dist", "b.log", ".")).counts.skipped, 1);
});

test("links are not followed in a walk, but a named one is read", async (context) => {
  const outside = createFolder(context, { "secret.json": ours("error"), "folder/x.json": ours("error") });
  const folder = createFolder(context, { "a.json": ours("error") });
  symlinkSync(join(outside, "secret.json"), join(folder, "link.json"));
  symlinkSync(join(outside, "folder"), join(folder, "folder"));
  symlinkSync(folder, join(folder, "loop"));
  symlinkSync(join(folder, "nowhere"), join(folder, "broken.json"));
  const walked = await look(folder);
  assert.deepEqual(walked.files, ["a.json"]);
  assert.deepEqual(walked.counts, { seen: 1, recognised: 1, other: 0, unreadable: 0, skipped: 4 });
  assert.deepEqual((await look(folder, "link.json")).files, ["link.json"]);
  const broken = await run(folder, ["check", "broken.json"]);
  assert.deepEqual([broken.status, broken.errors], [2, "broken.json: There is no such file or folder.\n"]);
});

test("what a document refers to is not read through a link out of the working folder, nor above it", async (context) => {
  const outside = createFolder(context, { "secret.json": "{}" });
  const folder = createFolder(context, {
    "work/a.json": ours("error", "reads:link.json", "reads:near.json", "reads:../above.json"),
    "work/near.json": "{}",
    "above.json": "{}",
  });
  symlinkSync(join(outside, "secret.json"), join(folder, "work/link.json"));
  const { report } = await runJson(join(folder, "work"), ["a.json"], { engine: { lint: recordReads } });
  assert.deepEqual(
    report.notes.map(({ message }) => message),
    ["near.json"],
  );
});

test("paths outside of the working folder are shown from there", async (context) => {
  const folder = createFolder(context, { "one/a.json": ours("error"), "two/": "" });
  assert.deepEqual((await look(join(folder, "two"), "../one")).files, ["../one/a.json"]);
});

test("files that can't be read are counted and told; a named one is status 2", async (context) => {
  const folder = createFolder(context, {
    "nul.json": '{"batch":1}\0',
    "latin.json": Buffer.from([0x7b, 0xe9, 0x7d]),
    "large.json": Buffer.alloc(16 * 1024 * 1024 + 1, 0x20),
    "good.json": ours("hint"),
  });
  const { counts, status, report } = await look(folder);
  assert.equal(status, 1);
  assert.deepEqual(counts, { seen: 4, recognised: 1, other: 0, unreadable: 3, skipped: 0 });
  assert.deepEqual(report.errors, [
    { file: "large.json", message: "The file is larger than 16 MB." },
    { file: "latin.json", message: "The file is neither UTF-8 nor UTF-16 with a byte order mark." },
    { file: "nul.json", message: "The file is not text: it holds NUL bytes." },
  ]);
  assert.match((await run(folder, ["check"])).output, /^large\.json: error: The file is larger than 16 MB\.\n/);
  const named = await look(folder, "nul.json", "--fail-on", "never");
  assert.deepEqual([named.status, named.errors], [2, "nul.json: The file is not text: it holds NUL bytes.\n"]);
});

test("files and folders without permission are told; a named folder is status 2", async (context) => {
  const folder = createFolder(context, { "a.json": "{}", "closed/b.json": "{}", "c.json": "{}" });
  // Permissions do not stop the user that tests may run as, so the machine is asked to refuse.
  const host = createNodeCliHost();
  const changes = {
    readFile: (file: string): ReadResult => (file.endsWith("/a.json") ? { problem: "denied" } : host.readFile(file)),
    entries: (path: string) => (path.endsWith("/closed") ? null : host.entries(path)),
  };
  const { status, report } = await runJson(folder, [], changes);
  assert.equal(status, 1);
  assert.deepEqual(report.errors, [
    { file: "a.json", message: "The file can't be opened." },
    { file: "closed", message: "The folder can't be read." },
  ]);
  assert.equal((await runJson(folder, ["c.json", "closed"], changes)).status, 2);
});

/** Lints nothing, but notes the names of the files that were read for it. */
function recordReads(request: LintRequest) {
  const result = fakeEngine.lint(request);
  const names = result.files
    .filter((file) => file !== request.file)
    .map((file) => file.slice(file.lastIndexOf("/") + 1));
  return { ...result, notes: names.map((name) => ({ id: "x", text: name, data: {} })) };
}
