// Accepting findings and explaining rules over the wire.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ClientCapabilities, CodeAction } from "vscode-languageserver/node";
import { ShowDocumentRequest } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { ableClient, startClient, type TestClient, type TestClientOptions } from "./client.ts";

const folder = "file:///project";
const uri = `${folder}/infra/pool.json`;
const project = `${folder}/.batchguard.json`;
// To the engine of these tests a word is wrong.
const text = `{\n  "Batch": "bad"\n}\n`;

const capable: ClientCapabilities = {
  ...ableClient,
  workspace: {
    ...ableClient.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
  },
  window: { showDocument: { support: true } },
};

async function start(t: { after(end: () => void): void }, options: TestClientOptions = {}): Promise<TestClient> {
  const client = await startClient({ capabilities: capable, folders: [folder], ...options });
  t.after(() => client.end());
  return client;
}

async function actionsIn(client: TestClient, languageId: string, content = text): Promise<readonly CodeAction[]> {
  await client.connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId, version: 1, text: content },
  });
  return client.actions(uri, await client.diagnostics(uri));
}

describe("suppressing", () => {
  test("by a comment comes behind the fixes, and is never preferred", async (t) => {
    const actions = await actionsIn(await start(t), "jsonc");
    assert.deepEqual(
      actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred]),
      [
        ["Replace by good", "quickfix", true],
        ["Suppress 'no-bad' here with a comment", "quickfix", undefined],
        ["Explain 'no-bad'", "quickfix", undefined],
      ],
    );
    const at = { line: 1, character: 0 };
    const newText = "  // batchguard-disable-next-line no-bad: <reason>\n";
    assert.deepEqual(actions[1]?.edit, {
      documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: { start: at, end: at }, newText }] }],
    });
  });

  test("in the project file makes one in the workspace folder", async (t) => {
    const client = await start(t, { initializationOptions: { selectPlaceholder: true } });
    const action = (await actionsIn(client, "json"))[1];
    assert.equal(action?.title, "Suppress 'no-bad' for this resource in .batchguard.json");
    const [create, fill, ...others] = action.edit?.documentChanges ?? [];
    assert.deepEqual(create, { kind: "create", uri: project });
    assert.deepEqual(others, []);
    assert.ok(fill !== undefined && "edits" in fill);
    assert.deepEqual(fill.textDocument, { uri: project, version: null });
    const [edit] = fill.edits;
    assert.ok(edit !== undefined && "newText" in edit);
    const entry = { files: "infra/pool.json", rules: ["no-bad"], subject: "p", reason: "<reason>" };
    assert.deepEqual(JSON.parse(edit.newText), { ignore: [entry] });
    const [target, range] = action.command?.arguments ?? [];
    assert.equal(target, project);
    assert.equal(TextDocument.create(project, "json", 1, edit.newText).getText(range), "<reason>");
  });

  test("in the project file joins the nearest one, as it is in the editor", async (t) => {
    const client = await start(t);
    await client.open(`${folder}/infra/.batchguard.json`, "{}", 4);
    const [, action] = await actionsIn(client, "json");
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change !== undefined && "edits" in change);
    assert.deepEqual(change.textDocument, { uri: `${folder}/infra/.batchguard.json`, version: 4 });
    const [edit] = change.edits;
    assert.ok(edit !== undefined && "newText" in edit);
    assert.match(edit.newText, /"files": ?"\.\/pool\.json"/);
  });

  test("makes no file for clients that can't", async (t) => {
    const client = await start(t, { capabilities: ableClient });
    assert.deepEqual(
      (await actionsIn(client, "json")).map(({ title }) => title),
      ["Replace by good"],
    );
  });

  test("is offered for quick fixes only, and for our diagnostics", async (t) => {
    const client = await start(t);
    await actionsIn(client, "jsonc");
    const diagnostics = await client.diagnostics(uri);
    assert.deepEqual(await client.actions(uri, diagnostics, ["refactor"]), []);
    assert.equal((await client.actions(uri, diagnostics, ["quickfix"])).length, 3);
    assert.deepEqual(await client.actions(uri, []), []);
  });
});

describe("explaining a rule", () => {
  test("has the client open its page, and no other address", async (t) => {
    const client = await start(t);
    assert.deepEqual(client.initialized.capabilities.executeCommandProvider?.commands, [
      "batchguard.explainRule",
      "batchguard.toggleBaseline",
    ]);
    const shown: unknown[] = [];
    client.connection.onRequest(ShowDocumentRequest.type, (params) => {
      shown.push(params);
      return { success: true };
    });
    const action = (await actionsIn(client, "jsonc")).find(({ title }) => title === "Explain 'no-bad'");
    const execute = (args: unknown[] | undefined) =>
      client.connection.sendRequest("workspace/executeCommand", { command: action?.command?.command, arguments: args });
    await execute(["https://example.com/elsewhere"]);
    await execute(undefined);
    await execute(action?.command?.arguments);
    await client.until(() => shown.length > 0);
    assert.deepEqual(shown, [{ uri: "https://example.com/no-bad", external: true }]);
  });

  test("is not offered to clients that open no pages", async (t) => {
    const client = await start(t, { capabilities: ableClient });
    assert.deepEqual(client.initialized.capabilities.executeCommandProvider?.commands, ["batchguard.toggleBaseline"]);
    const titles = (await actionsIn(client, "jsonc")).map(({ title }) => title);
    assert.deepEqual(titles, ["Replace by good", "Suppress 'no-bad' here with a comment"]);
  });
});
