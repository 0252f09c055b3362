// Documents that are JSON and yet meant badly: names twice, circles, values without an end, texts that are hard to search.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lint, wantedFiles } from "../../server/src/lint/lint.ts";
import { allRules } from "../../server/src/rules/index.ts";
import { lintProject } from "../support/lint-files.ts";
import { account, check } from "./checking.ts";

const allowed = /warning: Batch account 'acc' allows public network access/;

describe("names", () => {
  test("that are there twice leave open which value counts: neither is reported", async (t) => {
    const text = account().replace('"publicNetworkAccess"', '"publicNetworkAccess": "Disabled", "PublicNetworkAccess"');
    const { status, output } = await check(t, { "a.json": text });
    assert.equal(status, 0);
    assert.match(output, /^No findings\.\nChecked: 1 account\.$/m);
  });

  test("of what every object has are names like any other", async (t) => {
    const text = account().replace(
      '"publicNetworkAccess": "Enabled"',
      '"__proto__": {"publicNetworkAccess": "Disabled"}',
    );
    const { status, output } = await check(t, { "a.json": text });
    assert.equal(status, 1);
    assert.match(output, /Batch account 'acc' does not set 'publicNetworkAccess'/);
    assert.equal(({} as Record<string, unknown>).publicNetworkAccess, undefined, "nothing has been polluted");
    const sections =
      '"variables": {"x": "[variables(\'constructor\')]", "__proto__": {"toString": 1}}, "contentVersion"';
    assert.match((await check(t, { "a.json": account().replace('"contentVersion"', sections) })).output, allowed);
  });

  test("with half a character are shown without harm, in every format", async (t) => {
    const text = account().replace('"acc"', '"a\\ud800c"');
    for (const format of ["text", "json", "sarif", "junit", "github", "markdown", "html"]) {
      const { status, output } = await check(t, { "a.json": text }, ["check", "a.json", "--format", format]);
      assert.equal(status, 1, format);
      assert.match(output, /public network access/, format);
      if (format === "json" || format === "sarif") assert.ok(JSON.parse(output) !== undefined);
    }
  });
});

describe("circles", () => {
  test("of variables are unknown, and what does not depend on them is checked", async (t) => {
    const variables = { a: "[variables('b')]", b: "[concat(variables('a'), 'x')]" };
    const decided = await check(t, { "a.json": account(undefined, { variables }) });
    assert.match(decided.output, allowed);
    const circular = account({ publicNetworkAccess: "[variables('a')]" }, { variables });
    const { status, output } = await check(t, { "a.json": circular });
    assert.equal(status, 0);
    assert.match(output, /^No findings\.\nChecked: 1 account\.$/m);
    const evaluated = await check(t, { "a.json": circular }, ["evaluate", "a.json"]);
    assert.equal(evaluated.status, 0);
    const { expressions } = JSON.parse(evaluated.output) as { expressions: { state: string; reason?: string }[] };
    assert.deepEqual(new Set(expressions.map(({ state, reason }) => `${state} ${reason}`)), new Set(["unknown cycle"]));
  });

  test("of linked templates end, and each file is reported once", async (t) => {
    const link = (name: string) => ({
      type: "Microsoft.Resources/deployments",
      apiVersion: "2022-09-01",
      name: "n",
      properties: { mode: "Incremental", templateLink: { relativePath: name } },
    });
    const linking = (name: string) => {
      const template = JSON.parse(account()) as { resources: object[] };
      return JSON.stringify({ ...template, resources: [...template.resources, link(name)] });
    };
    const files = { "a.json": linking("b.json"), "b.json": linking("a.json"), "c.json": linking("c.json") };
    const { status, output } = await check(t, files, ["check", "--rule", "account-public-network-access"]);
    assert.equal(status, 1);
    assert.deepEqual(
      Array.from(output.matchAll(/^(\w\.json):\d+:\d+: warning/gm), ([, file]) => file),
      ["a.json", "b.json", "c.json"],
    );
  });
});

test("expressions that blow up are given up, and the user is told", async (t) => {
  const sums = (depth: number): string =>
    depth === 0 ? "1" : `reduce(range(0, 1000), 0, lambda('s', 'x', add(lambdaVariables('s'), ${sums(depth - 1)})))`;
  const text = account({ publicNetworkAccess: `[string(${sums(6)})]` });
  const { status, output } = await check(t, { "a.json": text });
  assert.equal(status, 0);
  assert.match(output, /took too many steps/);
});

describe("texts of a megabyte that are hard to search are searched by every rule", () => {
  // What takes the square of the length takes minutes at least, and the time of a test is limited.
  const size = 1_000_000;
  const long = (piece: string, end = "!") => piece.repeat(Math.ceil(size / piece.length)) + end;
  const texts: Readonly<Record<string, string>> = {
    "one letter": long("a"),
    "white space": long(" \t"),
    "quotes and backslashes": long("\\\"'"),
    substitutions: long("$(${`"),
    "pipes to shells": long("curl x | "),
    options: long("-p --password "),
    schemes: long("https://"),
    "a URL with many parameters": `https://s.blob.core.windows.net/c?${long("sig=%2B&")}`,
    "a host with many labels": `https://${long("a.")}`,
    slashes: long("/"),
    "a resource id": `/subscriptions/${long("s/providers/Microsoft.Network/virtualNetworks/")}`,
    "an address": long("1.1.1."),
    colons: long("::"),
    "a duration": `P${long("1D")}`,
    "an image": long("a/b:c@sha256:"),
    base64: long("QUJD+/=="),
    "an expression": `[${long("concat('a',", "")}`,
    brackets: long("[[("),
  };

  for (const [name, value] of Object.entries(texts)) {
    test(name, () => {
      for (const text of [
        pool(value.slice(0, size / 100), value),
        account({ publicNetworkAccess: value.slice(0, size / 10), keyVaultReference: { id: value, url: value } }),
      ]) {
        const { failures, subjects } = lintProject(
          { lint, wantedFiles },
          { files: new Map([["a.json", text]]), file: "a.json" },
        );
        assert.deepEqual(failures, []);
        assert.ok(subjects.some(({ outcomes }) => outcomes.length > allRules.length / 10));
      }
    });
  }

  /** A pool that holds a part of the text wherever some rule searches one, and the whole where texts are longest. */
  function pool(text: string, longest: string): string {
    return JSON.stringify({
      id: "p",
      vmSize: text,
      virtualMachineConfiguration: {
        nodeAgentSKUId: text,
        imageReference: { publisher: text, offer: text, sku: text, version: text },
        containerConfiguration: {
          type: "dockerCompatible",
          containerImageNames: [text],
          containerRegistries: [{ registryServer: text, userName: text, password: text }],
        },
        extensions: [{ name: "e", publisher: text, type: text, settings: { a: text }, protectedSettings: { a: text } }],
        diskEncryptionConfiguration: { customerManagedKey: { keyUrl: text } },
      },
      networkConfiguration: {
        subnetId: text,
        endpointConfiguration: {
          inboundNATPools: [
            { name: text, networkSecurityGroupRules: [{ sourceAddressPrefix: text, sourcePortRanges: [text] }] },
          ],
        },
      },
      startTask: {
        commandLine: longest,
        containerSettings: { imageName: text, containerRunOptions: text },
        environmentSettings: [{ name: text, value: text }],
        resourceFiles: [{ httpUrl: longest, filePath: text, blobPrefix: text }],
      },
      mountConfiguration: [
        { azureBlobFileSystemConfiguration: { accountName: text, sasKey: text, blobfuseOptions: text } },
        { nfsMountConfiguration: { source: text, mountOptions: text } },
        { cifsMountConfiguration: { source: text, mountOptions: text, password: text } },
      ],
      userAccounts: [{ name: text, password: text, linuxUserConfiguration: { sshPrivateKey: text } }],
      metadata: [{ name: text, value: text }],
    });
  }
});
