// Completion over the wire: what is offered to which client, where, and how fast nothing is offered elsewhere.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type CompletionItem, type CompletionList, CompletionRequest } from "vscode-languageserver/node";
import { createServerRuntime } from "../../server/src/hosts/server-runtime.ts";
import { ableClient, startClient, type TestClient } from "./client.ts";

const completing = {
  ...ableClient,
  textDocument: {
    ...ableClient.textDocument,
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ["markdown"], tagSupport: { valueSet: [1] } },
    },
  },
} as typeof ableClient;

/** Starts a client of the real engine. */
async function start(options: Parameters<typeof startClient>[0] = {}): Promise<TestClient> {
  const { engine } = createServerRuntime();
  return startClient({ capabilities: completing, runtime: { engine }, ...options });
}

/** What is offered at the `|` of a text. */
async function listIn(client: TestClient, uri: string, marked: string): Promise<CompletionList | null> {
  const offset = marked.indexOf("|");
  const before = marked.slice(0, offset).split("\n");
  await client.open(uri, marked.replace("|", ""));
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return (await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position,
  })) as CompletionList | null;
}

const ofValues = (list: CompletionList | null) => list?.items.filter(({ kind }) => kind === 12) ?? [];
const labels = (items: readonly CompletionItem[] | undefined) => items?.map(({ label }) => label);
const body = `{ "id": "p",\n "vmSize": "s", "networkConfiguration": { "publicIPAddressConfiguration": {\n "provision": "|" } } }`;
const uri = "file:///ws/pool.json";

describe("completion", () => {
  test("is announced with the characters that open strings and expressions", async (t) => {
    const client = await start();
    t.after(() => client.end());
    const { completionProvider } = client.initialized.capabilities;
    assert.deepEqual(completionProvider, { triggerCharacters: ['"', "[", "'", ".", "("], resolveProvider: false });
  });

  test("replaces the token, puts the secure value first and says so", async (t) => {
    const client = await start();
    t.after(() => client.end());
    const list = await listIn(client, uri, body);
    assert.equal(list?.isIncomplete, false);
    const [first, ...others] = ofValues(list).sort((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
    assert.deepEqual(first && { ...first, documentation: undefined }, {
      label: "nopublicipaddresses",
      kind: 12,
      detail: "secure",
      documentation: undefined,
      filterText: '"nopublicipaddresses"',
      sortText: "000000",
      preselect: true,
      insertTextFormat: 1,
      textEdit: {
        range: { start: { line: 2, character: 14 }, end: { line: 2, character: 16 } },
        newText: '"nopublicipaddresses"',
      },
    });
    assert.deepEqual(labels(others), ["batchmanaged", "usermanaged"]);
    assert.match(JSON.stringify(first?.documentation), /"kind":"markdown","value":"Who provides/);
  });

  test("has tab stops, tags and Markdown only for clients that know them", async (t) => {
    const marked = `{ "id": "p", "vmSize": "s", "virtualMachineConfiguration": {}, | }`;
    const able = await start();
    const plain = await start({ capabilities: ableClient });
    t.after(() => [able, plain].forEach((client) => void client.end()));
    const find = async (client: TestClient, label: string) =>
      (await listIn(client, uri, marked))?.items.find((item) => item.label === label);
    const task = await find(able, "startTask");
    assert.equal(task?.insertTextFormat, 2);
    assert.match(JSON.stringify(task?.textEdit), /startTask\\": \{\$1\}/);
    const simple = await find(plain, "startTask");
    assert.equal(simple?.insertTextFormat, 1);
    assert.match(JSON.stringify(simple?.textEdit), /startTask\\": \{\}/);
    assert.match(JSON.stringify(simple?.documentation), /"plaintext"/);
    assert.deepEqual((await find(able, "cloudServiceConfiguration"))?.tags, [1]);
    assert.equal((await find(plain, "cloudServiceConfiguration"))?.tags, undefined);
  });

  test("puts the comma that is missing before the place into an edit of its own", async (t) => {
    const client = await start();
    t.after(() => client.end());
    const list = await listIn(client, uri, `{ "id": "p", "vmSize": "s"\n "|" }`);
    const found = list?.items.find(({ label }) => label === "displayName");
    assert.deepEqual(found?.additionalTextEdits, [
      { range: { start: { line: 0, character: 26 }, end: { line: 0, character: 26 } }, newText: "," },
    ]);
  });

  test("speaks Japanese", async (t) => {
    const runtime = createServerRuntime();
    const client = await start({ initializationOptions: { locale: "ja", japanese: "{}" }, runtime });
    t.after(() => client.end());
    assert.equal(ofValues(await listIn(client, uri, body))[0]?.detail, "安全");
  });

  test("knows pools and jobs by the names of their files, and by `json.schemas`", async (t) => {
    const client = await start({ folders: ["file:///ws"], initializationOptions: { schemas: true } });
    t.after(() => client.end());
    assert.ok(labels((await listIn(client, "file:///ws/a.batchpool.json", "{ | }"))?.items)?.includes("vmSize"));
    assert.ok(labels((await listIn(client, "file:///ws/a.batchjob.json", "{ | }"))?.items)?.includes("poolInfo"));
    assert.ok(!labels((await listIn(client, "file:///ws/b/x.json", "{ | }"))?.items)?.includes("vmSize"));
    client.configuration = [{ fileMatch: ["/b/*.json"], url: "batchguard-schema:/batchpool.schema.json" }, 7, null];
    assert.ok(labels((await listIn(client, "file:///ws/b/y.json", "{ | }"))?.items)?.includes("vmSize"));
    assert.ok(!labels((await listIn(client, "file:///ws/c/y.json", "{ | }"))?.items)?.includes("vmSize"));
  });

  test("offers no names and values in documents of others and in project files", async (t) => {
    const client = await start();
    t.after(() => client.end());
    for (const [name, marked] of [
      ["package.json", `{ "name": "x", "|" }`],
      ["settings.json", `{ "a": "[|]" }`],
      [".batchguard.json", `{ "rules": { "|" } }`],
    ] as const) {
      const list = await listIn(client, `file:///other/${name}`, marked);
      assert.deepEqual(
        (list?.items ?? []).filter(({ kind }) => kind !== 15),
        [],
        name,
      );
    }
  });

  test("never offers a label twice", async (t) => {
    const client = await start();
    t.after(() => client.end());
    const places = [
      body,
      `{ "id": "p", "vmSize": "s", "virtualMachineConfiguration": {}, | }`,
      `{ "poolInfo": { | } }`,
    ];
    for (const [index, marked] of places.entries()) {
      const all = labels((await listIn(client, `file:///ws/${index}.json`, marked))?.items) ?? [];
      assert.ok(all.length > 1);
      assert.equal(new Set(all).size, all.length, marked);
    }
  });

  test("answers in a template of a megabyte without linting it", async (t) => {
    const { engine } = createServerRuntime();
    let linted = 0;
    const lint: typeof engine.lint = (request) => {
      linted++;
      return engine.lint(request);
    };
    const client = await start({ runtime: { engine: { ...engine, lint } } });
    t.after(() => client.end());
    const pool = `{ "type": "Microsoft.Batch/batchAccounts/pools", "apiVersion": "2024-07-01", "name": "a/p",
      "properties": { "vmSize": "STANDARD_D2S_V3", "interNodeCommunication": "Disabled", "displayName": "${"x".repeat(500)}" } }`;
    const marked = `{ "resources": [${`${pool},`.repeat(1500)} ${pool.replace("Disabled", "|")}] }`;
    assert.ok(marked.length > 1_000_000);
    const list = await listIn(client, "file:///ws/large.json", marked);
    assert.deepEqual(labels(ofValues(list)), ["Disabled", "Enabled"]);
    assert.equal(linted, 0);
  });
});
