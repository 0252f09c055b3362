// What `reference()` tells of the resources that the same template deploys.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkOutputs, evaluateOutput, known, type Sections, summary, text, unknown } from "./evaluating.ts";

const deployments = "Microsoft.Resources/deployments";
const module = (name: string, outputs: Sections, more: Sections = {}) => ({
  type: deployments,
  apiVersion: "2022-09-01",
  name,
  ...more,
  properties: {
    mode: "Incremental",
    expressionEvaluationOptions: { scope: "inner" },
    template: { parameters: { p: { type: "string", defaultValue: "d" } }, resources: [], outputs },
    ...(more.properties as object),
  },
});
const output = (value: unknown, more: Sections = {}) => ({ type: "string", value, ...more });

describe("outputs of nested deployments", () => {
  const outputs = {
    o: output("[concat(parameters('p'), '!')]"),
    plain: output({ a: ["x"] }),
    off: output("x", { condition: false }),
    secret: { type: "securestring", value: "hunter2" },
    loop: { type: "array", copy: { count: 2, input: "[copyIndex()]" } },
    group: output("[resourceGroup().name]"),
  };
  const byId = (more = "") => `reference(resourceId(${more}'${deployments}', 'm'), '2022-09-01')`;
  checkOutputs(
    [
      ["[reference('m').outputs.o.value]", known("d!")],
      ["[reference('M').OUTPUTS.O.Value]", known("d!")],
      [`[${byId()}.outputs.o.value]`, known("d!")],
      [`[${byId("resourceGroup().name, ")}.outputs.o.value]`, known("d!")],
      [`[${byId("'elsewhere', ")}.outputs.o.value]`, unknown("reference")],
      [`[reference(subscriptionResourceId('${deployments}', 'm')).outputs.o.value]`, known("d!")],
      [`[reference(concat('${deployments}/', 'm')).outputs.o.value]`, known("d!")],
      ["[reference('m', '2022-09-01', 'Full').properties.outputs.o.value]", known("d!")],
      ["[reference('m', '2022-09-01', 'full').resourceId]", unknown("reference")],
      ["[reference('m').outputs.plain.value.a[0]]", known("x")],
      ["[reference('m').outputs.loop.value]", known([0, 1])],
      ["[reference('m').outputs.o.type]", known("string")],
      ["[reference('m').outputs.nope.value]", unknown("reference")],
      ["[reference('m').outputs.off.value]", unknown("reference")],
      ["[reference('m').outputs.secret.value]", { secret: "unknown" }],
      ["[reference('m').provisioningState]", unknown("reference")],
      ["[reference('n').outputs.o.value]", unknown("reference")],
      ["[reference('linked').outputs.o.value]", unknown("reference")],
      ["[reference(parameters('x')).outputs.o.value]", unknown("reference")],
      ["[concat(reference('m').outputs.o.value, '/', reference('m').id)]", text("d!/{reference('m').id}")],
    ],
    {
      parameters: { x: { type: "string" } },
      resources: [
        module("m", outputs),
        { type: deployments, name: "linked", properties: { templateLink: { relativePath: "x.json" } } },
      ],
    },
  );

  test("a chain of modules hands a value on", () => {
    const pass = (value: string) => ({ properties: { parameters: { p: { value } } } });
    const inner = (name: string, value: string) => {
      const { properties, ...rest } = module(name, { o: output("[parameters('p')]") });
      return { ...rest, properties: { ...properties, ...pass(value).properties } };
    };
    const resources = [
      inner("c", "[reference('b').outputs.o.value]"),
      inner("b", `[reference(resourceId('${deployments}', 'a')).outputs.o.value]`),
      inner("a", "[parameters('x')]"),
    ];
    const sections = { parameters: { x: { type: "string", allowedValues: ["1", "2"] } }, resources };
    assert.deepEqual(summary(evaluateOutput("[reference('c').outputs.o.value]", sections)), { choice: ["1", "2"] });
  });

  test("a name that comes from another module's output is followed", () => {
    const resources = [
      module("m", { name: output("n") }),
      module("n", { o: output("x") }, { name: "[reference('m').outputs.name.value]" }),
    ];
    assert.deepEqual(summary(evaluateOutput("[reference('n').outputs.o.value]", { resources })), known("x"));
  });

  test("modules that ask each other are a cycle", () => {
    const asking = (name: string, other: string) => ({
      ...module(name, { o: output("[parameters('p')]") }),
      properties: {
        ...module(name, { o: output("[parameters('p')]") }).properties,
        parameters: { p: { value: `[reference('${other}').outputs.o.value]` } },
      },
    });
    const resources = [asking("a", "b"), asking("b", "a"), asking("c", "c")];
    assert.equal(evaluateOutput("[reference('a').outputs.o.value]", { resources }).reason, "cycle");
    assert.equal(evaluateOutput("[reference('c').outputs.o.value]", { resources }).reason, "cycle");
  });

  test("by symbolic name, whose case counts, and by iteration", () => {
    const sections = {
      languageVersion: "2.0",
      resources: {
        Mod: module("[format('deploy-{0}', 'x')]", { o: output("x") }),
        loop: module(
          "[format('l{0}', copyIndex())]",
          { o: output("[parameters('p')]") },
          {
            copy: { name: "loop", count: 2 },
            properties: { parameters: { p: { value: "[string(copyIndex())]" } } },
          },
        ),
      },
    };
    const value = (target: string) => summary(evaluateOutput(`[reference(${target}).outputs.o.value]`, sections));
    assert.deepEqual(value("'Mod'"), known("x"));
    assert.deepEqual(value("'mod'"), unknown("reference"));
    assert.deepEqual(value("format('{0}', 'Mod')"), known("x"));
    assert.deepEqual(value("'loop[1]'"), known("1"));
    assert.deepEqual(value("'loop[2]'"), unknown("reference"));
    assert.deepEqual(value("'loop'"), unknown("reference"));
  });

  test("of two that exclude each other the one that is deployed counts", () => {
    const resources = [
      module("m", { o: output("one") }, { condition: "[parameters('first')]" }),
      module("m", { o: output("two") }, { condition: "[not(parameters('first'))]" }),
    ];
    const value = (first: Sections) =>
      summary(evaluateOutput("[reference('m').outputs.o.value]", { parameters: { first }, resources }));
    assert.deepEqual(value({ type: "bool", defaultValue: true }), known("one"));
    assert.deepEqual(value({ type: "bool", allowedValues: [true, false] }), { choice: ["one", "two"] });
    assert.deepEqual(value({ type: "bool" }), unknown("reference"));
  });
});

describe("properties of other resources", () => {
  const acct = { type: "Microsoft.Batch/batchAccounts", apiVersion: "2024-07-01", name: "[parameters('a')]" };
  checkOutputs(
    [
      ["[reference(parameters('a')).poolAllocationMode]", known("BatchService")],
      [
        "[reference(resourceId('Microsoft.Batch/batchAccounts', parameters('A'))).poolAllocationMode]",
        known("BatchService"),
      ],
      [
        "[reference(resourceId('microsoft.batch/BATCHACCOUNTS', parameters('a')), '2024-07-01', 'Full').properties.autoStorage.storageAccountId]",
        known("/x"),
      ],
      [
        "[reference(resourceId('Microsoft.Batch/batchAccounts', parameters('a')), '2024-07-01', 'Full').identity.type]",
        known("SystemAssigned"),
      ],
      [
        "[reference(resourceId('Microsoft.Batch/batchAccounts', parameters('a')), '2024-07-01', 'Full').identity.principalId]",
        unknown("reference"),
      ],
      [
        "[reference(resourceId('Microsoft.Batch/batchAccounts', parameters('a'))).accountEndpoint]",
        unknown("reference"),
      ],
      [
        "[reference(resourceId('Microsoft.Batch/batchAccounts', parameters('b'))).poolAllocationMode]",
        unknown("reference"),
      ],
      ["[reference(parameters('a')).encryption]", unknown("reference")],
      ["[reference(parameters('a')).autoStorage]", { partial: { storageAccountId: "/x" }, open: true }],
      ["[length(reference(parameters('a')).allowedAuthenticationModes)]", unknown("reference")],
      ["[reference(parameters('a')).allowedAuthenticationModes[0]]", known("AAD")],
      ["[reference(parameters('a')).password]", { secret: "unknown" }],
    ],
    {
      parameters: { a: { type: "string" }, b: { type: "string" }, pw: { type: "securestring" } },
      resources: [
        {
          ...acct,
          identity: { type: "SystemAssigned" },
          properties: {
            poolAllocationMode: "BatchService",
            autoStorage: { storageAccountId: "/x" },
            encryption: null,
            allowedAuthenticationModes: ["AAD"],
            password: "[parameters('pw')]",
          },
        },
      ],
    },
  );
});

describe("an existing resource of another group or subscription", () => {
  const type = "Microsoft.ManagedIdentity/userAssignedIdentities";
  const subscriptionId = "11111111-1111-1111-1111-111111111111";
  const principal = (group: string) => `reference(resourceId(${group}'${type}', 'keys'), '2023-01-31').principalId`;
  checkOutputs(
    [
      [`[equals(reference('inGroup').principalId, ${principal("'shared', ")})]`, known(true)],
      [`[equals(reference('inGroup').principalId, ${principal("")})]`, unknown("reference")],
      [
        `[equals(reference('inSubscription').principalId, ${principal(`'${subscriptionId}', 'shared', `)})]`,
        known(true),
      ],
      [`[equals(reference('inSubscription').principalId, ${principal("'shared', ")})]`, unknown("reference")],
    ],
    {
      languageVersion: "2.0",
      resources: {
        inGroup: { existing: true, type, apiVersion: "2023-01-31", name: "keys", resourceGroup: "shared" },
        inSubscription: {
          existing: true,
          type,
          apiVersion: "2023-01-31",
          name: "keys",
          resourceGroup: "shared",
          subscriptionId,
        },
      },
    },
  );
});
