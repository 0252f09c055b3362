// Diagnostics sent to clients that do not ask: after a pause, never out of date, and gone when the document is.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createGate, pushedClient, startClient } from "./client.ts";
import { badRule, fakeEngine } from "./fake-engine.ts";

const uri = "file:///project/pool.json";

describe("diagnostics without a request", () => {
  test("come with the version they are for, once typing has paused", async (t) => {
    const client = await startClient({ capabilities: pushedClient });
    t.after(() => client.end());
    await client.open(uri, "Batch");
    for (let version = 2; version <= 20; version++)
      await client.change(uri, version, `Batch ${"bad ".repeat(version)}`);
    await client.until(() => client.published.length > 0);
    assert.equal(client.published.length, 1);
    const [{ version, diagnostics } = { version: 0, diagnostics: [] }] = client.published;
    assert.deepEqual([version, diagnostics.length, diagnostics[0]?.code], [20, 20, badRule]);
  });

  test("come to a client that writes null for what it can't do", async (t) => {
    const nothing = {
      workspace: { configuration: null, workspaceEdit: null, didChangeWatchedFiles: null, diagnostics: null },
      textDocument: { diagnostic: null, publishDiagnostics: null, hover: null, codeAction: null },
    };
    for (const capabilities of [nothing, { workspace: null, textDocument: null, window: null, general: null }]) {
      const client = await startClient({ capabilities: capabilities as never, initializationOptions: null });
      t.after(() => client.end());
      assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
      assert.equal(client.initialized.capabilities.codeActionProvider, undefined);
      await client.open(uri, "Batch bad");
      await client.until(() => client.published.length > 0);
      assert.deepEqual(
        client.published[0]?.diagnostics.map(({ code }) => code),
        [badRule],
      );
      assert.deepEqual(client.log, []);
    }
  });

  test("are dropped when the text has changed while they were made", async (t) => {
    const held = createGate();
    let asked = 0;
    const gather: typeof fakeEngine.gather = async (request, files) => {
      asked++;
      if (request.sources.files.get(request.file)?.includes("slow")) await held.opened;
      return fakeEngine.gather(request, files);
    };
    const client = await startClient({ capabilities: pushedClient, runtime: { engine: { ...fakeEngine, gather } } });
    t.after(() => client.end());
    await client.open(uri, "Batch slow bad");
    await client.until(() => asked === 1);
    await client.change(uri, 2, "Batch good");
    await client.until(() => client.published.length === 1);
    held.open();
    await new Promise((resolve) => setTimeout(resolve, 250));
    assert.ok(client.published.every(({ version, diagnostics }) => version === 2 && diagnostics.length === 0));
  });

  test("are cleared when the document is closed, and none come after that", async (t) => {
    const held = createGate();
    const gather: typeof fakeEngine.gather = async (request, files) => {
      if (request.sources.files.get(request.file)?.includes("slow")) await held.opened;
      return fakeEngine.gather(request, files);
    };
    const client = await startClient({ capabilities: pushedClient, runtime: { engine: { ...fakeEngine, gather } } });
    t.after(() => client.end());
    await client.open(uri, "Batch bad");
    await client.until(() => client.published.length === 1);
    await client.change(uri, 2, "Batch slow bad");
    await new Promise((resolve) => setTimeout(resolve, 250));
    await client.close(uri);
    await client.until(() => client.published.length === 2);
    held.open();
    await new Promise((resolve) => setTimeout(resolve, 250));
    assert.deepEqual(client.published.slice(1), [{ uri, diagnostics: [] }]);
  });

  test("follow the settings", async (t) => {
    const client = await startClient({ capabilities: pushedClient });
    t.after(() => client.end());
    await client.open(uri, "Batch ugly");
    await client.until(() => client.published.length === 1);
    client.configuration = { rules: { "no-ugly": "hint" } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.until(() => client.published.length === 2);
    assert.deepEqual(
      client.published.map(({ diagnostics }) => diagnostics[0]?.severity),
      [1, 4],
    );
  });
});
