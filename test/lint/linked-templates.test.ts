// What linked templates see of their callers, and what becomes of the findings in them.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fixToFixpoint } from "../../server/src/lint/fix-all.ts";
import { lint } from "../../server/src/lint/lint.ts";
import { account, linking, lintMain, open, rule, summary, toText } from "./linking.ts";

describe("what a linked template sees", () => {
  const taking = (declaration: object) => ({
    parameters: { access: { type: "string", ...declaration } },
    resources: [account("[parameters('access')]")],
  });

  test("the parameters that the caller passes, with the way back to it", async () => {
    const main = linking({ relativePath: "x.json" }, { parameters: { access: { value: "Enabled" } } });
    const linted = await lintMain({ "/ws/main.json": main, "/ws/x.json": taking({ defaultValue: "Disabled" }) });
    assert.deepEqual(summary(linted), [`/ws/x.json "[parameters('access')]" enabled certain`]);
    const [related] = linted.result.findings[0]?.related ?? [];
    const text = linted.request.sources.files.get("/ws/main.json") ?? "";
    assert.equal(related?.file, "/ws/main.json");
    assert.equal(text.slice(related?.span.start, related?.span.end), '"Enabled"');
    assert.equal(related?.message.id, "engine.hop.nested-parameter");
  });

  test("its own names and not the caller's", async () => {
    const variables = { access: "Disabled" };
    const main = linking({ relativePath: "x.json" }, {}, { variables });
    const own = { variables: { access: "Enabled" }, resources: [account("[variables('access')]")] };
    const linted = await lintMain({ "/ws/main.json": main, "/ws/x.json": own });
    assert.deepEqual(summary(linted), [`/ws/x.json "[variables('access')]" enabled certain`]);
  });

  test("the parameters of a linked file; without it even defaults are not sure", async () => {
    const main = linking({ relativePath: "x.json" }, { parametersLink: { relativePath: "p/x.parameters.json" } });
    const files = { "/ws/main.json": main, "/ws/x.json": taking({ defaultValue: "Enabled" }) };
    assert.deepEqual((await lintMain(files)).result.findings, []);
    const parameters = { "/ws/p/x.parameters.json": '{ "parameters": { "access": { "value": "Enabled" } } }' };
    const linted = await lintMain({ ...files, ...parameters });
    assert.deepEqual(summary(linted), [`/ws/x.json "[parameters('access')]" enabled certain`]);
    assert.equal(linted.result.findings[0]?.related[0]?.file, "/ws/p/x.parameters.json");
    assert.deepEqual(linted.result.files, ["/ws/main.json", "/ws/x.json", "/ws/p/x.parameters.json"]);
  });

  test("parameters from the caller's parameter file", async () => {
    const main = linking(
      { relativePath: "x.json" },
      { parameters: { access: { value: "[parameters('access')]" } } },
      { parameters: { access: { type: "string" } } },
    );
    const files = { "/ws/main.json": main, "/ws/x.json": taking({}) };
    assert.deepEqual((await lintMain(files)).result.findings, []);
    const parameters = { "/ws/main.parameters.json": '{ "parameters": { "access": { "value": "Enabled" } } }' };
    assert.deepEqual(summary(await lintMain({ ...files, ...parameters })), [
      `/ws/x.json "[parameters('access')]" enabled certain`,
    ]);
  });

  test("its outputs reach the caller", async () => {
    const main = linking({ relativePath: "x.json" }) as typeof open;
    const access = "[reference('linked').outputs.access.value]";
    const outputs = { access: { type: "string", value: "Enabled" } };
    const linted = await lintMain({
      "/ws/main.json": { resources: [...main.resources, account(access)] },
      "/ws/x.json": { resources: [], outputs },
    });
    assert.deepEqual(summary(linted), [`/ws/main.json "${access}" enabled certain`]);
  });

  test("that it may not be deployed at all", async () => {
    const main = linking({ relativePath: "x.json" }, {}, { parameters: { on: { type: "bool" } } }) as typeof open;
    const resources = main.resources.map((each) => ({ ...each, condition: "[parameters('on')]" }));
    const linted = await lintMain({
      "/ws/main.json": { parameters: { on: { type: "bool" } }, resources },
      "/ws/x.json": open,
    });
    assert.equal(linted.result.findings[0]?.message.id, "engine.circumstance.deployed");
  });
});

describe("findings in a linked template", () => {
  test("are accepted by the marks in it", async () => {
    const marked = toText(open).replace("{", `{ // batchguard-disable-file ${rule}: known\n`);
    const linted = await lintMain({ "/ws/main.json": linking({ relativePath: "x.json" }), "/ws/x.json": marked });
    assert.deepEqual(
      linted.result.findings.map(({ suppression }) => suppression),
      [{ kind: "comment", reason: "known" }],
    );
  });

  test("are mended in it", async () => {
    const { request, result } = await lintMain({
      "/ws/main.json": linking({ relativePath: "x.json" }),
      "/ws/x.json": open,
    });
    const [fix] = result.findings[0]?.fixes ?? [];
    assert.deepEqual(
      fix?.edits.map(({ file }) => file),
      ["/ws/x.json"],
    );
    assert.deepEqual(fixToFixpoint(request, lint, { thisFileOnly: true }).edits, []);
  });

  test("are mended only if all calls of the template ask for it", async () => {
    const pool = {
      type: "Microsoft.Batch/batchAccounts/pools",
      apiVersion: "2024-07-01",
      name: "acc/pool",
      properties: {
        vmSize: "Standard_D2s_v5",
        deploymentConfiguration: {
          virtualMachineConfiguration: {
            nodeAgentSkuId: "[parameters('agent')]",
            windowsConfiguration: { enableAutomaticUpdates: true },
          },
        },
      },
    };
    const onlyRules = ["pool-windows-configuration-on-linux"];
    const fixes = async (...agents: readonly string[]) => {
      const resources = agents.map((agent, index) => ({
        type: "Microsoft.Resources/deployments",
        apiVersion: "2022-09-01",
        name: `call${index}`,
        properties: {
          mode: "Incremental",
          templateLink: { relativePath: "x.json" },
          parameters: { agent: { value: agent } },
        },
      }));
      const called = { parameters: { agent: { type: "string" } }, resources: [pool] };
      const { result } = await lintMain({ "/ws/main.json": { resources }, "/ws/x.json": called }, { onlyRules });
      return result.findings.flatMap((finding) => finding.fixes.map(({ safe }) => safe));
    };
    const [linux, windows] = ["batch.node.ubuntu 22.04", "batch.node.windows amd64"];
    assert.deepEqual(await fixes(linux), [true]);
    assert.deepEqual(await fixes(linux, "batch.node.ubuntu 24.04"), [true]);
    assert.deepEqual(await fixes(linux, windows), []);
  });

  test("are counted with their subjects, which lie in it", async () => {
    const { result } = await lintMain({ "/ws/main.json": linking({ relativePath: "x.json" }), "/ws/x.json": open });
    assert.deepEqual(
      result.subjects.map(({ kind, file }) => [kind, file]),
      [["account", "/ws/x.json"]],
    );
    assert.equal(result.kind, "arm-template");
  });
});
