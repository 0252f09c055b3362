// A hostile workspace names files outside of it in every way it can: none of them is opened, and nothing of them is said.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import { createLocalFiles } from "../../server/src/hosts/node-local-files.ts";
import { keyOf } from "../../server/src/lsp/file-keys.ts";
import { createFolder } from "../cli/run.ts";

const cli = path.resolve(import.meta.dirname, "../../server/src/hosts/cli.ts");
const logger = pathToFileURL(path.join(import.meta.dirname, "opened-files.ts")).href;
const schema = "https://schema.management.azure.com/schemas/2019-04-01";
/** Stands in every file outside, and may stand nowhere else. */
const mark = "outside-mark";

/** Opens one file and says which files that took. */
function check(folder: string, log: string) {
  writeFileSync(log, "");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", logger, cli, "check", ".", "--format", "json"],
    { cwd: folder, encoding: "utf8", env: { ...process.env, OPENED_FILES_LOG: log } },
  );
  return { status, stdout, stderr, opened: readFileSync(log, "utf8").split("\n") };
}

function template(links: readonly string[]): string {
  const deployments = links.map((relativePath, i) => ({
    type: "Microsoft.Resources/deployments",
    apiVersion: "2022-09-01",
    name: `d${i}`,
    properties: { mode: "Incremental", templateLink: { relativePath }, parametersLink: { uri: relativePath } },
  }));
  const account = {
    type: "Microsoft.Batch/batchAccounts",
    apiVersion: "2024-07-01",
    name: "account",
    location: "[parameters('place')]",
    properties: { publicNetworkAccess: "[parameters('place')]" },
  };
  return JSON.stringify({
    $schema: `${schema}/deploymentTemplate.json#`,
    contentVersion: "1.0.0.0",
    parameters: { place: { type: "string" } },
    resources: [account, ...deployments],
  });
}

function parameterFile(value: string, template?: string): string {
  return JSON.stringify({
    $schema: `${schema}/deploymentParameters.json#`,
    contentVersion: "1.0.0.0",
    ...(template !== undefined && { metadata: { template } }),
    parameters: { place: { value } },
  });
}

/** One way out: the name of a file outside, as a file in `workspace/` may write it. */
const ways: Readonly<Record<string, (outside: string) => string>> = {
  "a path upwards": (outside) => `../../outside/${path.basename(outside)}`,
  "a path upwards from a folder": (outside) => `folder/../../../outside/${path.basename(outside)}`,
  "an absolute path": (outside) => outside,
  "a URI": (outside) => pathToFileURL(outside).href,
  "a path with escaped dots": (outside) => `%2e%2e/%2e%2e/outside/${path.basename(outside)}`,
  "a path with backslashes": (outside) => `..\\..\\outside\\${path.basename(outside)}`,
  "a share": (outside) => `//localhost${outside}`,
  "a link": () => "link.json",
  "a linked folder": (outside) => `linked/${path.basename(outside)}`,
};

/** A workspace beside a folder that is none of its business. */
function createWorkspace(context: TestContext): string {
  return createFolder(context, { "workspace/": "", "outside/file.json": parameterFile(mark) });
}

test("no way leads out of the workspace", (context) => {
  const root = createWorkspace(context);
  const outside = path.join(root, "outside");
  for (const [i, wayTo] of Object.values(ways).entries()) {
    const folder = path.join(root, `workspace/${i}`);
    const away = wayTo(path.join(outside, "file.json"));
    mkdirSync(path.join(folder, "folder"), { recursive: true });
    symlinkSync(path.join(outside, "file.json"), path.join(folder, "link.json"));
    symlinkSync(outside, path.join(folder, "linked"));
    writeFileSync(path.join(folder, "main.json"), template([away]));
    writeFileSync(path.join(folder, "main.parameters.json"), parameterFile("x", away));
    const parameterFiles = { "main.json": [away], [away]: ["main.parameters.json"] };
    const settings = { parameterFiles, baseline: away, supportedImagesFile: away };
    writeFileSync(path.join(folder, ".batchguard.json"), JSON.stringify(settings));
  }
  const { opened, stdout, stderr } = check(path.join(root, "workspace"), path.join(root, "log.txt"));
  const templates = opened.filter((file) => file.endsWith("main.json"));
  assert.equal(new Set(templates).size, Object.keys(ways).length, `${stdout}${stderr}`);
  assert.deepEqual(
    opened.filter((file) => file.startsWith(outside)),
    [],
  );
  assert.ok(!`${stdout}${stderr}`.includes(mark));
});

test("the same settings open files inside, so that the tests above say something", (context) => {
  const folder = createFolder(context, {
    "main.json": template(["linked.json"]),
    "linked.json": template([]),
    "chosen.json": parameterFile("x"),
    "baseline.json": "{}",
    "images.json": "[]",
    ".batchguard.json": JSON.stringify({
      parameterFiles: { "main.json": ["chosen.json"] },
      baseline: "baseline.json",
      supportedImagesFile: "images.json",
    }),
  });
  const { opened } = check(folder, path.join(createFolder(context), "log.txt"));
  const names = ["main.json", "linked.json", "chosen.json", "baseline.json", "images.json", ".batchguard.json"];
  assert.deepEqual(
    names.filter((name) => !opened.includes(path.join(folder, name))),
    [],
  );
});

test("the server reads for editors what lies in the open folders, whatever the URI", async (context) => {
  const root = createWorkspace(context);
  const folder = pathToFileURL(path.join(root, "workspace")).href;
  writeFileSync(path.join(root, "workspace/inside.json"), "{}");
  symlinkSync(path.join(root, "outside/file.json"), path.join(root, "workspace/link.json"));
  symlinkSync(path.join(root, "outside"), path.join(root, "workspace/linked"));
  const files = createLocalFiles(() => [keyOf(folder)]);
  assert.equal(await files.read(keyOf(`${folder}/inside.json`)), "{}");
  const outside = path.join(root, "outside/file.json");
  for (const uri of [
    ...Object.values(ways).map((wayTo) => `${folder}/${wayTo(outside)}`),
    pathToFileURL(outside).href,
    `${folder}/%2e%2e/outside/file.json`,
    `${folder}/..%2foutside/file.json`,
    `${folder}%2f../outside/file.json`,
    `file://server/share${outside}`,
    `https://example.com${outside}`,
    `untitled:${outside}`,
  ]) {
    assert.equal(await files.read(keyOf(uri)), null, uri);
    assert.equal(await files.read(uri), null, uri);
  }
  assert.equal(await files.list(keyOf(`${folder}/linked`)), null);
});
