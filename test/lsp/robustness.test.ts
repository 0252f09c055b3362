// What goes wrong costs that request: nothing hangs, nothing is out of date, the session goes on.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  ErrorCodes,
  LSPErrorCodes,
  type ResponseError,
} from "vscode-languageserver/node";
import { createGate, pushedClient, startClient } from "./client.ts";
import { fakeEngine } from "./fake-engine.ts";

const uri = "file:///project/pool.json";
const rejections: unknown[] = [];
const remember = (reason: unknown) => void rejections.push(reason);

describe("the server survives", () => {
  before(() => process.on("unhandledRejection", remember));
  after(() => {
    process.off("unhandledRejection", remember);
    assert.deepEqual(rejections, []);
  });

  test("cancellation, which is answered at once", async (t) => {
    const client = await startClient({ initializationOptions: { files: true } });
    t.after(() => client.end());
    const asked = createGate();
    client.connection.onRequest("batchguard/readFile", () => {
      asked.open();
      return new Promise(() => {});
    });
    await client.open(uri, "Batch bad");
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri } },
      source.token,
    );
    await asked.opened;
    source.cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
  });

  test("a client that answers what it is asked with errors and nonsense", async (t) => {
    const client = await startClient({ initializationOptions: { files: true } });
    t.after(() => client.end());
    client.connection.onRequest("workspace/configuration", () => {
      throw new Error("No settings here.");
    });
    client.connection.onRequest("batchguard/listFolder", () => ({ names: "none" }));
    client.connection.onRequest("batchguard/readFile", () => ({ text: ["old"] }));
    await client.open(uri, "Batch old");
    const [diagnostic] = await client.diagnostics(uri);
    assert.deepEqual(diagnostic?.relatedInformation, []);
  });

  test("a document that is closed while a request about it runs", async (t) => {
    const [held, asked] = [createGate(), createGate()];
    const gather: typeof fakeEngine.gather = async (request, files) => {
      asked.open();
      await held.opened;
      return fakeEngine.gather(request, files);
    };
    const client = await startClient({ runtime: { engine: { ...fakeEngine, gather } } });
    t.after(() => client.end());
    await client.open(uri, "Batch bad");
    const [report, hover] = [client.pull(uri), client.hover(uri, 0, 7)];
    await asked.opened;
    await client.close(uri);
    await client.arrived();
    held.open();
    assert.deepEqual(await report, { kind: "full", items: [] });
    assert.equal(await hover, null);
  });

  test("an edit while a request runs: the answer is about the new text", async (t) => {
    const [held, asked] = [createGate(), createGate()];
    const gather: typeof fakeEngine.gather = async (request, files) => {
      asked.open();
      if (request.sources.files.get(request.file)?.includes("first")) await held.opened;
      return fakeEngine.gather(request, files);
    };
    const linted: (string | null | undefined)[] = [];
    const lint: typeof fakeEngine.lint = (request) => {
      linted.push(request.sources.files.get(request.file));
      return fakeEngine.lint(request);
    };
    const client = await startClient({ runtime: { engine: { ...fakeEngine, gather, lint } } });
    t.after(() => client.end());
    await client.open(uri, "Batch first bad bad");
    const report = client.diagnostics(uri);
    await asked.opened;
    await client.change(uri, 2, "Batch second bad");
    assert.equal((await client.diagnostics(uri)).length, 1);
    held.open();
    assert.equal((await report).length, 1);
    assert.deepEqual(linted, ["Batch second bad"], "an old text is not worth the work");
  });

  test("a file that changes while it is read: the answer is about the new one", async (t) => {
    const [held, asked] = [createGate(), createGate()];
    let runs = 0;
    const gather: typeof fakeEngine.gather = async (request, files) => {
      const gathered = await fakeEngine.gather(request, files);
      asked.open();
      if (++runs === 1) await held.opened;
      return gathered;
    };
    const client = await startClient({ runtime: { engine: { ...fakeEngine, gather } } });
    t.after(() => client.end());
    await client.open(uri, "Batch old");
    const report = client.diagnostics(uri);
    await asked.opened;
    await client.open("file:///project/parameters.json", "old");
    await client.arrived();
    held.open();
    assert.equal((await report)[0]?.relatedInformation?.length, 1);
  });

  test("documents it does not know", async (t) => {
    const client = await startClient();
    t.after(() => client.end());
    const other = "file:///project/unknown.json";
    assert.deepEqual(await client.pull(other), { kind: "full", items: [] });
    assert.deepEqual(await client.actions(other, []), []);
    assert.equal(await client.hover(other, 3, 3), null);
    await client.change(other, 2, "Batch bad");
    await client.close(other);
    assert.deepEqual(await client.pull(other), { kind: "full", items: [] });
  });

  test("malformed requests and notifications", async (t) => {
    const client = await startClient();
    t.after(() => client.end());
    await client.open(uri, "Batch bad");
    const requests: [string, unknown][] = [
      ["textDocument/diagnostic", {}],
      ["textDocument/diagnostic", { textDocument: { uri: 7 } }],
      ["textDocument/hover", { textDocument: { uri } }],
      ["textDocument/hover", { textDocument: { uri }, position: { line: -5, character: 1e9 } }],
      ["textDocument/codeAction", { textDocument: { uri } }],
      ["textDocument/codeAction", { textDocument: { uri }, context: { diagnostics: [{ source: "batchguard" }] } }],
      ["textDocument/noSuchThing", {}],
      ["initialize", { capabilities: {} }],
    ];
    for (const [method, params] of requests) {
      await client.connection.sendRequest(method, params).catch((error: ResponseError) => {
        assert.equal(typeof error.code, "number", `${method} ${JSON.stringify(params)}: ${error.message}`);
      });
    }
    for (const method of ["didOpen", "didChange", "didClose"]) {
      await client.connection.sendNotification(`textDocument/${method}`, {});
    }
    const contentChanges = [{ wrong: true }];
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges,
    });
    await client.connection.sendNotification("workspace/didChangeConfiguration", null as never);
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {});
    await client.connection.sendNotification("noSuchThing", {});
    assert.equal((await client.diagnostics(uri)).length, 1);
  });

  test("a second initialization, which is refused", async (t) => {
    const client = await startClient();
    t.after(() => client.end());
    await assert.rejects(client.connection.sendRequest("initialize", { capabilities: {} }), {
      code: ErrorCodes.InvalidRequest,
    });
  });

  test("an engine that throws, which is logged, and asks it again", async (t) => {
    let calls = 0;
    const lint: typeof fakeEngine.lint = (request) => {
      if (++calls === 1) throw new Error("The engine broke.");
      return fakeEngine.lint(request);
    };
    for (const capabilities of [undefined, pushedClient]) {
      calls = 0;
      const client = await startClient({
        ...(capabilities && { capabilities }),
        runtime: { engine: { ...fakeEngine, lint } },
      });
      t.after(() => client.end());
      await client.open(uri, "Batch bad");
      assert.equal(await client.hover(uri, 0, 7), null);
      assert.match(client.log.join(), /The engine broke\./);
      assert.notEqual(await client.hover(uri, 0, 7), null);
    }
  });

  test("a rule that throws, which is logged once", async (t) => {
    const client = await startClient();
    t.after(() => client.end());
    await client.open(uri, "Batch failing bad");
    assert.equal((await client.diagnostics(uri)).length, 1);
    await client.change(uri, 2, "Batch failing bad bad");
    assert.equal((await client.diagnostics(uri)).length, 2);
    assert.deepEqual(client.log, [`The rule 'no-bad' failed on ${uri}: It broke.`]);
  });

  test("a flood of requests about a text that keeps changing", async (t) => {
    const client = await startClient();
    t.after(() => client.end());
    await client.open(uri, "Batch");
    const answers: Promise<unknown>[] = [];
    for (let version = 2; version < 300; version++) {
      await client.change(uri, version, `Batch ${"bad ".repeat(version % 7)}`);
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri } };
      answers.push(client.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token).catch(() => {}));
      if (version % 3 === 0) source.cancel();
    }
    await Promise.all(answers);
    assert.equal((await client.diagnostics(uri)).length, 299 % 7);
  });
});
