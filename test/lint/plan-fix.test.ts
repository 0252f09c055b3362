// Fixes as edits: what is written for a plane and a version, what only the user knows, and what can't be carried out.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Value } from "../../server/src/arm/value.ts";
import { recognise } from "../../server/src/batch/recognise.ts";
import type { Account, Pool } from "../../server/src/batch/subject.ts";
import { readSubjects } from "../../server/src/batch/subjects.ts";
import type { Json } from "../../server/src/json/json.ts";
import { parseJson } from "../../server/src/json/parse.ts";
import { fixToFixpoint } from "../../server/src/lint/fix-all.ts";
import { lint } from "../../server/src/lint/lint.ts";
import { planFix } from "../../server/src/lint/plan-fix.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import { trimEdit } from "../../server/src/lint/trim-edit.ts";
import { append, type Change, declareParameter, remove, set } from "../../server/src/rules/rule.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { message } from "../../server/src/text/message.ts";

/** The texts after each way to carry out the changes, which are made from the first subject of the document. */
function fixed(data: Json, change: (at: (path: string) => Value) => readonly Change[], safe = true) {
  const text = JSON.stringify(data);
  const json = parseJson(text);
  const document = { file: "main.json", json };
  const reading = readSubjects(document, recognise(json.root, text), {
    parameterFiles: [],
    dataPlaneApiVersion: undefined,
  });
  const [found] = reading.found;
  assert.ok(found !== undefined);
  const at = found.subject.at as (Account | Pool)["at"] as (path: string) => Value;
  const fixes = planFix({ title: "fix", safe, changes: change(at) }, message("fix", "Fix"), found);
  return fixes.map(({ edits, safe: isSafe, placeholder }) => ({
    result: JSON.parse(applyEdits(text, edits[0]?.edits ?? [])),
    isSafe,
    placeholder,
  }));
}

function only<T>(fixes: readonly T[]): T {
  assert.equal(fixes.length, 1);
  return fixes[0] as T;
}

const pool = (properties: Json, more: { readonly [name: string]: Json } = {}, apiVersion = "2024-07-01") => ({
  ...more,
  resources: [{ type: "Microsoft.Batch/batchAccounts/pools", apiVersion, name: "a/p", properties }],
});
const account = (resource: { readonly [name: string]: Json }, apiVersion = "2024-07-01") => ({
  resources: [{ type: "Microsoft.Batch/batchAccounts", apiVersion, name: "a", ...resource }],
});
const body = (properties: { readonly [name: string]: Json }) => ({ id: "p", vmSize: "s", ...properties });
const natPools = "networkConfiguration.endpointConfiguration.inboundNatPools";
const natRule = { access: "Deny", sourceAddressPrefix: "*" };

describe("names and enumerations", () => {
  test("are those of the data plane, at any depth", () => {
    const value = { inboundNatPools: [{ protocol: "TCP", networkSecurityGroupRules: [natRule] }] };
    const path = "networkConfiguration.endpointConfiguration";
    const { result } = only(fixed(body({}), (at) => [set(at(path), value)]));
    assert.deepEqual(result.networkConfiguration.endpointConfiguration, {
      inboundNATPools: [{ protocol: "tcp", networkSecurityGroupRules: [{ access: "deny", sourceAddressPrefix: "*" }] }],
    });
  });

  test("are those of the management plane, in a new element too", () => {
    const properties = { vmSize: "s", networkConfiguration: { endpointConfiguration: { inboundNatPools: [] } } };
    const { result } = only(fixed(pool(properties), (at) => [append(at(natPools), { protocol: "tcp" })]));
    const [resource] = result.resources;
    assert.deepEqual(resource.properties.networkConfiguration.endpointConfiguration.inboundNatPools, [
      { protocol: "TCP" },
    ]);
  });

  test("an element makes the array it goes into", () => {
    const { result } = only(fixed(body({}), (at) => [append(at(natPools), { protocol: "UDP" })]));
    assert.deepEqual(result.networkConfiguration.endpointConfiguration.inboundNATPools, [{ protocol: "udp" }]);
  });

  test("no text is taken for an expression", () => {
    const { result } = only(
      fixed(pool({ vmSize: "s" }), (at) => [set(at("metadata"), [{ name: "[x]", value: "[[y" }])]),
    );
    assert.deepEqual(result.resources[0].properties.metadata, [{ name: "[[x]", value: "[[y" }]);
  });
});

describe("what only the user knows", () => {
  const subnet = "networkConfiguration.subnetId";
  const asked = { name: "subnetId", type: "string", placeholder: "<subnet>" } as const;

  test("becomes a parameter where it is missing", () => {
    const { result, isSafe } = only(fixed(pool({ vmSize: "s" }), (at) => [declareParameter(at(subnet), asked)], false));
    assert.equal(result.resources[0].properties.networkConfiguration.subnetId, "[parameters('subnetId')]");
    assert.deepEqual(result.parameters, { subnetId: { type: "string" } });
    assert.equal(isSafe, false);
  });

  test("is a placeholder in a body", () => {
    const { result, placeholder } = only(fixed(body({}), (at) => [declareParameter(at(subnet), asked)]));
    assert.equal(result.networkConfiguration.subnetId, "<subnet>");
    assert.equal(placeholder, "<subnet>");
  });

  test("can be a name or an element of what is written", () => {
    const value = { type: "userassigned", userAssignedIdentities: { "<id>": {} } };
    const parameter = { name: "id", type: "string", placeholder: "<id>", value } as const;
    const { result } = only(fixed(account({}), (at) => [declareParameter(at("identity"), parameter)]));
    const identity = { type: "UserAssigned", userAssignedIdentities: { "[parameters('id')]": {} } };
    assert.deepEqual(result.resources[0].identity, identity);
    const ids = { name: "id", type: "string", placeholder: "<id>", value: ["<id>", "x"] } as const;
    const path = "networkConfiguration.publicIPAddressConfiguration.ipAddressIds";
    const list = only(fixed(body({}), (at) => [declareParameter(at(path), ids)]));
    assert.deepEqual(list.result.networkConfiguration.publicIPAddressConfiguration.ipAddressIds, ["<id>", "x"]);
  });

  test("is not asked for below a variable, whose other uses would get it too", () => {
    const template = pool({ vmSize: "s", networkConfiguration: "[variables('n')]" }, { variables: { n: {} } });
    assert.deepEqual(
      fixed(template, (at) => [declareParameter(at(subnet), asked)]),
      [],
    );
  });
});

describe("the api-version", () => {
  const identity = { name: "id", type: "string", placeholder: "<id>", value: { "<id>": {} } } as const;
  const versionAfter = (fixes: ReturnType<typeof fixed>) => only(fixes).result.resources[0].apiVersion;

  test("is raised for what is declared", () => {
    const change = (at: (path: string) => Value) => [declareParameter(at("identity.userAssignedIdentities"), identity)];
    assert.equal(versionAfter(fixed(account({}, "2020-05-01"), change)), "2021-01-01");
  });

  test("is raised for what stands inside a value", () => {
    const value = { keySource: "Microsoft.KeyVault" };
    assert.equal(versionAfter(fixed(account({}, "2019-08-01"), (at) => [set(at("encryption"), value)])), "2020-03-01");
    const inner = { managedDisk: { diskEncryptionSet: { id: "x" } } };
    const path = "virtualMachineConfiguration.osDisk";
    assert.equal(versionAfter(fixed(pool({ vmSize: "s" }), (at) => [set(at(path), inner)])), "2025-06-01");
  });

  test("is raised for a value that came later than its property", () => {
    const fixes = fixed(account({}, "2022-06-01"), (at) => [set(at("publicNetworkAccess"), "SecuredByPerimeter")]);
    assert.equal(versionAfter(fixes), "2024-07-01");
    assert.equal(only(fixes).isSafe, false);
  });

  test("is kept for another element of an array that is there", () => {
    const properties = { vmSize: "s", networkConfiguration: { endpointConfiguration: { inboundNatPools: [] } } };
    const fixes = fixed(pool(properties, {}, "2019-08-01"), (at) => [append(at(natPools), { protocol: "TCP" })]);
    assert.equal(versionAfter(fixes), "2019-08-01");
  });
});

describe("what is not carried out", () => {
  const loop = { name: "inboundNatPools", count: 2, input: { name: "x", protocol: "TCP" } };
  const looped = pool({ vmSize: "s", networkConfiguration: { endpointConfiguration: { copy: [loop] } } });

  test("a loop is neither replaced nor taken apart", () => {
    assert.deepEqual(
      fixed(looped, (at) => [set(at(natPools), [])]),
      [],
    );
    assert.deepEqual(
      fixed(looped, (at) => [remove(at(natPools))]),
      [],
    );
    assert.deepEqual(
      fixed(looped, (at) => at(natPools).items().values.map(remove)),
      [],
    );
  });

  test("what holds the loop can go", () => {
    const { result } = only(fixed(looped, (at) => [remove(at("networkConfiguration"))]));
    assert.deepEqual(result.resources[0].properties, { vmSize: "s" });
  });

  test("the removal of an expression is not safe", () => {
    const template = pool({ vmSize: "s", displayName: "[variables('n')]" }, { variables: { n: "x" } });
    assert.equal(only(fixed(template, (at) => [remove(at("displayName"))])).isSafe, false);
    assert.equal(
      only(fixed(pool({ vmSize: "s", displayName: "x" }), (at) => [remove(at("displayName"))])).isSafe,
      true,
    );
  });
});

describe("a fragment of a text", () => {
  const replace = (at: (path: string) => Value): readonly Change[] => [
    { kind: "replaceText", at: at("displayName"), search: "old", replacement: "new" },
  ];
  const named = (displayName: string, more = {}) => pool({ vmSize: "s", displayName }, more);

  test("is replaced here, in an expression, or where a value is defined", () => {
    assert.equal(only(fixed(named("an old name"), replace)).result.resources[0].properties.displayName, "an new name");
    const expression = only(fixed(named("[concat('old', variables('n'))]", { variables: { n: "x" } }), replace));
    assert.equal(expression.result.resources[0].properties.displayName, "[concat('new', variables('n'))]");
    const variable = only(fixed(named("[variables('n')]", { variables: { n: "old" } }), replace));
    assert.deepEqual(variable.result.variables, { n: "new" });
  });

  test("stays where a definition has other uses or does not allow it", () => {
    const twice = named("[variables('n')]", { variables: { n: "old" }, outputs: { o: { value: "[variables('n')]" } } });
    assert.deepEqual(fixed(twice, replace), []);
    const limited = { parameters: { n: { type: "string", defaultValue: "old", allowedValues: ["old"] } } };
    assert.deepEqual(fixed(named("[parameters('n')]", limited), replace), []);
    assert.deepEqual(fixed(named("another"), replace), []);
  });
});

test("NAT pools that are closed in one round get different priorities", () => {
  const natPool = (name: string, backendPort: number) => ({ name, protocol: "tcp", backendPort });
  const endpointConfiguration = { inboundNATPools: [natPool("ssh", 22), natPool("rdp", 3389)] };
  const text = JSON.stringify(body({ networkConfiguration: { endpointConfiguration } }));
  const sources = { files: new Map([["main.json", text]]), folders: new Map() };
  const run = fixToFixpoint({ file: "main.json", sources, settings: defaultSettings, today: "2026-11-21" }, lint);
  const { networkConfiguration } = JSON.parse(run.texts.get("main.json") ?? "");
  const rules = networkConfiguration.endpointConfiguration.inboundNATPools.flatMap(
    (each: { networkSecurityGroupRules: readonly { priority: number }[] }) => each.networkSecurityGroupRules,
  );
  assert.deepEqual(
    rules.map(({ priority }: { priority: number }) => priority),
    [200, 300],
  );
});

describe("edits are trimmed", () => {
  const trim = (text: string, newText: string) => {
    const { span, newText: left } = trimEdit(`<${text}>`, { span: { start: 1, end: text.length + 1 }, newText });
    return [text.slice(span.start - 1, span.end - 1), left];
  };
  for (const [before, after, expected] of [
    ["a", "b", ["a", "b"]],
    ["{\n a\n}", "{\n b\n}", [" a", " b"]],
    ["{\n a\n b\n}", "{\n b\n}", [" a\n b", " b"]],
    ["{\n a\n}", "{\n a\n b\n}", ["}", " b\n}"]],
    ["a\nb", "a\nc", ["b", "c"]],
    ["a\nb", "c\nb", ["a", "c"]],
    ["a", "a\nb", ["a", "a\nb"]],
    ["a\na\na", "a\na", ["a\na", "a"]],
  ] as const) {
    test(`${JSON.stringify(before)} → ${JSON.stringify(after)}`, () => assert.deepEqual(trim(before, after), expected));
  }
});
