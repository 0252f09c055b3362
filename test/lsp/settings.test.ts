// Settings of a document: the editor's, the project file's, and what is told about them.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ableClient, startClient } from "./client.ts";

const uri = "file:///project/templates/pool.json";
const projectFile = "file:///project/.batchguard.json";

async function startWithFiles(t: { after(end: () => void): void }, files: Map<string, string>) {
  const client = await startClient({ folders: ["file:///project"], initializationOptions: { files: true } });
  t.after(() => client.end());
  const asked: string[] = [];
  client.connection.onRequest("batchguard/readFile", ({ uri }) => {
    asked.push(uri);
    const text = files.get(uri);
    return text === undefined ? null : { text };
  });
  client.connection.onRequest("batchguard/listFolder", () => null);
  const severities = async () => (await client.diagnostics(uri)).map(({ severity }) => severity);
  return { client, asked, severities };
}

describe("settings", () => {
  test("come from the editor and follow it", async (t) => {
    const client = await startClient();
    t.after(() => client.end());
    const scopes: unknown[] = [];
    client.connection.onRequest("workspace/configuration", ({ items }) => {
      scopes.push(...items);
      return [client.configuration];
    });
    await client.open(uri, "Batch ugly");
    await client.pull(uri);
    client.configuration = { rules: { "no-ugly": "off" } };
    assert.equal((await client.diagnostics(uri)).length, 1, "settings are kept until they change");
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    assert.deepEqual(await client.diagnostics(uri), []);
    assert.deepEqual(
      scopes,
      [uri, uri].map((scopeUri) => ({ scopeUri, section: "batchguard" })),
    );
    await client.until(() => client.refreshes === 1);
    await client.close(uri);
    await client.open(uri, "Batch ugly");
    await client.pull(uri);
    assert.equal(scopes.length, 3, "settings are kept for open documents only");
  });

  test("come with the notification where the editor can't be asked", async (t) => {
    const client = await startClient({ capabilities: { ...ableClient, workspace: {} } });
    t.after(() => client.end());
    await client.open(uri, "Batch ugly");
    assert.equal((await client.diagnostics(uri)).length, 1);
    await client.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { batchguard: { rules: { "no-ugly": "off" } } },
    });
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  test("come from the nearest project file, under those of the editor", async (t) => {
    const files = new Map([[projectFile, '{ "rules": { "no-ugly": "hint", "no-bad": "hint" } }']]);
    const { client, asked, severities } = await startWithFiles(t, files);
    await client.open(uri, "Batch bad ugly");
    assert.deepEqual(await severities(), [4, 4]);
    assert.deepEqual(
      asked.filter((file) => file.endsWith("/.batchguard.json")),
      ["file:///project/templates/.batchguard.json", projectFile],
    );
    client.configuration = { rules: { "no-bad": "error" } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    assert.deepEqual(await severities(), [1, 4]);
  });

  test("say what a document is that does not say so itself", async (t) => {
    const files = new Map([
      [projectFile, '{ "documents": [{ "files": "templates/*.json", "kind": "data-plane-pool" }] }'],
    ]);
    const { client, severities } = await startWithFiles(t, files);
    await client.open(uri, "ugly");
    assert.deepEqual(await severities(), [1]);
    files.set(projectFile, "{}");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: projectFile, type: 2 }],
    });
    assert.deepEqual(await severities(), []);
  });

  test("follow the project file on disk and in the editor, whose text counts first", async (t) => {
    const files = new Map([[projectFile, '{ "rules": { "no-ugly": "hint" } }']]);
    const { client, severities } = await startWithFiles(t, files);
    await client.open(uri, "Batch ugly");
    assert.deepEqual(await severities(), [4]);
    files.set(projectFile, '{ "rules": { "no-ugly": "warning" } }');
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: projectFile, type: 2 }],
    });
    assert.deepEqual(await severities(), [2]);
    await client.open(projectFile, '{ "rules": { "no-ugly": "information" } }');
    assert.deepEqual(await severities(), [3]);
    await client.close(projectFile);
    assert.deepEqual(await severities(), [2]);
    await client.until(() => client.refreshes >= 1);
  });

  test("are not looked for above the innermost open folder", async (t) => {
    const files = new Map([[projectFile, '{ "rules": { "no-ugly": "hint" } }']]);
    const { client, severities } = await startWithFiles(t, files);
    const folder = { uri: "file:///project/templates", name: "templates" };
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [folder], removed: [] },
    });
    await client.open(uri, "Batch ugly");
    assert.deepEqual(await severities(), [1]);
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [folder] },
    });
    assert.deepEqual(await severities(), [4]);
  });

  test("stay while the project file is broken", async (t) => {
    const { client, severities } = await startWithFiles(t, new Map());
    await client.open(projectFile, '{ "rules": { "no-ugly": "hint" } }');
    await client.open(uri, "Batch ugly");
    assert.deepEqual(await severities(), [4]);
    await client.change(projectFile, 2, '{ "rules": { "no-ugly": ');
    assert.deepEqual(await severities(), [4]);
    await client.change(projectFile, 3, "{}");
    assert.deepEqual(await severities(), [1]);
  });

  test("that are wrong are shown in the open project file", async (t) => {
    const { client } = await startWithFiles(t, new Map());
    await client.open(projectFile, '{ "rules": {\n "no-such-rule": "hint" } }');
    const [diagnostic, ...others] = await client.diagnostics(projectFile);
    assert.equal(diagnostic?.code, "configuration-invalid");
    assert.match(String(diagnostic.message), /no-such-rule/);
    assert.equal(diagnostic.range.start.line, 1);
    assert.deepEqual(others, []);
    const hover = await client.hover(projectFile, 1, 4);
    assert.match(JSON.stringify(hover?.contents), /Why it matters/);
  });

  test("of the editor that are wrong are logged once", async (t) => {
    const client = await startClient();
    t.after(() => client.end());
    client.configuration = { rules: { "no-such-rule": "hint" } };
    await client.open(uri, "Batch ugly");
    await client.open("file:///project/other.json", "Batch ugly");
    await Promise.all([client.pull(uri), client.pull("file:///project/other.json")]);
    await client.until(() => client.log.length > 0);
    assert.deepEqual(client.log, ["batchguard.rules.no-such-rule: No rule has the id 'no-such-rule'."]);
  });

  test("notifications are asked for where the client lets itself be asked", async (t) => {
    const client = await startClient();
    const other = await startClient({ capabilities: {} });
    t.after(() => [client.end(), other.end()]);
    await client.until(() => client.registered.length === 2);
    assert.deepEqual(client.registered, ["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"]);
    await other.open(uri, "Batch");
    await other.until(() => other.published.length === 1);
    assert.deepEqual(other.registered, []);
  });
});
