// The user's own list of supported images on the command line: it changes findings, and a bad one is a bad configuration.
import assert from "node:assert/strict";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createEngine } from "../../server/src/hosts/cli-engine.ts";
import { createFolder, run, runJson } from "./run.ts";

const engine = createEngine();
const rule = "pool-image-end-of-life";
const imageReference = { publisher: "canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts" };
const nodeAgentSKUId = "batch.node.ubuntu 22.04";
const pool = JSON.stringify({
  id: "p",
  vmSize: "standard_d4ds_v5",
  virtualMachineConfiguration: { imageReference, nodeAgentSKUId },
});
const config = '{ "supportedImagesFile": "images.json" }';

function list(end: string | null): string {
  return JSON.stringify({ value: [{ imageReference, nodeAgentSKUId, batchSupportEndOfLife: end }] });
}

async function check(folder: string, ...argv: readonly string[]) {
  const { report, status, errors } = await runJson(folder, ["--rule", rule, ...argv], { engine });
  return { found: report.findings.map(({ file }) => file), errors: report.errors, said: errors, status };
}

test("the list of the nearest project file counts", async (context) => {
  const folder = createFolder(context, {
    "a.json": pool,
    "images.json": list("2026-01-01T00:00:00Z"),
    "ended/b.json": pool,
    "ended/.batchguard.json": '{ "supportedImagesFile": "../images.json" }',
    "supported/c.json": pool,
    "supported/.batchguard.json": config,
    "supported/images.json": list(null),
  });
  assert.deepEqual(await check(folder), { found: ["ended/b.json"], errors: [], said: "", status: 1 });
});

test("a UTF-16 list, as older PowerShells write it, is read", async (context) => {
  const images = Buffer.from(`\uFEFF${list("2026-01-01T00:00:00Z")}`, "utf16le");
  const folder = createFolder(context, { "a.json": pool, ".batchguard.json": config, "images.json": images });
  assert.deepEqual((await check(folder)).found, ["a.json"]);
});

test("a list that can't be used is said once, with status 2; our table counts", async (context) => {
  const retired = pool.replace("22_04-lts", "20_04-lts").replace("server-jammy", "server-focal");
  const folder = createFolder(context, { "a.json": retired, "b.json": retired, ".batchguard.json": config });
  const missing = await check(folder, "--fail-on", "never");
  const message = "The list of supported images can't be read; what we know of images counts instead.";
  assert.deepEqual(missing.found, ["a.json", "b.json"]);
  assert.deepEqual(missing.errors, [{ file: "images.json", message }]);
  assert.deepEqual([missing.said, missing.status], [`images.json: ${message}\n`, 2]);
  const broken = createFolder(context, { "a.json": retired, ".batchguard.json": config, "images.json": "[{" });
  const { status, errors } = await run(broken, ["check", "a.json", "--fail-on", "never"], { engine });
  assert.equal(status, 2);
  assert.match(errors, /^images\.json: This is no list of supported images/);
});

test("no list is read outside of the working folder, nor through a link out of it", async (context) => {
  const folder = createFolder(context, { "images.json": list("2026-01-01T00:00:00Z"), "work/a.json": pool });
  const work = join(folder, "work");
  symlinkSync(join(folder, "images.json"), join(work, "images.json"));
  for (const path of ["../images.json", "images.json", `${folder}/images.json`]) {
    writeFileSync(join(work, ".batchguard.json"), JSON.stringify({ supportedImagesFile: path }));
    const { found, errors, status } = await check(work);
    assert.deepEqual([found, errors.length, status], [[], 1, 2], path);
  }
});
