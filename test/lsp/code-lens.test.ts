// Code lenses over the wire: what stands above accounts and pools, who is offered commands, and when there are none.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
} from "vscode-languageserver/node";
import * as clientNames from "../../client/src/subject-protocol.ts";
import { createServerRuntime } from "../../server/src/hosts/server-runtime.ts";
import type { LintRequest, LintResult } from "../../server/src/lint/lint-result.ts";
import * as serverNames from "../../server/src/lsp/subject-protocol.ts";
import { groupBy } from "../../server/src/text/group-by.ts";
import { ableClient, type TestClient } from "./client.ts";
import { lensClient, openTwoPools, settings, text, uri } from "./two-pools.ts";

async function unresolved(client: TestClient): Promise<CodeLens[]> {
  return (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
}

/** As they are shown: the client asks for what is missing in those that come into sight. */
async function lensesOf(client: TestClient): Promise<CodeLens[]> {
  const resolve = (lens: CodeLens) => client.connection.sendRequest(CodeLensResolveRequest.type, lens);
  return Promise.all((await unresolved(client)).map((lens) => (lens.command === undefined ? resolve(lens) : lens)));
}

/** The titles by line, as they stand above the text. */
function shown(lenses: readonly CodeLens[]): string[] {
  const lines = groupBy(lenses, ({ range }) => range.start.line);
  return [...lines].map(([line, own]) => `${line}: ${own.map(({ command }) => command?.title).join(" | ")}`);
}

/** The line, from 0, of the brace before this name. */
function lineOf(name: string): number {
  const before = text.slice(0, text.indexOf(`"name": "${name}"`));
  return before.slice(0, before.lastIndexOf("{")).split("\n").length - 1;
}

describe("code lenses", () => {
  test("stand above the account and each pool: counts, then what can be done", async (t) => {
    const client = await openTwoPools(t);
    assert.deepEqual(client.initialized.capabilities.codeLensProvider, { resolveProvider: true });
    const lenses = await lensesOf(client);
    assert.deepEqual(shown(lenses), [
      `${lineOf("acct")}: 1 warning | Harden | Show posture`,
      `${lineOf("acct/one")}: 2 errors | Harden | Show posture`,
      `${lineOf("acct/two")}: 1 error | Harden | Show posture`,
    ]);
    const [, , , , harden] = lenses;
    assert.deepEqual(harden?.command, {
      title: "Harden",
      command: "batchguard.harden",
      arguments: [uri, { kind: "pool", name: "acct/one", ordinal: 0 }],
    });
  });

  test("plan no fix before they are seen", async (t) => {
    let planned = 0;
    const { engine, ...runtime } = createServerRuntime();
    const lint = (request: LintRequest): LintResult => {
      const result = engine.lint(request);
      const findings = result.findings.map((finding) => ({
        ...finding,
        get fixes() {
          planned++;
          return finding.fixes;
        },
      }));
      return { ...result, findings };
    };
    const client = await openTwoPools(t, { runtime: { ...runtime, engine: { ...engine, lint } } });
    const before = planned;
    const lenses = await unresolved(client);
    assert.equal(planned, before);
    const [pending, ...others] = lenses.filter(({ command }) => command === undefined);
    assert.ok(pending);
    assert.equal(others.length, 2);
    const resolved = await client.connection.sendRequest(CodeLensResolveRequest.type, pending);
    assert.equal(resolved.command?.title, "Harden");
    assert.ok(planned > before);
  });

  test("come complete to a client that does not ask again, and say where no edit mends anything", async (t) => {
    const capabilities = { ...lensClient, textDocument: { ...lensClient.textDocument, codeLens: {} } };
    // What Bicep made is not to be edited.
    const generator = '"metadata": { "_generator": { "name": "bicep", "version": "0.30.3" } },';
    const content = text.replace('"resources"', `${generator} "resources"`);
    for (const able of [capabilities, lensClient]) {
      const client = await openTwoPools(t, { capabilities: able, content });
      const isComplete = able === capabilities;
      assert.deepEqual(client.initialized.capabilities.codeLensProvider, { resolveProvider: !isComplete });
      const lenses = isComplete ? await unresolved(client) : await lensesOf(client);
      assert.deepEqual(
        lenses.slice(0, 6).map(({ command }) => [command?.title, command?.command]),
        [
          ["1 warning", ""],
          ["Review findings", "batchguard.harden"],
          ["Show posture", "batchguard.showPosture"],
          ["2 errors", ""],
          ["Review findings", "batchguard.harden"],
          ["Show posture", "batchguard.showPosture"],
        ],
      );
    }
  });

  test("that are resolved after an edit lead to what is there then", async (t) => {
    const client = await openTwoPools(t);
    const pending = (await unresolved(client)).filter(({ command }) => command === undefined);
    await client.change(uri, 2, '{ "resources": [] }');
    const [first] = pending;
    assert.ok(first);
    const resolved = await client.connection.sendRequest(CodeLensResolveRequest.type, first);
    assert.deepEqual(resolved.command?.arguments, [uri, { kind: "account", name: "acct", ordinal: 0 }]);
  });

  test("are counts alone for a client that has announced no commands", async (t) => {
    const client = await openTwoPools(t, { initializationOptions: {} });
    const lenses = await lensesOf(client);
    assert.deepEqual(
      lenses.map(({ command }) => command?.command),
      ["", "", ""],
    );
  });

  test("say that nothing was found, and beside it what can't be decided and what is suppressed", async (t) => {
    const content = text
      .replace('"Enabled"', `"[parameters('access')]"`)
      .replace('"resources"', '"parameters": { "access": { "type": "string" } },\n  "resources"')
      .replace('"hunter2-example" }]', '"hunter2-example" }] // batchguard-disable-line *: a test')
      .replaceAll('"enableAutomaticUpdates": true', '"enableAutomaticUpdates": false');
    const client = await openTwoPools(t, { content });
    const titles = (await lensesOf(client)).map(({ command }) => command?.title);
    assert.deepEqual(titles, [
      "No problems found · 1 not decidable",
      "Show posture",
      "No problems found · 1 suppressed",
      "Show posture",
      "No problems found",
      "Show posture",
    ]);
  });

  test("follow the text, in the language of the client", async (t) => {
    const initializationOptions = { harden: true, posture: true, locale: "ja", japanese: "{}" };
    const client = await openTwoPools(t, { initializationOptions });
    assert.match(
      shown(await lensesOf(client))[1] ?? "",
      /エラー 2 件 \| セキュリティを強化 \| セキュリティ態勢を表示$/,
    );
    await client.change(uri, 2, text.replace('"password": "hunter2-example"', '"password": "<password>"'));
    assert.match(shown(await lensesOf(client))[1] ?? "", /エラー 1 件 /);
  });

  test("are refreshed and gone when the user turns them off", async (t) => {
    const client = await openTwoPools(t);
    let refreshes = 0;
    client.connection.onRequest(CodeLensRefreshRequest.type, () => void refreshes++);
    assert.equal((await lensesOf(client)).length, 9);
    for (const off of [{ "codeLens.enabled": false }, { codeLens: { enabled: false } }]) {
      client.configuration = settings(off);
      await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
      assert.deepEqual(await lensesOf(client), []);
    }
    await client.until(() => refreshes > 0);
    client.configuration = settings({ "codeLens.enabled": true });
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    assert.equal((await lensesOf(client)).length, 9);
  });

  test("are not offered to who can't show them, and there are none where there is no Batch", async (t) => {
    const unable = await openTwoPools(t, { capabilities: ableClient });
    assert.equal(unable.initialized.capabilities.codeLensProvider, undefined);
    const client = await openTwoPools(t, { capabilities: lensClient, content: '{ "resources": [] }' });
    assert.deepEqual(await lensesOf(client), []);
  });

  test("and all about them have the same names on both sides of the wire", () => {
    assert.deepEqual({ ...clientNames }, { ...serverNames });
  });
});
