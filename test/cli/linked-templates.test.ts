// Linked templates on the command line: what two documents say of one place is said once, and `evaluate` follows links.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createEngine } from "../../server/src/hosts/cli-engine.ts";
import { createFolder, run, runJson } from "./run.ts";

const $schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
const engine = createEngine();
const oneRule = ["--rule", "account-public-network-access"];

function caller(access: string, more: object = {}): string {
  const parameters = { access: { value: access } };
  const properties = { mode: "Incremental", templateLink: { relativePath: "nested/account.json" }, parameters };
  const resources = [{ type: "Microsoft.Resources/deployments", apiVersion: "2022-09-01", name: "n", properties }];
  return JSON.stringify({ $schema, resources, ...more });
}

function accountOf(defaultValue: string | undefined, more: object = {}): string {
  const properties = { publicNetworkAccess: "[parameters('access')]" };
  return JSON.stringify({
    $schema,
    parameters: { access: { type: "string", ...(defaultValue && { defaultValue }) } },
    resources: [{ type: "Microsoft.Batch/batchAccounts", apiVersion: "2024-07-01", name: "acc", properties }],
    ...more,
  });
}

const check = async (folder: string, paths: readonly string[] = []) => {
  const { report, status } = await runJson(folder, [...oneRule, ...paths], { engine });
  const findings = report.findings.map(({ file, certainty }) => `${file} ${certainty}`);
  return { findings, accounts: report.subjects.account, files: report.files, status };
};

test("the finding of a linked template is said once, as certain as its callers make it", async (context) => {
  const folder = createFolder(context, {
    "main.json": caller("Enabled"),
    "other.json": caller("Enabled"),
    "nested/account.json": accountOf("Enabled"),
  });
  const { findings, accounts, files, status } = await check(folder);
  assert.deepEqual(findings, ["nested/account.json certain"]);
  assert.equal(accounts, 1);
  assert.deepEqual(files, { seen: 3, recognised: 3, other: 0, unreadable: 0, skipped: 0 });
  assert.equal(status, 1);
});

test("without its caller a linked template is as certain as it is by itself", async (context) => {
  const folder = createFolder(context, {
    "main.json": caller("Disabled"),
    "nested/account.json": accountOf("Enabled"),
  });
  assert.deepEqual((await check(folder)).findings, ["nested/account.json default"]);
  assert.deepEqual((await check(folder, ["main.json"])).findings, []);
});

test("a caller alone finds what is wrong in the file that it links to", async (context) => {
  const folder = createFolder(context, { "main.json": caller("Enabled"), "nested/account.json": accountOf(undefined) });
  const alone = await check(folder, ["main.json"]);
  assert.deepEqual(alone.findings, ["nested/account.json certain"]);
  assert.equal(alone.accounts, 1);
  assert.deepEqual((await check(folder, ["nested"])).findings, []);
});

test("a caller of templates that are not ours is none of ours either", async (context) => {
  const folder = createFolder(context, { "main.json": caller("x"), "nested/account.json": `{ "resources": [] }` });
  assert.deepEqual((await check(folder)).files, { seen: 2, recognised: 0, other: 2, unreadable: 0, skipped: 0 });
});

test("--fix mends a linked template once", async (context) => {
  const pool = (more: object) => ({
    type: "Microsoft.Batch/batchAccounts/pools",
    apiVersion: "2024-07-01",
    name: "acc/p",
    properties: { vmSize: "STANDARD_D2S_V3", ...more },
  });
  const folder = createFolder(context, {
    "main.json": caller("Disabled"),
    "nested/account.json": accountOf("Disabled", { resources: [pool({ targetNodeCommunicationMode: "Classic" })] }),
  });
  const diff = await run(folder, ["check", "--fix", "--dry-run"], { engine });
  assert.equal(diff.output.match(/^--- a\/nested\/account\.json$/gm)?.length, 1);
  assert.equal(diff.output.match(/^\+.*"Simplified"/gm)?.length, 1);
});

test("evaluate reads the outputs of a linked template in the folder of its caller", async (context) => {
  const outputs = (value: string) => ({ outputs: { access: { type: "string", value } } });
  const folder = createFolder(context, {
    "t/main.json": caller("Enabled", outputs("[reference('n').outputs.access.value]")),
    "t/nested/account.json": accountOf("Disabled", outputs("[parameters('access')]")),
    "t/above.json": caller("Enabled", outputs("[reference('n').outputs.access.value]")).replace("nested/", "../"),
    "account.json": accountOf("Disabled", outputs("[parameters('access')]")),
  });
  const evaluate = async (file: string) => {
    const { output } = await run(folder, ["evaluate", file, "--format", "text"], { engine });
    return output.split("\n").find((line) => /^ {2}(known|unknown)/.test(line));
  };
  assert.equal(await evaluate("t/main.json"), "  known: 'Enabled'");
  assert.equal(await evaluate("t/above.json"), "  unknown: reference");
  const { output } = await run(folder, ["evaluate", "t/main.json", "--format", "json"], { engine });
  assert.deepEqual(
    JSON.parse(output).resources.map(({ type }: { readonly type: string }) => type),
    ["Microsoft.Resources/deployments"],
  );
});
