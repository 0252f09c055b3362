// Baselines on the command line: written once, they leave only what is new to speak of.
import assert from "node:assert/strict";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { createEngine } from "../../server/src/hosts/cli-engine.ts";
import { createFolder, run, runJson } from "./run.ts";

const engine = createEngine();

function template(...pools: readonly string[]): string {
  return JSON.stringify({
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
    resources: pools.map((name) => ({
      type: "Microsoft.Batch/batchAccounts/pools",
      apiVersion: "2024-07-01",
      name: `account/${name}`,
      properties: { vmSize: "Standard_D2s_v3", interNodeCommunication: "Enabled" },
    })),
  });
}

function check(folder: string, ...argv: readonly string[]) {
  return runJson(folder, argv, { engine });
}

/** A folder with a template and its baseline. */
async function createProject(context: TestContext, project = "{}") {
  const files = { "infra/a.json": template("old"), "infra/b.json": template("other"), ".batchguard.json": project };
  const folder = createFolder(context, files);
  const written = await check(folder, "--write-baseline", "known.json");
  return { folder, written, file: join(folder, "known.json") };
}

describe("--write-baseline", () => {
  test("writes all findings, one a line, and hides them in its report", async (context) => {
    const { folder, written, file } = await createProject(context);
    const text = readFileSync(file, "utf8");
    const { version, findings } = JSON.parse(text);
    assert.equal(version, 1);
    assert.ok(findings.length > 4);
    assert.equal(
      written.errors,
      `batchguard: A baseline of ${findings.length} findings was written to 'known.json'.\n`,
    );
    assert.equal(written.status, 0);
    assert.deepEqual(written.report.findings, []);
    assert.equal(written.report.suppressed.length, findings.length);
    assert.deepEqual(written.report.suppressed[0]?.suppressed, { kind: "baseline", reason: null });
    const lines = text.split("\n").filter((line) => line.includes('"fingerprint"'));
    assert.equal(lines.length, findings.length);
    assert.deepEqual(lines, lines.toSorted());
    assert.match(
      lines[0] ?? "",
      /^ {4}\{ "file": "infra\/a\.json", "rule": "[\w-]+", "subject": "account\/old", "fingerp/,
    );
    assert.ok(!text.includes(folder));
    await check(folder, "--write-baseline", "known.json");
    assert.equal(readFileSync(file, "utf8"), text);
  });

  test("writes what the baseline of the project hides too, and names files from where it lies", async (context) => {
    const { folder, file } = await createProject(context, '{ "baseline": "known.json" }');
    const again = await check(folder, "infra", "--write-baseline", "infra/known.json");
    assert.equal(again.status, 0);
    const names = (path: string) =>
      JSON.parse(readFileSync(path, "utf8")).findings.map((entry: { file: string }) => entry.file);
    assert.deepEqual(
      names(join(folder, "infra/known.json")),
      names(file).map((name: string) => name.replace("infra/", "")),
    );
    await check(folder, "--write-baseline", "infra/more.json", "--baseline", "known.json");
    assert.equal(names(join(folder, "infra/more.json")).length, names(file).length);
  });

  test("is refused where nothing is to be written, and replaces no document", async (context) => {
    const { folder } = await createProject(context);
    const dry = await run(folder, ["check", "--write-baseline", "x.json", "--dry-run"], { engine });
    assert.deepEqual([dry.status, dry.output], [2, ""]);
    assert.match(dry.errors, /'--write-baseline' and '--dry-run' exclude each other/);
    const before = readFileSync(join(folder, "infra/a.json"), "utf8");
    const checked = await check(folder, "--write-baseline", "infra/a.json");
    assert.equal(checked.status, 2);
    assert.match(checked.errors, /The baseline can't be written to 'infra\/a\.json': it would replace a file/);
    assert.equal(readFileSync(join(folder, "infra/a.json"), "utf8"), before);
    const missing = await check(folder, "--write-baseline", "no/folder.json");
    assert.equal(missing.status, 2);
    assert.match(missing.errors, /its folder does not exist/);
    const untrusted = await check(folder, "infra", "gone.json", "--write-baseline", "y.json");
    assert.equal(untrusted.status, 2);
    assert.match(untrusted.errors, /The baseline was not written/);
  });
});

describe("--baseline", () => {
  test("lets only new findings count", async (context) => {
    const { folder } = await createProject(context);
    assert.equal((await check(folder)).status, 1);
    const known = await check(folder, "--baseline", "known.json");
    assert.deepEqual([known.status, known.report.findings, known.errors], [0, [], ""]);
    const text = await run(folder, ["check", "--baseline", "known.json"], { engine });
    assert.match(text.output, /^No findings\.\n\d+ findings are hidden by the baseline\.\n/);
    const japanese = await run(folder, ["check", "--baseline", "known.json", "--locale", "ja"], { engine });
    assert.match(japanese.output, /ベースラインにより非表示です。/);

    writeFileSync(join(folder, "infra/a.json"), JSON.stringify(JSON.parse(template("new", "old")), undefined, 4));
    const grown = await check(folder, "--baseline", "known.json");
    assert.equal(grown.status, 1);
    assert.ok(grown.report.findings.length > 0);
    assert.deepEqual(new Set(grown.report.findings.map(({ subject }) => subject.name)), new Set(["account/new"]));
    assert.deepEqual(grown.report.suppressed.length, known.report.suppressed.length);
  });

  test("counts from the project file too, and hides nothing from --fix-unsafe's eyes but what it hides", async (context) => {
    const { folder } = await createProject(context, '{ "baseline": "known.json" }');
    assert.equal((await check(folder)).status, 0);
    const before = readFileSync(join(folder, "infra/a.json"), "utf8");
    assert.equal((await check(folder, "--fix-unsafe")).status, 0);
    assert.equal(readFileSync(join(folder, "infra/a.json"), "utf8"), before);
  });

  test("says which of its findings are gone", async (context) => {
    const { folder } = await createProject(context);
    const stale = async (...argv: readonly string[]) =>
      (await check(folder, "--baseline", "known.json", ...argv)).report;
    assert.deepEqual((await stale()).stale, []);
    writeFileSync(join(folder, "infra/a.json"), template("renamed"));
    rmSync(join(folder, "infra/b.json"));
    const files = (await stale()).stale.map(({ file }) => file);
    assert.deepEqual(new Set(files), new Set(["infra/a.json", "infra/b.json"]));
    assert.deepEqual(new Set((await stale("infra/a.json")).stale.map(({ file }) => file)), new Set(["infra/a.json"]));
    assert.deepEqual((await stale("--profile", "strict")).stale, [], "other rules than usual");
    const text = await run(folder, ["check", "--baseline", "known.json"], { engine });
    assert.ok(text.output.includes(`${files.length} findings of the baseline are gone; write it anew`), text.output);
  });

  test("that can't be used is an error, and everything is shown", async (context) => {
    const { folder, file } = await createProject(context);
    const isRefused = async (message: RegExp, ...argv: readonly string[]) => {
      const outcome = await check(folder, ...argv);
      assert.equal(outcome.status, 2);
      assert.match(outcome.errors, message);
      assert.equal(outcome.errors.trimEnd().split("\n").length, 1, outcome.errors);
      return outcome.report;
    };
    const { findings } = await isRefused(/^gone\.json: There is no such file or folder\.$/m, "--baseline", "gone.json");
    assert.ok(findings.length > 0);
    for (const text of [
      "",
      "[]",
      "{}",
      '{ "version": 1, "findings": [ { "file": "a" } ] }',
      '{ "version": 1, "findings": [',
    ]) {
      writeFileSync(file, text);
      await isRefused(/^known\.json: This is no baseline/, "--baseline", "known.json");
    }
    writeFileSync(file, '{ "version": 2, "findings": [] }');
    await isRefused(/another version of Batchguard/, "--baseline", "known.json");
    renameSync(file, join(folder, "elsewhere.json"));
    writeFileSync(join(folder, ".batchguard.json"), '{ "baseline": "known.json" }');
    await isRefused(/^known\.json: The baseline can't be read/);
  });
});
