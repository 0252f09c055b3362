// Diagnostics on the client's request: what is in them, and when they are made anew.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ableClient, startClient } from "./client.ts";
import { badRule, fakeEngine, oldRule } from "./fake-engine.ts";

const uri = "file:///project/pool.json";
const range = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});

describe("diagnostics on request", () => {
  test("carry rule, link, severity, tags and related places", async (t) => {
    const client = await startClient();
    t.after(() => client.end());
    await client.open("file:///project/parameters.json", '{\n "x": "old" }');
    await client.open(uri, "Batch\n bad ugly\n old hidden elsewhere");
    const diagnostics = await client.diagnostics(uri);
    const base = { source: "batchguard" };
    assert.deepEqual(diagnostics, [
      { ...base, range: range(1, 1, 4), severity: 2, code: badRule, message: "This is bad.", ...described(badRule) },
      {
        ...base,
        range: range(1, 5, 9),
        severity: 1,
        code: "no-ugly",
        message: "This is ugly.",
        ...described("no-ugly"),
      },
      {
        ...base,
        range: range(2, 1, 4),
        severity: 2,
        code: oldRule,
        message: "This is old.",
        codeDescription: { href: `https://example.com/${oldRule}` },
        tags: [2],
        relatedInformation: [
          {
            location: { uri: "file:///project/parameters.json", range: range(1, 7, 10) },
            message: "It comes from here.",
          },
        ],
      },
    ]);
  });

  test("leave out what the client can't show", async (t) => {
    const client = await startClient({ capabilities: { textDocument: { diagnostic: {} } } });
    t.after(() => client.end());
    await client.open(uri, "Batch old");
    const [diagnostic] = await client.diagnostics(uri);
    assert.deepEqual(Object.keys(diagnostic ?? {}), ["range", "severity", "source", "code", "message"]);
  });

  test("are unchanged until the text changes, and follow it", async (t) => {
    const client = await startClient();
    t.after(() => client.end());
    await client.open(uri, "Batch\nbad");
    const first = await client.pull(uri);
    assert.equal(first.kind, "full");
    assert.ok(first.resultId);
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: "unchanged", resultId: first.resultId });
    await client.change(uri, 2, "not ", range(1, 0, 0));
    const second = await client.pull(uri, first.resultId);
    assert.equal(second.kind, "full");
    assert.deepEqual(second.kind === "full" && second.items[0]?.range, range(1, 4, 7));
    await client.change(uri, 3, "good", range(1, 4, 7));
    assert.deepEqual(await client.diagnostics(uri), []);
    await new Promise((resolve) => setTimeout(resolve, 250));
    assert.equal(client.refreshes, 0, "after an edit clients ask by themselves");
  });

  test("cost one look, and one question for the settings, where the text can't be ours", async (t) => {
    let linted = 0;
    const lint: typeof fakeEngine.lint = (request) => {
      linted++;
      return fakeEngine.lint(request);
    };
    const client = await startClient({ runtime: { engine: { ...fakeEngine, lint } } });
    t.after(() => client.end());
    let asked = 0;
    client.connection.onRequest("workspace/configuration", () => {
      asked++;
      return [null];
    });
    await client.open(uri, "bad");
    const report = await client.pull(uri);
    assert.deepEqual(report, { kind: "full", resultId: report.resultId, items: [] });
    assert.equal((await client.pull(uri, report.resultId)).kind, "unchanged");
    assert.deepEqual([linted, asked], [0, 1]);
    await client.change(uri, 2, "Batch bad");
    assert.equal((await client.diagnostics(uri)).length, 1);
    assert.deepEqual([linted, asked], [1, 1]);
  });

  test("are linted once for all who ask about the same text", async (t) => {
    let linted = 0;
    const lint: typeof fakeEngine.lint = (request) => {
      linted++;
      return fakeEngine.lint(request);
    };
    const client = await startClient({ runtime: { engine: { ...fakeEngine, lint } } });
    t.after(() => client.end());
    await client.open(uri, "Batch bad");
    await Promise.all([client.pull(uri), client.hover(uri, 0, 7), client.pull(uri)]);
    await client.actions(uri, await client.diagnostics(uri));
    assert.equal(linted, 1);
  });

  test("are offered to clients that ask only", async (t) => {
    const pulling = await startClient();
    const pushed = await startClient({ capabilities: { ...ableClient, textDocument: {} } });
    t.after(() => [pulling.end(), pushed.end()]);
    const offered = { identifier: "batchguard", interFileDependencies: true, workspaceDiagnostics: false };
    assert.deepEqual(pulling.initialized.capabilities.diagnosticProvider, offered);
    assert.equal(pushed.initialized.capabilities.diagnosticProvider, undefined);
  });
});

describe("the client is told to ask again", () => {
  test("when a file changes that was read", async (t) => {
    const files = new Map([["file:///project/parameters.json", "old"]]);
    const client = await startClient({ initializationOptions: { files: true } });
    t.after(() => client.end());
    client.connection.onRequest("batchguard/readFile", ({ uri }) => {
      const text = files.get(uri);
      return text === undefined ? null : { text };
    });
    client.connection.onRequest("batchguard/listFolder", () => ({ names: ["parameters.json"] }));
    const relatedLines = async () =>
      (await client.diagnostics(uri)).map(
        ({ relatedInformation }) => relatedInformation?.[0]?.location.range.start.line,
      );
    await client.open(uri, "Batch old");
    assert.deepEqual(await relatedLines(), [0]);

    files.set("file:///project/parameters.json", "\n\nold");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: "file:///project/other.json", type: 2 }],
    });
    assert.deepEqual(await relatedLines(), [0], "another file is of no interest");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: "file:///project/parameters.json", type: 2 }],
    });
    assert.deepEqual(await relatedLines(), [2]);
    await client.until(() => client.refreshes === 1);
  });

  test("when a file appears in a folder that was listed", async (t) => {
    const client = await startClient();
    t.after(() => client.end());
    await client.open(uri, "Batch bad");
    await client.pull(uri);
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: "file:///elsewhere/new.json", type: 1 }],
    });
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: "file:///project/new.json", type: 1 }],
    });
    await client.until(() => client.refreshes === 1);
  });

  test("when another open document changes that was read, and when it is closed", async (t) => {
    const client = await startClient();
    t.after(() => client.end());
    const sibling = "file:///project/parameters.json";
    await client.open(uri, "Batch old");
    const relatedLines = async () =>
      (await client.diagnostics(uri)).map(
        ({ relatedInformation }) => relatedInformation?.[0]?.location.range.start.line,
      );
    assert.deepEqual(await relatedLines(), [undefined]);
    await client.open(sibling, "old");
    assert.deepEqual(await relatedLines(), [0]);
    await client.change(sibling, 2, "\nold");
    assert.deepEqual(await relatedLines(), [1]);
    await client.close(sibling);
    assert.deepEqual(await relatedLines(), [undefined]);
    await client.until(() => client.refreshes >= 1);
  });
});

function described(rule: string) {
  return { codeDescription: { href: `https://example.com/${rule}` }, relatedInformation: [] };
}
