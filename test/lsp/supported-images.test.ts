// The user's own list of supported images in the editor: findings follow it, and what is wrong with it is logged.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createServerRuntime } from "../../server/src/hosts/server-runtime.ts";
import { startClient } from "./client.ts";

const uri = "file:///project/pools/pool.json";
const listFile = "file:///project/images.json";
const imageReference = { publisher: "canonical", offer: "0001-com-ubuntu-server-jammy", sku: "22_04-lts" };
const nodeAgentSKUId = "batch.node.ubuntu 22.04";
const pool = JSON.stringify({
  id: "p",
  vmSize: "standard_d4ds_v5",
  virtualMachineConfiguration: { imageReference, nodeAgentSKUId },
});

function list(end: string | null): string {
  return JSON.stringify([{ imageReference, nodeAgentSkuId: nodeAgentSKUId, batchSupportEndOfLife: end }]);
}

async function start(t: { after(end: () => void): void }, texts: Readonly<Record<string, string>>) {
  const files = new Map(Object.entries(texts));
  const client = await startClient({
    folders: ["file:///project"],
    initializationOptions: { files: true },
    runtime: { ...createServerRuntime(), today: () => "2026-11-21" },
  });
  t.after(() => client.end());
  client.connection.onRequest("batchguard/readFile", ({ uri: file }) => {
    const text = files.get(file);
    return text === undefined ? null : { text };
  });
  client.connection.onRequest("batchguard/listFolder", () => null);
  await client.open(uri, pool);
  const ended = async () => {
    const diagnostics = await client.diagnostics(uri);
    return diagnostics.some(({ code }) => code === "pool-image-end-of-life");
  };
  const changed = (file: string, type: 1 | 2 | 3) =>
    client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: file, type }] });
  return { client, files, ended, changed };
}

const projectFile = { "file:///project/.batchguard.json": '{ "supportedImagesFile": "images.json" }' };

test("findings follow the list on disk and in the editor, whose text counts first", async (t) => {
  const { client, files, ended, changed } = await start(t, { ...projectFile, [listFile]: list(null) });
  assert.equal(await ended(), false);
  files.set(listFile, list("2026-01-01T00:00:00Z"));
  await changed(listFile, 2);
  assert.equal(await ended(), true);
  await client.until(() => client.refreshes === 1);
  await client.open(listFile, list(null));
  assert.equal(await ended(), false);
  await client.change(listFile, 2, list("2026-02-01T00:00:00Z"));
  assert.equal(await ended(), true);
  await client.change(listFile, 3, list("2030-01-01T00:00:00Z"));
  assert.equal(await ended(), false);
  assert.deepEqual(client.log, []);
});

test("a list that can't be used is logged once, and used as soon as it can", async (t) => {
  const { client, files, ended, changed } = await start(t, projectFile);
  assert.equal(await ended(), false);
  await client.change(uri, 2, `${pool} `);
  assert.equal(await ended(), false);
  assert.deepEqual(client.log, [
    `${listFile}: The list of supported images can't be read; what we know of images counts instead.`,
  ]);
  files.set(listFile, list("2026-01-01T00:00:00Z"));
  await changed(listFile, 1);
  assert.equal(await ended(), true);
  files.set(listFile, "Publisher Offer");
  await changed(listFile, 2);
  assert.equal(await ended(), false);
  assert.match(client.log[1] ?? "", /images\.json: This is no list of supported images/);
  assert.equal(client.log.length, 2);
});

test("the editor's setting is relative to the workspace folder", async (t) => {
  const { client, ended } = await start(t, { [listFile]: list("2026-01-01T00:00:00Z") });
  assert.equal(await ended(), false);
  client.configuration = { supportedImagesFile: "images.json" };
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  assert.equal(await ended(), true);
});
