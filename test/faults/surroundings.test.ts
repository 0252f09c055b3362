// What is around a document and fails: its parameter file, its project file, what lies outside, and secrets.
import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { createEngine } from "../../server/src/hosts/cli-engine.ts";
import { createServerRuntime } from "../../server/src/hosts/server-runtime.ts";
import { createFolder, run, spawnCli } from "../cli/run.ts";
import { startClient } from "../lsp/client.ts";
import { account, check, rule } from "./checking.ts";

const parameters = { access: { type: "string", defaultValue: "Enabled" } };
const template = account({ publicNetworkAccess: "[parameters('access')]" }, { parameters });
const parameterFile = JSON.stringify({
  $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  contentVersion: "1.0.0.0",
  parameters: { access: { value: "Disabled" } },
});

describe("a parameter file that disappears", () => {
  test("lets the defaults count in the editor", async (t) => {
    const files = new Map([["file:///work/a.parameters.json", parameterFile]]);
    const client = await startClient({
      runtime: createServerRuntime(),
      initializationOptions: { files: true },
      folders: ["file:///work"],
    });
    t.after(() => client.end());
    client.connection.onRequest("batchguard/readFile", ({ uri }) => {
      const text = files.get(uri);
      return text === undefined ? null : { text };
    });
    client.connection.onRequest("batchguard/listFolder", () => ({ names: ["a.json", ...files.keys()].map(baseName) }));
    const uri = "file:///work/a.json";
    await client.open(uri, template);
    const isFound = async () => (await client.diagnostics(uri)).some(({ code }) => code === rule);
    assert.equal(await isFound(), false);
    const [parameterUri = ""] = files.keys();
    files.clear();
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: parameterUri, type: 3 }],
    });
    assert.equal(await isFound(), true);
    assert.deepEqual(client.log, []);
  });

  test("is status 2 on the command line if it was named, and no error if not", async (t) => {
    const named = await check(t, { "a.json": template }, ["check", "a.json", "--parameters", "a.parameters.json"]);
    assert.equal(named.status, 2);
    assert.equal(named.errors, "a.parameters.json: There is no such file or folder.\n");
    const found = await check(t, { "a.json": template, "a.parameters.json": parameterFile });
    const without = await check(t, { "a.json": template });
    assert.deepEqual([found.status, without.status, without.errors], [0, 1, ""]);
  });
});

test("a project file that is no JSON is reported at its place, the rest is checked, and the status is 2", async (t) => {
  const files = { "a.json": account(), ".batchguard.json": '{"rules": {"account-public-network-access": "off"' };
  const { status, output } = await check(t, files);
  assert.equal(status, 2);
  assert.match(output, /^\.batchguard\.json:1:\d+: error: /m);
  assert.match(output, /^a\.json:\d+:\d+: warning: Batch account 'acc'/m);
});

test("a template behind a link out of the workspace is not read", async (t) => {
  const outside = createFolder(t, { "b.json": account() });
  const link = {
    type: "Microsoft.Resources/deployments",
    apiVersion: "2022-09-01",
    name: "n",
    properties: { mode: "Incremental", templateLink: { relativePath: "b.json" } },
  };
  const text = JSON.stringify({ ...JSON.parse(account()), resources: [link] });
  const folder = createFolder(t, { "a.json": text });
  symlinkSync(join(outside, "b.json"), join(folder, "b.json"));
  const { status, output, errors } = await run(folder, ["check", "a.json"], { engine: createEngine() });
  assert.deepEqual([status, errors], [0, ""]);
  assert.ok(!output.includes("acc"), output);
});

describe("secrets are printed nowhere", () => {
  const secret = "Hx7Qe9Zk2Lm4Pn8R";
  const key = `${"q7Xk".repeat(21)}Ag==`;
  const all = [secret, key];
  const pool = {
    id: "p",
    vmSize: "Standard_D2s_v5",
    userAccounts: [{ name: "u", password: secret, linuxUserConfiguration: { sshPrivateKey: secret } }],
    startTask: {
      commandLine: `/bin/sh -c 'az login --password ${secret}'`,
      environmentSettings: [{ name: "DB_PASSWORD", value: secret }],
      resourceFiles: [{ httpUrl: `https://s.blob.core.windows.net/c/f?sv=2024-11-04&sig=${encodeURIComponent(key)}` }],
    },
    mountConfiguration: [
      { azureBlobFileSystemConfiguration: { accountName: "s", containerName: "c", accountKey: key } },
    ],
    virtualMachineConfiguration: {
      nodeAgentSKUId: "batch.node.ubuntu 22.04",
      containerConfiguration: {
        type: "dockerCompatible",
        containerRegistries: [{ registryServer: "r.azurecr.io", userName: "u", password: secret }],
      },
    },
    metadata: [{ name: "password", value: secret }],
  };

  test("in no report, whatever its format and language", async (t) => {
    const files = { "a.json": JSON.stringify(pool, undefined, 2) };
    for (const format of ["text", "json", "sarif", "junit", "github", "markdown", "html"]) {
      for (const locale of ["en", "ja"]) {
        const argv = ["check", "a.json", "--profile", "strict", "--format", format, "--locale", locale];
        const { status, output, errors } = await check(t, files, argv);
        assert.equal(status, 1);
        for (const each of all) assert.ok(!(output + errors).includes(each), `${format} shows ${each}`);
      }
    }
  });

  test("by no evaluation", async (t) => {
    const text = account(
      { publicNetworkAccess: "[concat('a', parameters('s'))]" },
      { parameters: { s: { type: "securestring", defaultValue: secret } }, variables: { v: "[parameters('s')]" } },
    );
    for (const format of ["json", "text"]) {
      const { status, output } = await check(t, { "a.json": text }, ["evaluate", "a.json", "--format", format]);
      assert.equal(status, 0);
      assert.ok(!output.includes(secret), output);
    }
  });

  test("by no diagnostic, hover or title of a fix in the editor, nor by its log", async (t) => {
    const client = await startClient({ runtime: createServerRuntime() });
    t.after(() => client.end());
    client.configuration = { profile: "strict" };
    const text = JSON.stringify(pool, undefined, 2);
    await client.open("file:///work/p.json", text);
    const diagnostics = await client.diagnostics("file:///work/p.json");
    assert.ok(diagnostics.length > 5);
    const titles = (await client.actions("file:///work/p.json", diagnostics)).map(({ title }) => title);
    const lines = text.split("\n");
    const hovers: unknown[] = [];
    for (const [line, content] of lines.entries())
      hovers.push(await client.hover("file:///work/p.json", line, content.length - 3));
    const shown = JSON.stringify([diagnostics, titles, hovers, client.log]);
    for (const each of all) assert.ok(!shown.includes(each), shown.slice(Math.max(0, shown.indexOf(each) - 200)));
  });

  test("when the process fails because of the file", async (t) => {
    const folder = createFolder(t, { "a.json": `{"password": "${secret}", "vmSize": "x", "commandLine": "x` });
    const { output, errors } = await spawnCli(folder, ["check"]);
    assert.ok(!(output + errors).includes(secret), output + errors);
  });
});

function baseName(uri: string): string {
  return uri.slice(uri.lastIndexOf("/") + 1);
}
