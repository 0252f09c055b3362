// Snippets over the wire: for every client that can take them, whoever reads their files.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type CompletionItem, CompletionRequest, InsertTextFormat } from "vscode-languageserver/node";
import * as clientNames from "../../client/src/protocol.ts";
import { readSnippetFiles } from "../../server/src/hosts/node-package.ts";
import { readSnippetsRequest } from "../../server/src/lsp/protocol.ts";
import { ableClient, startClient, type TestClient, type TestClientOptions } from "./client.ts";

const uri = "file:///project/new.json";
const completion = { completionItem: { snippetSupport: true } };
const capabilities = { ...ableClient, textDocument: { ...ableClient.textDocument, completion } };

async function started(options: TestClientOptions = {}): Promise<TestClient> {
  return startClient({ capabilities, runtime: { readSnippetFiles }, ...options });
}

async function itemsAt(client: TestClient, text: string, line = 0, character = 0, file = uri) {
  await client.open(file, text);
  const position = { line, character };
  const answer = await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri: file }, position });
  const items: readonly CompletionItem[] = Array.isArray(answer) ? answer : (answer?.items ?? []);
  return items.filter(({ label }) => label.startsWith("batch-"));
}

describe("the server's snippets", () => {
  test("are offered in an empty document, each once, with the word that they replace", async (t) => {
    const client = await started();
    t.after(() => client.end());
    const items = await itemsAt(client, "batch-p", 0, 7);
    const labels = items.map(({ label }) => label);
    assert.ok(labels.includes("batch-pool-linux-template") && labels.includes("batch-job-data-plane"));
    assert.equal(new Set(labels).size, labels.length);
    for (const { insertTextFormat, textEdit, detail } of items) {
      assert.equal(insertTextFormat, InsertTextFormat.Snippet);
      assert.deepEqual(textEdit && "range" in textEdit && textEdit.range, {
        start: { line: 0, character: 0 },
        end: { line: 0, character: 7 },
      });
      assert.match(detail ?? "", /Batch/);
    }
  });

  test("bring the comma that is missing before them", async (t) => {
    const client = await started();
    t.after(() => client.end());
    const items = await itemsAt(client, '{ "contentVersion": "1.0.0.0", "resources": [{}\n] }', 1, 0);
    assert.deepEqual(items[0]?.additionalTextEdits, [
      { range: { start: { line: 0, character: 47 }, end: { line: 0, character: 47 } }, newText: "," },
    ]);
  });

  test("are those of the kind that the file's name tells", async (t) => {
    const client = await started();
    t.after(() => client.end());
    const items = await itemsAt(client, "", 0, 0, "file:///project/a.batchjob.json");
    assert.deepEqual(items.map(({ label }) => label).sort(), ["batch-job-data-plane", "batch-task-data-plane"]);
    assert.deepEqual(await itemsAt(client, "", 0, 0, "file:///project/.batchguard.json"), []);
  });

  test("speak Japanese", async (t) => {
    const client = await started({ initializationOptions: { locale: "ja" } });
    t.after(() => client.end());
    const [first] = await itemsAt(client, "");
    assert.match(first?.detail ?? "", /セキュリティを強化した/);
    assert.match(String(first?.documentation), /。$/);
  });

  test("are not offered to clients that can't take them", async (t) => {
    const client = await started({ capabilities: ableClient });
    t.after(() => client.end());
    assert.deepEqual(await itemsAt(client, ""), []);
  });

  test("are read by the client where the host can't", async (t) => {
    assert.equal(clientNames.readSnippetsRequest, readSnippetsRequest);
    const client = await started({ runtime: {} });
    t.after(() => client.end());
    let asked = 0;
    client.connection.onRequest(readSnippetsRequest, () => {
      asked++;
      return readSnippetFiles();
    });
    assert.ok((await itemsAt(client, "")).length > 10);
    assert.ok((await itemsAt(client, "", 0, 0, "file:///project/other.json")).length > 10);
    assert.equal(asked, 1);
  });

  test("are missing, with a word in the log, where nobody can read them", async (t) => {
    const client = await started({ runtime: {} });
    t.after(() => client.end());
    assert.deepEqual(await itemsAt(client, ""), []);
    assert.ok(client.log.some((text) => text.includes("snippets")));
  });
});
