// Where `--output` writes, what it never replaces, and what it says if it can't write.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { Result } from "sarif";
import { formats } from "../../server/src/cli/formats.ts";
import { createEngine } from "../../server/src/hosts/cli-engine.ts";
import { createSarifValidator } from "../schemas/validate.ts";
import { createFolder, entryPoint, ours, run } from "./run.ts";

const isPosix = process.platform !== "win32";

const checkTo = (folder: string, output: string, ...argv: string[]) =>
  run(folder, ["check", "--output", output, ...argv]);

test("every format is written as it would be printed", async (context) => {
  const folder = createFolder(context, { "a.json": ours("error", "accepted", "noted") });
  for (const format of formats) {
    const printed = await run(folder, ["check", "a.json", "--format", format]);
    const written = await checkTo(folder, `report.${format}`, "a.json", "--format", format);
    assert.deepEqual([written.status, written.output, written.errors], [1, "", printed.errors]);
    assert.equal(readFileSync(join(folder, `report.${format}`), "utf8"), printed.output, format);
    assert.ok(printed.output.length > 20, format);
  }
});

test("a report of an earlier run is replaced and is none of our documents", async (context) => {
  const pool = { id: "p", vmSize: "STANDARD_D2S_V3", virtualMachineConfiguration: { nodeAgentSkuId: "x" } };
  const folder = createFolder(context, { "pool.json": JSON.stringify(pool) });
  const engine = createEngine();
  for (const format of ["json", "sarif"]) {
    const texts = [];
    for (let i = 0; i < 3; i++) {
      const { status } = await run(folder, ["check", "--format", format, "--output", `${format}.json`], { engine });
      assert.equal(status, 1);
      texts.push(readFileSync(join(folder, `${format}.json`), "utf8").replace(/"(seen|other)": \d+/g, ""));
    }
    assert.equal(texts[1], texts[2]);
  }
});

test("a run that can't write its report does nothing else", async (context) => {
  const text = ours("mendable");
  const folder = createFolder(context, { "a.json": text, "folder/": "", "file.txt": "" });
  const refused = {
    "out/r.json": "Its folder does not exist.",
    "file.txt/r.json": "Its folder does not exist.",
    folder: "It is a folder.",
    "a.json": "It would replace a file that is checked.",
  };
  for (const [file, reason] of Object.entries(refused)) {
    const { status, output, errors } = await checkTo(folder, file, "a.json", "--fix");
    assert.deepEqual([status, output], [2, ""]);
    assert.equal(errors, `batchguard: The report can't be written to '${file}': ${reason}\n`);
  }
  assert.equal(readFileSync(join(folder, "a.json"), "utf8"), text);
});

test("a checked file that was found in a folder is not replaced either, nor one that it refers to", async (context) => {
  const text = ours("error", "reads:other.txt");
  const folder = createFolder(context, { "a.json": text, "other.txt": "kept" });
  for (const file of ["a.json", "other.txt"]) {
    const { status, errors } = await checkTo(folder, file);
    assert.equal(status, 2);
    assert.match(errors, /It would replace a file that is checked/);
  }
  assert.equal(readFileSync(join(folder, "a.json"), "utf8"), text);
  assert.equal(readFileSync(join(folder, "other.txt"), "utf8"), "kept");
});

test("what the system refuses is said in a sentence, in both languages", async (context) => {
  const folder = createFolder(context, { "a.json": ours("error") });
  const refuse = (problem: "denied" | "full" | { reason: string }, locale: string) =>
    run(folder, ["check", "--output", "r.txt", "--locale", locale], { writeOutput: () => problem });
  const start = "batchguard: The report can't be written to 'r.txt': ";
  assert.equal((await refuse("denied", "en")).errors, `${start}The system does not allow it.\n`);
  assert.equal((await refuse("full", "en")).errors, `${start}There is no space left.\n`);
  assert.equal((await refuse({ reason: "Ouch." }, "en")).errors, `${start}Ouch.\n`);
  assert.match((await refuse("denied", "ja")).errors, /アクセスが許可されていません。\n$/);
  assert.equal((await refuse("denied", "en")).status, 2);
});

test("nothing half-written is left behind, and what was there stays", { skip: !isPosix }, async (context) => {
  const folder = createFolder(context, { "a.json": ours("error"), "r.txt": "old" });
  // A file may have 512 or 1,024 bytes then, depending on the shell.
  const command = `ulimit -f 1; exec "$0" "$1" check a.json --format sarif --output r.txt`;
  const { status, stderr } = spawnSync("sh", ["-c", command, process.execPath, entryPoint], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.equal(status, 2);
  assert.match(stderr, /^batchguard: The report can't be written to 'r\.txt': .*\n$/);
  assert.doesNotMatch(stderr, /\.tmp/);
  assert.deepEqual(readdirSync(folder).sort(), ["a.json", "r.txt"]);
  assert.equal(readFileSync(join(folder, "r.txt"), "utf8"), "old");
});

test("a device is written to, and says when it is full", { skip: process.platform !== "linux" }, async (context) => {
  const folder = createFolder(context, { "a.json": ours("error") });
  const { status, errors } = await checkTo(folder, "/dev/full", "a.json");
  assert.equal(status, 2);
  assert.match(errors, /There is no space left/);
  assert.equal((await checkTo(folder, "/dev/null", "a.json")).status, 1);
});

test("a link to a report stays a link", { skip: !isPosix }, async (context) => {
  const folder = createReportFolder(context);
  await checkTo(folder, "link.txt", "a.json");
  assert.notEqual(readFileSync(join(folder, "reports/r.txt"), "utf8"), "old");
  assert.deepEqual(readdirSync(join(folder, "reports")), ["r.txt"]);
});

function createReportFolder(context: TestContext): string {
  const folder = createFolder(context, { "a.json": ours("error") });
  mkdirSync(join(folder, "reports"));
  writeFileSync(join(folder, "reports/r.txt"), "old");
  symlinkSync(join(folder, "reports/r.txt"), join(folder, "link.txt"));
  return folder;
}

test("SARIF of the command line fits the schema and describes the rules that ran", async (context) => {
  const folder = createFolder(context, { "a.json": ours("error", "throws"), "sub/b.json": ours("hint") });
  writeFileSync(join(folder, "sub/.batchguard.json"), '{ "rules": { "fake-risky": "off" } }');
  const validate = createSarifValidator();
  const render = async (...argv: string[]) => {
    const { output } = await run(folder, ["check", "--format", "sarif", ...argv]);
    const log = JSON.parse(output);
    validate(log);
    const { driver } = log.runs[0].tool;
    return { log, driver, rules: driver.rules.map(({ id }: { id: string }) => id) as string[] };
  };
  const all = await render();
  assert.equal(all.driver.semanticVersion, "1.2.3");
  assert.ok(all.rules.includes("fake-risky") && all.rules.includes("configuration-invalid"));
  // A hint belongs to the strict profile only, but it was found.
  assert.ok(all.rules.includes("fake-hint"));
  for (const result of all.log.runs[0].results) assert.equal(all.rules[result.ruleIndex], result.ruleId);
  assert.equal(all.log.runs[0].invocations[0].executionSuccessful, false);

  assert.ok(!(await render("sub")).rules.includes("fake-risky"));
  assert.deepEqual((await render("--rule", "fake-error")).rules, ["fake-error", "configuration-invalid"]);
});

test("the fingerprints in SARIF are those of the baseline", async (context) => {
  const pool = { id: "p", vmSize: "STANDARD_D2S_V3", virtualMachineConfiguration: { nodeAgentSkuId: "x" } };
  const folder = createFolder(context, { "pool.json": JSON.stringify(pool) });
  const engine = createEngine();
  await run(folder, ["check", "pool.json", "--write-baseline", "baseline.json"], { engine });
  const { output } = await run(folder, ["check", "pool.json", "--format", "sarif"], { engine });
  const baseline: { fingerprint: string }[] = JSON.parse(readFileSync(join(folder, "baseline.json"), "utf8")).findings;
  const [{ results }] = JSON.parse(output).runs;
  const inSarif = results.map((result: Result) => result.partialFingerprints?.["batchguard/v1"]);
  assert.ok(baseline.length > 2);
  assert.deepEqual(inSarif.sort(), baseline.map(({ fingerprint }) => fingerprint).sort());
});
