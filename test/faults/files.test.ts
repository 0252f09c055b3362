// Files that are no proper JSON, or far too much of it: what the user sees of each.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { createEngine } from "../../server/src/hosts/cli-engine.ts";
import { createServerRuntime } from "../../server/src/hosts/server-runtime.ts";
import { lint, wantedFiles } from "../../server/src/lint/lint.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import { templateWithPools } from "../bench/texts.ts";
import { createFolder, run } from "../cli/run.ts";
import { startClient } from "../lsp/client.ts";
import { lintProject } from "../support/lint-files.ts";
import { account, check, rule } from "./checking.ts";

const program = join(import.meta.dirname, "../../server/src/hosts/cli.ts");
const depth = 100_000;
const width = 200_000;
const hugeSize = 50 * 1024 * 1024;
const found = /a\.json:\d+:\d+: warning: Batch account 'acc' allows public network access/;

describe("on the command line", () => {
  test("a truncated file is an error at each bracket that is never closed; what can be read of it is checked, and no more supposed", async (t) => {
    const text = account();
    const { status, output, errors } = await check(t, { "a.json": text.slice(0, text.lastIndexOf('"Enabled"') + 9) });
    assert.deepEqual([status, errors], [1, ""]);
    assert.match(output, /^a\.json:1:1: error: The text is not valid JSON here: this bracket is never closed\.$/m);
    assert.match(output, /^a\.json:\d+:\d+: information: Batch account 'acc' allows public network access/m);
    assert.match(output, /assuming: The network profile is not known/);
  });

  test("an invalid file is an error where it is invalid, and what can be read of it is checked", async (t) => {
    const text = account().replace('"contentVersion":', "contentVersion:");
    const { status, output } = await check(t, { "a.json": text });
    assert.equal(status, 1);
    assert.match(output, /^a\.json:3:3: error: The text is not valid JSON here: this character is not expected\.$/m);
    assert.match(output, found);
  });

  test("an empty file, and one of nothing but white space, is none of ours", async (t) => {
    for (const text of ["", "\ufeff", " \r\n\t"]) {
      const { status, output, errors } = await check(t, { "a.json": text });
      assert.deepEqual([status, errors], [0, ""]);
      assert.match(output, /^No findings\.\nFiles: 1 seen, 0 recognised, 1 other/);
    }
  });

  test("a binary file is said to be none", async (t) => {
    const { status, errors } = await check(t, { "a.json": Buffer.concat([Buffer.from(account()), Buffer.of(0, 1)]) });
    assert.deepEqual([status, errors], [2, "a.json: The file is not text: it holds NUL bytes.\n"]);
  });

  test("a file of 50 MB is not read, and said to be too large", async (t) => {
    const folder = createFolder(t);
    const file = openSync(join(folder, "a.json"), "w");
    writeSync(file, account());
    ftruncateSync(file, hugeSize);
    closeSync(file);
    const { status, errors } = await run(folder, ["check", "a.json"], { engine: createEngine() });
    assert.deepEqual([status, errors], [2, "a.json: The file is larger than 16 MB.\n"]);
  });

  test("a value of 100,000 levels changes nothing for what stands beside it", async (t) => {
    const deep = "[".repeat(depth) + "]".repeat(depth);
    const beside = account().replace('"name": "acc"', `"name": "acc", "tags": ${deep}`);
    const { status, output, errors } = await check(t, { "a.json": beside });
    assert.deepEqual([status, errors], [1, ""]);
    assert.match(output, found);
  });

  test("100,000 levels that are never closed are errors, of which the first hundred are said", async (t) => {
    const { status, output } = await check(t, {
      "a.json": account().replace('"contentVersion"', '{"a":'.repeat(depth)),
    });
    assert.equal(status, 1);
    assert.equal(output.match(/: error: The text is not valid JSON here/g)?.length, 100);
  });
});

describe("no rule fails at 100,000 levels", () => {
  const object = `${'{"a":'.repeat(depth)}"x"${"}".repeat(depth)}`;
  const array = "[".repeat(depth) + "]".repeat(depth);
  const pool = (member: string) => `{"id": "p", "vmSize": "x", "startTask": {"commandLine": "x"}, ${member}}`;
  const texts: Readonly<Record<string, string>> = {
    "of a resource's properties": account({ tags: "X" }).replace('"X"', object),
    "of a resource's metadata": account(undefined, { metadata: "X" }).replace('"X"', array),
    "of a variable": account({ publicNetworkAccess: "[variables('v')]" }, { variables: { v: "X" } }).replace(
      '"X"',
      array,
    ),
    "of a parameter's default": account(
      { autoStorage: "[parameters('p')]" },
      { parameters: { p: { type: "object", defaultValue: "X" } } },
    ).replace('"X"', object),
    "of arrays in a pool": pool(`"metadata": ${array}`),
    "of a pool's network": pool(`"networkConfiguration": ${object}`),
    "that are never closed": pool(`"networkConfiguration": ${'{"a":'.repeat(depth)}`),
    "of an extension's settings": pool(`"virtualMachineConfiguration": {"extensions": [{"settings": ${object}}]}`),
    "of calls": account({ publicNetworkAccess: `[${"concat(".repeat(depth)}'a'${")".repeat(depth)}]` }),
    "of brackets in an expression": account({
      publicNetworkAccess: `[variables('x')${"[0".repeat(depth)}${"]".repeat(depth)}]`,
    }),
  };

  for (const [name, text] of Object.entries(texts)) {
    test(name, () => {
      const { failures, subjects } = lintText(text);
      assert.deepEqual(failures, []);
      assert.ok(subjects.length > 0);
    });
  }
});

test("a pool beside 200,000 mistakes is checked", () => {
  const pool = '{"id": "p", "vmSize": "x", "userAccounts": [{"name": "a", "password": "Passw0rd!"}]';
  const { failures, findings, problems } = lintText(`${pool}, "x": [${"1 2 ".repeat(width)}]}`);
  assert.deepEqual(failures, []);
  assert.ok(findings.some((finding) => finding.rule === "secret-inline-user-password"));
  assert.equal(problems.length, 100);
});

test("a rule may accuse 200,000 elements of one pool", () => {
  const user = '{"name": "a", "password": "b", "elevationLevel": "admin"}';
  const text = `{"id": "p", "vmSize": "x", "userAccounts": [${`${user}, `.repeat(width)}${user}]}`;
  const sources = { files: new Map([["/a.json", text]]), folders: new Map() };
  const settings = { ...defaultSettings, onlyRules: ["user-account-admin"] };
  // Not by a project, which asks for the fixes of each.
  const { failures, findings } = lint({ file: "/a.json", sources, settings, today: "2026-11-22" });
  assert.deepEqual(failures, []);
  assert.equal(findings.length, width + 1);
});

describe("the fixes of thousands of findings are planned, without a look at all of the text for each", () => {
  test("of users of one pool, on one line", (t) => {
    const user = { name: "a", password: "Passw0rd!", elevationLevel: "Admin" };
    const userAccounts = Array.from({ length: 10_000 }, (_, index) => ({ ...user, name: `user${index}` }));
    assert.match(checkToTheEnd(t, pool({ vmSize: "x", userAccounts })), /user9999/);
  });

  test("of data disks with a property that the version lacks", (t) => {
    const disk = { managedDisk: { storageAccountType: "Premium_LRS" } };
    const dataDisks = Array.from({ length: 10_000 }, (_, lun) => ({ ...disk, lun }));
    const deploymentConfiguration = { virtualMachineConfiguration: { dataDisks } };
    assert.match(checkToTheEnd(t, pool({ vmSize: "x", deploymentConfiguration }, "2022-10-01")), /managedDisk/);
  });

  test("of a text in which an early string is never closed", (t) => {
    const text = templateWithPools(300).replace('"parameters": {', '"parameters": {\n "x": "y\n,');
    assert.match(checkToTheEnd(t, text), /this string is never closed/);
  });
});

describe("no rule fails at 200,000 elements side by side", () => {
  const array = `[${'"[variables(0)]",'.repeat(width)}"listKeys("]`;
  const texts: Readonly<Record<string, string>> = {
    "of an output": account(undefined, { outputs: { o: { type: "array", value: "X" } } }).replace('"X"', array),
    "of a variable": account(undefined, { variables: { v: "X" } }).replace('"X"', array),
  };

  for (const [name, text] of Object.entries(texts)) {
    test(name, () => {
      const { failures, subjects } = lintText(text);
      assert.deepEqual(failures, []);
      assert.ok(subjects.length > 0);
    });
  }
});

describe("in the editor", () => {
  const uri = "file:///work/a.json";

  test("broken, binary and deep documents are answered, and then mended ones as ever", async (t) => {
    const client = await startClient({ runtime: createServerRuntime() });
    t.after(() => client.end());
    await client.open(uri, "");
    const texts = [
      account().slice(0, 300),
      `${account()}\u0000\u0001`,
      "[".repeat(depth) + account() + "]".repeat(depth),
      account().replace('"acc"', `"acc", "tags": ${'{"a":'.repeat(depth)}`),
    ];
    for (const [index, text] of texts.entries()) {
      await client.change(uri, index + 2, text);
      await client.diagnostics(uri);
      await client.hover(uri, 6, 10);
    }
    await client.change(uri, 100, account());
    const codes = (await client.diagnostics(uri)).map(({ code }) => code);
    assert.ok(codes.includes(rule), codes.join());
    assert.deepEqual(client.log, []);
  });

  test("a document of 50 MB is answered", async (t) => {
    const client = await startClient({ runtime: createServerRuntime() });
    t.after(() => client.end());
    const filler = `/*${"x".repeat(1_000_000)}*/\n`;
    await client.open(uri, filler.repeat(hugeSize / filler.length) + account());
    const codes = (await client.diagnostics(uri)).map(({ code }) => code);
    assert.ok(codes.includes(rule), codes.join());
    assert.deepEqual(client.log, []);
  });
});

function lintText(text: string) {
  return lintProject({ lint, wantedFiles }, { files: new Map([["a.json", text]]), file: "a.json" });
}

function pool(properties: object, apiVersion = "2024-07-01"): string {
  const resources = [{ type: "Microsoft.Batch/batchAccounts/pools", apiVersion, name: "a/b", properties }];
  return JSON.stringify({ ...JSON.parse(account()), resources });
}

/**
 * What the command line says of a text, for which it plans all fixes. Each of these texts took it minutes, up to hours,
 * when something was looked for anew for each finding; it is ended after one, as no test can end itself.
 */
function checkToTheEnd(context: TestContext, text: string): string {
  const folder = createFolder(context, { "a.json": text });
  const argv = [program, "check", "--format=json", join(folder, "a.json")];
  const limits = { maxBuffer: 2 ** 28, timeout: 60_000 };
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: "utf8", ...limits });
  assert.deepEqual([signal, status, stderr], [null, 1, ""]);
  return stdout;
}
