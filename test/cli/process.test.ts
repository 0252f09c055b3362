// The command line as a process: streams, statuses, and the real engine behind it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createFolder, spawnCli } from "./run.ts";

const account = JSON.stringify({
  $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  contentVersion: "1.0.0.0",
  resources: [
    {
      type: "Microsoft.Batch/batchAccounts",
      apiVersion: "2024-07-01",
      name: "acc",
      location: "westeurope",
      properties: { publicNetworkAccess: "Enabled" },
    },
  ],
});

function manyAccounts(count: number): string {
  const template = JSON.parse(account);
  const [resource] = template.resources;
  const resources = Array.from({ length: count }, (_, i) => ({ ...resource, name: `acc${i}` }));
  return JSON.stringify({ ...template, resources }, undefined, 2);
}

const oneRule = ["--rule", "account-public-network-access"];

test("a check of a folder with a finding ends with 1, of one without with 0", async (context) => {
  const folder = createFolder(context, {
    "bad/a.json": account,
    "good/a.json": account.replace("Enabled", "Disabled"),
  });
  const [bad, good] = await Promise.all([
    spawnCli(folder, ["check", "bad", ...oneRule]),
    spawnCli(folder, ["check", "good", ...oneRule]),
  ]);
  assert.equal(bad.status, 1);
  assert.match(bad.output, /^bad\/a\.json:1:\d+: warning: .* \[account-public-network-access\]\n/);
  assert.ok(!bad.output.includes("\u001b["), "no colours in a pipe");
  assert.deepEqual([good.status, good.errors], [0, ""]);
});

test("the standard input is read, in any of our encodings", async (context) => {
  const folder = createFolder(context);
  const argv = ["check", "-", "--format", "json", ...oneRule];
  const [plain, wide] = await Promise.all([
    spawnCli(folder, argv, { input: account }),
    spawnCli(folder, argv, { input: Buffer.from(`\ufeff${account}`, "utf16le") }),
  ]);
  assert.equal(plain.status, 1);
  assert.equal(JSON.parse(plain.output).findings.length, 1);
  assert.equal(wide.output, plain.output);
});

test("a reader that closes the pipe early is no error", async (context) => {
  const folder = createFolder(context, { "a.json": manyAccounts(1000) });
  const { errors, status } = await spawnCli(folder, ["check", ...oneRule], { readUpTo: 100 });
  assert.deepEqual([errors, status], ["", 1]);
});

test("a long report arrives as a whole", async (context) => {
  const folder = createFolder(context, { "a.json": manyAccounts(1000) });
  const { output } = await spawnCli(folder, ["check", "--format", "json", ...oneRule]);
  assert.ok(output.length > 500_000);
  assert.equal(JSON.parse(output).findings.length, 1000);
});

test("--version prints the version of the package; misuse and unknown commands end with 2", async (context) => {
  const folder = createFolder(context);
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
  const [version, misuse, nothing] = await Promise.all([
    spawnCli(folder, ["--version"]),
    spawnCli(folder, ["check", "--baselines", "x"]),
    spawnCli(folder, []),
  ]);
  assert.deepEqual(version, { status: 0, output: `${manifest.version}\n`, errors: "" });
  assert.equal(misuse.status, 2);
  assert.deepEqual([nothing.status, nothing.output], [2, ""]);
});

test("--color always colours a pipe, and NO_COLOR does not overrule it", async (context) => {
  const folder = createFolder(context, { "a.json": account });
  const { output } = await spawnCli(folder, ["check", "--color", "always", ...oneRule], { env: { NO_COLOR: "1" } });
  assert.ok(output.includes("\u001b[33m"));
});

test("FORCE_COLOR colours a pipe, unless it is 0; NO_COLOR alone does not", async (context) => {
  const folder = createFolder(context, { "a.json": account });
  const colored = async (env: NodeJS.ProcessEnv) => {
    const { output } = await spawnCli(folder, ["check", ...oneRule], {
      env: { FORCE_COLOR: "", NO_COLOR: "", ...env },
    });
    return output.includes("\u001b[33m");
  };
  assert.deepEqual(
    await Promise.all([{ FORCE_COLOR: "1" }, { FORCE_COLOR: "0" }, { NO_COLOR: "1" }, {}].map(colored)),
    [true, false, false, false],
  );
});

test("lsp --stdio answers a request", async (context) => {
  const folder = createFolder(context);
  const messages = [
    { jsonrpc: "2.0", id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } },
    { jsonrpc: "2.0", method: "initialized", params: {} },
    { jsonrpc: "2.0", id: 2, method: "shutdown" },
    { jsonrpc: "2.0", method: "exit" },
  ];
  const input = messages
    .map((each) => JSON.stringify(each))
    .map((each) => `Content-Length: ${each.length}\r\n\r\n${each}`);
  const { output, status } = await spawnCli(folder, ["lsp", "--stdio"], { input: input.join(""), keepOpen: true });
  assert.match(output, /"id":1,"result":\{"capabilities"/);
  assert.equal(status, 0);
});
