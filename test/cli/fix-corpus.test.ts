// What `git apply` makes of the diff of many real files is what `--fix` writes.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { createEngine } from "../../server/src/hosts/cli-engine.ts";
import { createFolder, run } from "./run.ts";

const corpus = join(import.meta.dirname, "../../../shared/corpus/files");
const engine = createEngine();
const isRequired = process.env.BATCHGUARD_REQUIRE_CORPUS === "1";

if (!existsSync(corpus) && !isRequired) {
  test("the corpus is not beside this checkout: no diff of it was applied", { skip: "../shared/corpus is missing" });
} else {
  test("the diff of the corpus applies, and equals what is written", async (context) => {
    const unsafe = await compare(context, readdirSync(corpus), "--fix-unsafe");
    assert.ok(unsafe.length > 150, `${unsafe.length} files were changed`);
    // What has a safe fix is among those that were changed just now.
    const safe = await compare(context, unsafe, "--fix");
    assert.ok(safe.length > 3, `${safe.length} files were changed`);
  });
}

/** Fixes two copies of the files, one through a diff, and compares them; answers with the names of those that changed. */
async function compare(context: TestContext, names: readonly string[], flag: string): Promise<string[]> {
  const [applied, written] = [createFolder(context), createFolder(context)];
  for (const folder of [applied, written]) {
    for (const name of names) copyFileSync(join(corpus, name), join(folder, name));
  }
  const argv = ["check", flag, "--no-parameters"];
  const { output } = await run(applied, [...argv, "--dry-run"], { engine });
  for (const name of names) assert.deepEqual(read(applied, name), read(corpus, name), `${name} was written`);
  git(applied, ["init", "-q"]);
  git(applied, ["apply", "--whitespace=nowarn"], output);

  await run(written, argv, { engine });
  for (const name of names) assert.deepEqual(read(applied, name), read(written, name), name);
  return names.filter((name) => !read(written, name).equals(read(corpus, name)));
}

function read(folder: string, name: string): Buffer {
  return readFileSync(join(folder, name));
}

/** Settings of the machine must not turn line ends. */
function git(folder: string, argv: readonly string[], input = ""): void {
  const { status, stderr } = spawnSync("git", ["-c", "core.autocrlf=false", ...argv], {
    cwd: folder,
    input,
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
}
