// The language server as a process of its own, as any editor starts it.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { frame, type StdioClient, startProcess } from "./stdio-client.ts";

const server = "server/src/hosts/server-node.ts";
const uri = "untitled:pööl.json";
/** A password in the file: the finding that no change of defaults will take away. */
const pool = (password: string) =>
  JSON.stringify({
    id: "プール😀",
    vmSize: "standard_d2s_v3",
    virtualMachineConfiguration: { nodeAgentSKUId: "batch.node.ubuntu 22.04" },
    userAccounts: [{ name: "ünal", password }],
  });

function start(t: { after(end: () => void): void }, file = server, ...given: string[]): StdioClient {
  const client = startProcess(file, ...given, "--stdio");
  t.after(() => client.process.kill());
  return client;
}

interface Report {
  readonly kind: string;
  readonly resultId?: string;
  readonly items: readonly { readonly code: string; readonly severity: number; readonly message: string }[];
}

async function pull(client: StdioClient, document: string): Promise<Report> {
  const { result } = await client.request("textDocument/diagnostic", { textDocument: { uri: document } });
  return result as Report;
}

function open(client: StdioClient, document: string, text: string): void {
  client.notify("textDocument/didOpen", { textDocument: { uri: document, languageId: "json", version: 1, text } });
}

describe("over standard streams the server", () => {
  test("finds what is wrong, follows an edit, shuts down and exits with 0", async (t) => {
    const client = start(t);
    const { result } = await client.initialize({
      textDocument: { diagnostic: {} },
      workspace: { configuration: true },
    });
    assert.equal((result as { serverInfo: { name: string } }).serverInfo.name, "batchguard");
    open(client, uri, pool("hunter2!"));
    const codes = (report: Report) => report.items.filter(({ code }) => code === "secret-inline-user-password");
    const [found] = codes(await pull(client, uri));
    assert.equal(found?.severity, 1);
    assert.match(found.message, /プール😀/);
    assert.doesNotMatch(found.message, /hunter2/);
    client.notify("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: pool("<password>") }],
    });
    assert.deepEqual(codes(await pull(client, uri)), []);
    assert.equal((await client.request("shutdown")).result, null);
    client.notify("exit");
    assert.equal(await client.exit, 0);
    assert.equal(client.errors(), "");
  });

  test("is started by the command line as well", async (t) => {
    const client = start(t, "server/src/hosts/cli.ts", "lsp");
    await client.initialize({ textDocument: { diagnostic: {} } });
    open(client, uri, pool("hunter2!"));
    assert.equal((await pull(client, uri)).kind, "full");
    await client.request("shutdown");
    client.notify("exit");
    assert.equal(await client.exit, 0);
  });

  test("exits with 1 without a shutdown, and when its client is gone", async (t) => {
    const [told, left] = [start(t), start(t)];
    await Promise.all([told.initialize({}), left.initialize({})]);
    told.notify("exit");
    left.process.stdin.end();
    assert.deepEqual(await Promise.all([told.exit, left.exit]), [1, 1]);
  });

  test("takes messages in pieces and several at once, and refuses what comes before its initialization", async (t) => {
    const client = start(t);
    const early = await client.request("textDocument/hover", {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    assert.equal(typeof early.error?.code, "number");
    await client.initialize({ textDocument: { diagnostic: {} } });
    const text = pool("hunter2!");
    const textDocument = { uri, languageId: "json", version: 1, text };
    const bytes = Buffer.concat([
      frame({ jsonrpc: "2.0", method: "textDocument/didOpen", params: { textDocument } }),
      frame({ jsonrpc: "2.0", method: "$/noSuchThing", params: {} }),
    ]);
    // In the middle of a character.
    const middle = bytes.indexOf(Buffer.from("😀")) + 2;
    client.write(bytes.subarray(0, middle));
    await new Promise((resolve) => setTimeout(resolve, 50));
    client.write(bytes.subarray(middle));
    assert.match((await pull(client, uri)).items.map(({ message }) => message).join(), /プール😀/);
  });

  test("reads the project file by itself, in the open folder only", async (t) => {
    const root = mkdtempSync(join(tmpdir(), "batchguard-"));
    t.after(() => rmSync(root, { recursive: true }));
    const work = join(root, "work");
    mkdirSync(work);
    const settings = { rules: { "secret-inline-user-password": "hint" } };
    writeFileSync(join(work, ".batchguard.json"), JSON.stringify(settings));
    const folder = pathToFileURL(work).href;
    const severity = async (workspaceFolders: readonly object[]) => {
      const client = start(t);
      await client.initialize({ textDocument: { diagnostic: {} } }, { workspaceFolders });
      open(client, `${folder}/pool.json`, pool("hunter2!"));
      const { items } = await pull(client, `${folder}/pool.json`);
      return items.find(({ code }) => code === "secret-inline-user-password")?.severity;
    };
    assert.equal(await severity([{ uri: folder, name: "work" }]), 4);
    assert.equal(await severity([]), 1);
  });
});
