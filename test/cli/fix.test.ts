// What `--fix` and `--dry-run` do to files.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { createNodeCliHost } from "../../server/src/hosts/node-cli-host.ts";
import { createFolder, ours, run, runJson } from "./run.ts";

const read = (folder: string, name: string) => readFileSync(join(folder, name));
const text = (folder: string, name: string) => read(folder, name).toString();

test("--fix applies safe fixes, writes nothing else, and ends by what remains", async (context) => {
  const other = '{"batch": ["risky"]}\r\n';
  const folder = createFolder(context, {
    "a.json": '{ "batch": [ "mendable", "accepted",\n "mendable" ] } // end',
    "b.json": other,
    "c.json": '["mendable"]',
  });
  const before = statSync(join(folder, "b.json")).mtimeMs;
  const { status, output } = await run(folder, ["check", "--fix"]);
  assert.equal(status, 1);
  assert.equal(text(folder, "a.json"), '{ "batch": [ "mended", "accepted",\n "mended" ] } // end');
  assert.equal(text(folder, "b.json"), other);
  assert.equal(text(folder, "c.json"), '["mendable"]');
  assert.equal(statSync(join(folder, "b.json")).mtimeMs, before);
  assert.deepEqual(readdirSync(folder).sort(), ["a.json", "b.json", "c.json"]);
  assert.match(
    output,
    /1 finding in 1 file: 1 warning\.\n1 finding is suppressed\.\n2 fixes were applied in 1 file\.\n/,
  );
  assert.equal((await run(folder, ["check", "a.json", "--fix"])).status, 0);
});

test("encoding, byte order mark, line ends and permissions are kept", async (context) => {
  const source = '\ufeff{\r\n\t"batch": ["mendable", "日本 \ud83d\ude00"],\r\n}\r\n';
  const expected = source.replace("mendable", "mended");
  const little = (value: string) => Buffer.from(value, "utf16le");
  const big = (value: string) => little(value).swap16();
  const folder = createFolder(context, {
    "utf8.json": source.slice(1),
    "bom.json": source,
    "little.json": little(source),
    "big.json": big(source),
    // Half a surrogate pair has no form in UTF-8, but UTF-16 files hold some.
    "half.json": little('\ufeff{"batch": ["mendable", "\ud83d"]}'),
  });
  chmodSync(join(folder, "utf8.json"), 0o751);
  assert.equal((await run(folder, ["check", "--fix"])).status, 0);
  assert.deepEqual(read(folder, "utf8.json"), Buffer.from(expected.slice(1)));
  assert.deepEqual(read(folder, "bom.json"), Buffer.from(expected));
  assert.deepEqual(read(folder, "little.json"), little(expected));
  assert.deepEqual(read(folder, "big.json"), big(expected));
  assert.deepEqual(read(folder, "half.json"), little('\ufeff{"batch": ["mended", "\ud83d"]}'));
  assert.equal(statSync(join(folder, "utf8.json")).mode & 0o777, 0o751);
});

// Nobody else can give files away.
if (process.getuid?.() === 0) {
  test("a file that root fixes stays the property of its owner", async (context) => {
    const folder = createFolder(context, { "a.json": ours("mendable") });
    chownSync(join(folder, "a.json"), 12345, 12346);
    chmodSync(join(folder, "a.json"), 0o640);
    assert.equal((await run(folder, ["check", "--fix"])).status, 0);
    const { uid, gid, mode } = statSync(join(folder, "a.json"));
    assert.deepEqual([uid, gid, mode & 0o7777], [12345, 12346, 0o640]);
  });
}

test("a byte order mark is no column", async (context) => {
  const folder = createFolder(context, { "a.json": `\ufeff${ours("error")}` });
  assert.equal((await runJson(folder)).report.findings[0]?.column, 11);
});

test("a file that changed since it was read is left alone", async (context) => {
  const folder = createFolder(context, { "a.json": ours("mendable") });
  const host = createNodeCliHost();
  const replaceText: typeof host.replaceText = (root, file, before, after) => {
    writeFileSync(file, `${ours("mendable")} `);
    return host.replaceText(root, file, before, after);
  };
  const { status, report } = await runJson(folder, ["--fix"], { replaceText });
  assert.equal(status, 1);
  assert.deepEqual(report.errors, [
    { file: "a.json", message: "The file has changed since it was read, so it was not fixed." },
  ]);
  assert.deepEqual(
    report.findings.map(({ rule }) => rule),
    ["fake-mendable"],
  );
  assert.equal(text(folder, "a.json"), `${ours("mendable")} `);
});

test("nothing is written through a link out of the folder; one within it stays a link", async (context) => {
  const outside = createFolder(context, { "a.json": ours("mendable") });
  const folder = createFolder(context, { "real.json": ours("mendable") });
  symlinkSync(join(outside, "a.json"), join(folder, "out.json"));
  symlinkSync(join(folder, "real.json"), join(folder, "in.json"));
  const { status, report } = await runJson(folder, ["--fix", "out.json", "in.json"]);
  assert.equal(status, 1);
  assert.deepEqual(report.errors, [
    { file: "out.json", message: "The file is a link out of this folder, so it was not fixed." },
  ]);
  assert.equal(text(outside, "a.json"), ours("mendable"));
  assert.equal(text(folder, "real.json"), ours("mended"));
  assert.ok(lstatSync(join(folder, "in.json")).isSymbolicLink());
});

test("--dry-run writes nothing and prints a diff that git applies", async (context) => {
  const lines = Array.from({ length: 40 }, (_, i) => (i % 11 === 5 ? '"mendable",' : `"line ${i}",`));
  const files = {
    "a.json": `{"batch": 1,\n${lines.join("\n")}\n}`,
    "sub/with space ä.json": `{"batch": 1,\r\n${lines.join("\r\n")}\r\n}\r\n`,
    "one.json": ours("mendable", "mendable"),
  };
  const folder = createFolder(context, files);
  const { status, output } = await run(folder, ["check", "--fix", "--dry-run"]);
  assert.equal(status, 0);
  for (const [name, content] of Object.entries(files)) assert.equal(text(folder, name), content);
  applyWithGit(context, folder, output);
  for (const [name, content] of Object.entries(files)) {
    assert.equal(text(folder, name), content.replaceAll("mendable", "mended"), name);
  }
  assert.equal((await run(folder, ["check", "--dry-run"])).output, "");
});

test("a file in UTF-16 is a binary patch for git, and a comment for people", async (context) => {
  const source = `\ufeff{ "batch": 1,\r\n"日本": "${Array.from({ length: 900 }, (_, i) => i * i).join(" ")}",\r\n"a": "mendable" }`;
  const little = (text: string) => Buffer.from(text, "utf16le");
  const folder = createFolder(context, {
    "little.json": little(source),
    "sub/big ä.json": little(source).swap16(),
    "text.json": ours("mendable"),
  });
  const { output, errors } = await run(folder, ["check", "--dry-run"]);
  assert.match(output, /^# \+"a": "mended" \}\n# \\ No newline at end of file\n/m);
  assert.match(errors, /^little\.json: The file is UTF-16, which git takes for binary,/);
  applyWithGit(context, folder, output);
  const expected = little(source.replace("mendable", "mended"));
  assert.deepEqual(read(folder, "little.json"), expected);
  assert.deepEqual(read(folder, "sub/big ä.json"), Buffer.from(expected).swap16());
  assert.equal(text(folder, "text.json"), ours("mended"));
});

test("git applies the diff in a folder below the root of its repository", async (context) => {
  const wide = Buffer.from(`\ufeff${ours("mendable")}`, "utf16le");
  const folder = createFolder(context, { "sub/a.json": ours("mendable"), "sub/deep/b.json": wide });
  spawnSync("git", ["init", "-q"], { cwd: folder });
  const below = join(folder, "sub");
  applyWithGit(context, below, (await run(below, ["check", "--dry-run"])).output, { isRepository: true });
  assert.equal(text(folder, "sub/a.json"), ours("mended"));
  assert.match(read(below, "deep/b.json").toString("utf16le"), /mended/);
});

test("strange names reach git unharmed", { skip: process.platform === "win32" }, async (context) => {
  const names = ["a b.json", 'say "x".json', "tab\t.json", "back\\slash.json", "プール 1.json", "-.json", "é/b/a.json"];
  const folder = createFolder(context, Object.fromEntries(names.map((name) => [name, ours("mendable")])));
  applyWithGit(context, folder, (await run(folder, ["check", "--dry-run"])).output);
  for (const name of names) assert.equal(text(folder, name), ours("mended"), name);
});

test("--dry-run shows what --fix would write: the file behind a link, nothing out of the folder", async (context) => {
  const outside = createFolder(context, { "a.json": ours("mendable") });
  const folder = createFolder(context, { "real.json": ours("mendable"), "broken.json": `${ours("x")}!` });
  symlinkSync(join(outside, "a.json"), join(folder, "out.json"));
  symlinkSync(outside, join(folder, "folder"));
  symlinkSync(join(folder, "real.json"), join(folder, "in.json"));
  const argv = ["check", "--dry-run", "out.json", "in.json", "folder/a.json"];
  const { status, output, errors } = await run(folder, argv);
  assert.equal(status, 1);
  assert.match(output, /^--- a\/real\.json\n/);
  assert.doesNotMatch(output, /out\.json|folder/);
  assert.equal(
    errors,
    "folder/a.json: The file is a link out of this folder, so it was not fixed.\n" +
      "out.json: The file is a link out of this folder, so it was not fixed.\n",
  );
});

test("--fix-unsafe applies other fixes too, and is --fix", async (context) => {
  const folder = createFolder(context, { "a.json": ours("mendable", "risky", "accepted") });
  assert.equal((await run(folder, ["check", "--fix-unsafe"])).status, 0);
  assert.equal(text(folder, "a.json"), ours("mended", "mended", "accepted"));
  const { status, errors } = await run(folder, ["check", "-", "--fix-unsafe"]);
  assert.deepEqual([status, errors.includes("'--fix' can't write to the standard input.")], [2, true]);
});

test("--dry-run shows the fixes of the standard input", async (context) => {
  const folder = createFolder(context);
  const readInput = async () => ({ text: `${ours("mendable")}\n` });
  const { output } = await run(folder, ["check", "-", "--dry-run", "--stdin-name", "x.json"], { readInput });
  assert.equal(output, '--- a/x.json\n+++ b/x.json\n@@ -1,1 +1,1 @@\n-{"batch":["mendable"]}\n+{"batch":["mended"]}\n');
});

function applyWithGit(context: TestContext, folder: string, diff: string, { isRepository = false } = {}): void {
  if (!isRepository) spawnSync("git", ["init", "-q"], { cwd: folder });
  // Settings of the machine must not turn line ends.
  const applied = spawnSync("git", ["-c", "core.autocrlf=false", "apply", "--whitespace=nowarn"], {
    cwd: folder,
    input: diff,
    encoding: "utf8",
  });
  context.diagnostic(applied.stderr);
  assert.equal(applied.status, 0, applied.stderr);
}
