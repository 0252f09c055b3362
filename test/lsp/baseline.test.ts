// The baseline in the editor: what it holds is hidden, until the user asks to see it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createServerRuntime } from "../../server/src/hosts/server-runtime.ts";
import { baselineEntries } from "../../server/src/lint/baseline.ts";
import { renderBaseline } from "../../server/src/lint/baseline-file.ts";
import { lint } from "../../server/src/lint/lint.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import { ableClient, pushedClient, startClient, type TestClientOptions } from "./client.ts";

const uri = "file:///project/pools/my%20pool.json";
const baselineFile = "file:///project/known.json";
const projectFile = "file:///project/.batchguard.json";

function pool(more: object = {}): string {
  const imageReference = { publisher: "canonical", offer: "ubuntu", sku: "22" };
  const virtualMachineConfiguration = { imageReference, nodeAgentSKUId: "batch.node.ubuntu 22.04" };
  return JSON.stringify({ ...more, id: "p", vmSize: "standard_d4ds_v5", virtualMachineConfiguration });
}

function baselineOf(text: string): string {
  const files = new Map([["/project/pools/my pool.json", text]]);
  const [file = ""] = files.keys();
  const sources = { files, folders: new Map() };
  return renderBaseline(
    baselineEntries(lint({ file, sources, settings: defaultSettings, today: "2026-11-21" }), files, "/project"),
  );
}

async function start(
  t: { after(end: () => void): void },
  texts: Readonly<Record<string, string>>,
  options: TestClientOptions = {},
) {
  const files = new Map(Object.entries(texts));
  const client = await startClient({
    folders: ["file:///project"],
    initializationOptions: { files: true },
    runtime: { ...createServerRuntime(), today: () => "2026-11-21" },
    ...options,
  });
  t.after(() => client.end());
  client.connection.onRequest("batchguard/readFile", ({ uri: file }) => {
    const text = files.get(file);
    return text === undefined ? null : { text };
  });
  client.connection.onRequest("batchguard/listFolder", () => null);
  await client.open(uri, pool());
  const codes = async () => (await client.diagnostics(uri)).map(({ code }) => code);
  const toggle = () =>
    client.connection.sendRequest("workspace/executeCommand", { command: "batchguard.toggleBaseline" });
  return { client, files, codes, toggle };
}

const project = { [projectFile]: '{ "baseline": "known.json" }' };

test("only what is new is shown, and the baseline is followed on disk", async (t) => {
  const { client, files, codes } = await start(t, { ...project, [baselineFile]: baselineOf(pool()) });
  assert.deepEqual(await codes(), []);
  await client.change(
    uri,
    2,
    pool({ networkConfiguration: {}, userAccounts: [{ name: "u", password: "Pa55word-4-you" }] }),
  );
  const fresh = await codes();
  assert.ok(fresh.includes("secret-inline-user-password"), String(fresh));
  assert.ok(!fresh.includes("pool-disk-encryption"));
  files.set(baselineFile, '{ "version": 1, "findings": [] }');
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: baselineFile, type: 2 }],
  });
  assert.ok((await codes()).includes("pool-disk-encryption"));
  assert.deepEqual(client.log, []);
});

test("the command shows what is hidden as information, with its fixes, and hides it again", async (t) => {
  const { client, codes, toggle } = await start(t, { ...project, [baselineFile]: baselineOf(pool()) });
  const before = await client.pull(uri);
  await toggle();
  await client.until(() => client.refreshes === 1);
  const after = await client.pull(uri, before.kind === "full" ? before.resultId : undefined);
  assert.equal(after.kind, "full");
  const shown = await client.diagnostics(uri);
  assert.ok(shown.length > 2);
  for (const { severity, message } of shown) {
    assert.ok(severity === 3 || severity === 4);
    assert.match(String(message), /The baseline hides this\.$/);
  }
  const own = shown.filter(({ code }) => code === "pool-disk-encryption");
  assert.ok((await client.actions(uri, own)).length > 0);
  await toggle();
  assert.deepEqual(await codes(), []);
});

test("the command works for clients that diagnostics are sent to", async (t) => {
  const { client, toggle } = await start(
    t,
    { ...project, [baselineFile]: baselineOf(pool()) },
    { capabilities: pushedClient },
  );
  await client.until(() => client.published.length === 1);
  assert.deepEqual(client.published[0]?.diagnostics, []);
  await toggle();
  await client.until(() => client.published.length === 2);
  assert.ok((client.published[1]?.diagnostics.length ?? 0) > 2);
});

test("the editor's own setting counts before the project's; one that can't be read is logged and hides nothing", async (t) => {
  const { client, codes } = await start(
    t,
    { ...project, "file:///project/other.json": "[]" },
    { capabilities: ableClient },
  );
  assert.ok((await codes()).length > 2);
  await client.until(() => client.log.length === 1);
  assert.match(client.log[0] ?? "", /known\.json: The baseline can't be read/);
  client.configuration = { baseline: "other.json" };
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  assert.ok((await codes()).length > 2);
  await client.until(() => client.log.length === 2);
  assert.match(client.log[1] ?? "", /other\.json: This is no baseline/);
});
