// Findings in Japanese: where the server gets its texts from, and what it does without them.
import assert from "node:assert/strict";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { type Catalogue, markOf } from "../../server/src/text/message.ts";
import { startClient, type TestClientOptions } from "./client.ts";
import { startProcess } from "./stdio-client.ts";

const root = resolve(import.meta.dirname, "../..");
const uri = "file:///project/pool.json";

/** A translation of the sentence that the fake engine has for a bad word. */
const catalogue: Catalogue = { "no-bad.found": { mark: markOf("This is bad."), text: "これは不適切です。" } };
const inJapanese = { locale: "ja" };

async function findingIn(t: TestContext, options: TestClientOptions) {
  const client = await startClient(options);
  t.after(() => client.end());
  await client.open(uri, "Batch bad");
  const [finding] = await client.diagnostics(uri);
  return { message: finding?.message, log: client.log };
}

describe("in Japanese the server", () => {
  test("reads the texts itself where its host can, and not in English", async (t) => {
    let reads = 0;
    const readJapanese = () => {
      reads++;
      return catalogue;
    };
    const english = await findingIn(t, { runtime: { readJapanese } });
    assert.deepEqual([english.message, reads], ["This is bad.", 0]);
    const japanese = await findingIn(t, { initializationOptions: inJapanese, runtime: { readJapanese } });
    assert.deepEqual([japanese.message, japanese.log, reads], ["これは不適切です。", [], 1]);
  });

  test("takes the texts that the client hands over", async (t) => {
    const initializationOptions = { ...inJapanese, japanese: JSON.stringify(catalogue) };
    const { message, log } = await findingIn(t, { initializationOptions });
    assert.deepEqual([message, log], ["これは不適切です。", []]);
  });

  test("speaks English and says so in the log if there are no texts", async (t) => {
    const readJapanese = () => {
      throw new Error("no such file");
    };
    const without: readonly [TestClientOptions, RegExp][] = [
      [{ runtime: { readJapanese } }, /no such file/],
      [{}, /not handed them over/],
      [{ initializationOptions: { ...inJapanese, japanese: "{ broken" } }, /JSON/],
      [{ initializationOptions: { ...inJapanese, japanese: "[]" } }, /no catalogue/],
    ];
    for (const [options, reason] of without) {
      const { message, log } = await findingIn(t, { initializationOptions: inJapanese, ...options });
      assert.equal(message, "This is bad.");
      assert.equal(log.length, 1);
      assert.match(log[0] ?? "", /^The Japanese texts can't be read, so English is shown: /);
      assert.match(log[0] ?? "", reason);
    }
  });

  test("leaves out single entries that are no translations", async (t) => {
    const mark = markOf("This is bad.");
    for (const broken of [null, "text", { mark }, { mark, text: 5 }, { mark, text: null }]) {
      const japanese = JSON.stringify({ "no-bad.found": broken });
      const { message, log } = await findingIn(t, { initializationOptions: { ...inJapanese, japanese } });
      assert.deepEqual([message, log], ["This is bad.", []]);
    }
  });
});

/** What the real server, as a process of its own, says about a password, and its log. */
async function passwordFinding(t: TestContext, file: string) {
  const client = startProcess(file, "--stdio");
  t.after(() => client.process.kill());
  await client.initialize({ textDocument: { diagnostic: {} } }, { locale: "ja-JP" });
  const pool = { id: "pool", vmSize: "standard_d2s_v3", userAccounts: [{ name: "me", password: "hunter2!" }] };
  const text = JSON.stringify({ ...pool, virtualMachineConfiguration: { nodeAgentSKUId: "batch.node.ubuntu 22.04" } });
  client.notify("textDocument/didOpen", { textDocument: { uri, languageId: "json", version: 1, text } });
  const { result } = await client.request("textDocument/diagnostic", { textDocument: { uri } });
  const { items } = result as { items: readonly { code: string; message: string }[] };
  return { message: items.find(({ code }) => code === "secret-inline-user-password")?.message ?? "", log: client.log };
}

describe("in Japanese the server as a process", () => {
  test("finds the texts beside its sources and beside its bundle", async (t) => {
    for (const file of ["server/src/hosts/server-node.ts", "dist/server-node.cjs"]) {
      const { message, log } = await passwordFinding(t, file);
      assert.match(message, /プール 'pool'/, file);
      assert.deepEqual(log, []);
    }
  });

  test("starts without the file, and with a broken one", async (t) => {
    const folder = mkdtempSync(join(tmpdir(), "batchguard-"));
    t.after(() => rmSync(folder, { recursive: true }));
    cpSync(join(root, "dist/server-node.cjs"), join(folder, "dist/server-node.cjs"));
    copyFileSync(join(root, "package.json"), join(folder, "package.json"));
    const server = join(folder, "dist/server-node.cjs");
    const missing = await passwordFinding(t, server);
    mkdirSync(join(folder, "l10n"));
    const half = readFileSync(join(root, "l10n/catalogue.ja.json"), "utf8").slice(0, 5000);
    writeFileSync(join(folder, "l10n/catalogue.ja.json"), half);
    const broken = await passwordFinding(t, server);
    for (const { message, log } of [missing, broken]) {
      assert.match(message, /of pool 'pool' is written/);
      assert.match(log.join("\n"), /^The Japanese texts can't be read, so English is shown: .*$/);
    }
  });
});
