// Checking files that are not open: the same findings as if they were, and what they depend on.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CancellationTokenSource } from "vscode-languageserver/node";
import { createServerRuntime } from "../../server/src/hosts/server-runtime.ts";
import { createGate } from "./client.ts";
import {
  accountTemplate,
  parameterFile,
  parameters,
  projectFile,
  rule,
  startWorkspace,
  template,
} from "./workspace.ts";

const both = { [template]: accountTemplate(), [parameters]: parameterFile("Enabled") };

describe("a checked file", () => {
  test("has the diagnostics that it has when it is open", async (t) => {
    const { client, files, check } = await startWorkspace(t, both);
    for (const uri of [template, parameters]) {
      const checked = await check(uri);
      assert.ok(checked.diagnostics.some(({ code }) => code === rule));
      await client.open(uri, files.get(uri) ?? "");
      assert.deepEqual(checked.diagnostics, await client.diagnostics(uri));
      assert.deepEqual(await check(uri), checked, "an open one is answered likewise");
      await client.close(uri);
    }
  });

  test("names what decides about it", async (t) => {
    const { check } = await startWorkspace(t, both);
    const { kind, dependsOn } = await check(template);
    assert.equal(kind, "arm-template");
    assert.deepEqual([...dependsOn].sort(), ["file:///project", parameters]);
    assert.ok((await check(parameters)).dependsOn.includes(template));
  });

  test("is read anew each time", async (t) => {
    const { check, files } = await startWorkspace(t, both);
    const isFound = async () => (await check(template)).diagnostics.some(({ code }) => code === rule);
    assert.equal(await isFound(), true);
    files.set(parameters, parameterFile("Disabled"));
    assert.equal(await isFound(), false);
    files.delete(template);
    assert.deepEqual(await check(template), { kind: "none", isPossible: false, diagnostics: [], dependsOn: [] });
  });

  test("is nothing if there is nothing of Batch in it", async (t) => {
    const uri = "file:///project/tsconfig.json";
    const { check } = await startWorkspace(t, { [uri]: "{}" });
    assert.deepEqual(await check(uri), { kind: "none", isPossible: false, diagnostics: [], dependsOn: [] });
  });

  test("is what its name tells, where it doesn't say itself", async (t) => {
    const [plain, named] = ["file:///project/p.json", "file:///project/p.batchpool.json"];
    const { client, check, files } = await startWorkspace(t, { [plain]: '{ "id": "p" }', [named]: '{ "id": "p" }' });
    assert.equal((await check(plain)).isPossible, false);
    const { kind, isPossible, diagnostics } = await check(named);
    assert.deepEqual([kind, isPossible], ["data-plane-pool", true]);
    await client.open(named, files.get(named) ?? "");
    assert.deepEqual(await client.diagnostics(named), diagnostics);
    assert.ok(diagnostics.length > 0);
  });

  test("follows the settings of its project, which the client is told about", async (t) => {
    const workspace = await startWorkspace(t, both);
    const { check, write } = workspace;
    const isFound = async () => (await check(template)).diagnostics.some(({ code }) => code === rule);
    assert.equal(await isFound(), true);
    const ignore = [{ files: "**/azuredeploy*.json", rules: "*", reason: "A sample." }];
    await write(projectFile, JSON.stringify({ ignore }));
    await workspace.client.until(() => workspace.outdated === 1);
    assert.equal(await isFound(), false);
    assert.deepEqual((await check(parameters)).diagnostics, []);
  });

  test("is answered at once when the request is cancelled, and never linted", async (t) => {
    const held = createGate();
    let linted = 0;
    const { engine } = createServerRuntime();
    const slow: typeof engine = {
      ...engine,
      gather: async (request, files) => {
        await held.opened;
        return engine.gather(request, files);
      },
      lint(request) {
        linted++;
        return engine.lint(request);
      },
    };
    const { client } = await startWorkspace(t, both, { runtime: { engine: slow } });
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest("batchguard/checkFile", { uri: template }, source.token);
    await client.arrived();
    source.cancel();
    await assert.rejects(Promise.resolve(answer), /cancelled/);
    held.open();
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(linted, 0);
  });
});

test("a new day makes results anew, and the client hears of it", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  let today = "2026-11-21";
  const workspace = await startWorkspace(t, both, { runtime: { today: () => today } });
  const { client, files } = workspace;
  const text = (files.get(template) ?? "").replace("2024-07-01", "2024-07-01");
  await client.open(template, text);
  const first = await client.pull(template);
  t.mock.timers.tick(60_000);
  assert.equal((await client.pull(template, first.resultId)).kind, "unchanged");
  today = "2026-11-22";
  assert.equal((await client.pull(template, first.resultId)).kind, "full", "who asks gets the new day's result");
  assert.equal(client.refreshes, 0);
  t.mock.timers.tick(60_000);
  await client.until(() => client.refreshes === 1 && workspace.outdated === 1);
});

test("a day that ends while a file is being read counts for nobody any more", async (t) => {
  let today = "2026-11-21";
  const days: string[] = [];
  const { engine } = createServerRuntime();
  const [reading, midnight] = [createGate(), createGate()];
  const gather: typeof engine.gather = async (request, files) => {
    const gathered = await engine.gather(request, files);
    reading.open();
    await midnight.opened;
    return gathered;
  };
  const lint: typeof engine.lint = (request) => {
    days.push(request.today);
    return engine.lint(request);
  };
  const runtime = { today: () => today, engine: { ...engine, gather, lint } };
  const { client, files } = await startWorkspace(t, both, { runtime });
  await client.open(template, files.get(template) ?? "");
  const report = client.pull(template);
  await reading.opened;
  today = "2026-11-22";
  midnight.open();
  assert.equal((await report).kind, "full");
  assert.deepEqual(days, ["2026-11-22"]);
});

test("the server tells its version", async (t) => {
  const { client } = await startWorkspace(t, {}, { runtime: { version: "1.2.3" } });
  assert.deepEqual(client.initialized.serverInfo, { name: "batchguard", version: "1.2.3" });
});
