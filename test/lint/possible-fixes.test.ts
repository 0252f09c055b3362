// Fixes of what only may be a problem: they are offered, but never carried out unasked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fixToFixpoint } from "../../server/src/lint/fix-all.ts";
import { lint } from "../../server/src/lint/lint.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";

const file = "/ws/main.json";
const rule = "pool-windows-configuration-on-linux";
const [linux, windows] = ["batch.node.ubuntu 24.04", "batch.node.windows amd64"];

/** Nodes with settings for Windows, whose node agent is `agent`. */
function mend(agent: string, defaultValue?: string) {
  const machine = { nodeAgentSkuId: agent, windowsConfiguration: { enableAutomaticUpdates: false } };
  const properties = { vmSize: "Standard_D2s_v5", deploymentConfiguration: { virtualMachineConfiguration: machine } };
  const text = JSON.stringify({
    parameters: { agent: { type: "string", defaultValue, allowedValues: [linux, windows] } },
    resources: [{ type: "Microsoft.Batch/batchAccounts/pools", apiVersion: "2024-07-01", name: "a/p", properties }],
  });
  const sources = { files: new Map([[file, text]]), folders: new Map() };
  const request = { file, sources, settings: { ...defaultSettings, onlyRules: [rule] }, today: "2026-11-21" };
  const { findings } = lint(request);
  const run = (unsafe: boolean) => fixToFixpoint(request, lint, { unsafe }).applied.length;
  return {
    findings: findings.map(({ certainty, fixes }) => [certainty, ...fixes.map(({ safe }) => safe)]),
    applied: run(false),
    appliedWhenAsked: run(true),
  };
}

test("what is a problem in any case is mended", () => {
  assert.deepEqual(mend(linux), { findings: [["certain", true]], applied: 1, appliedWhenAsked: 1 });
});

test("what another value of a parameter makes a problem is mended only when asked", () => {
  const expected = { findings: [["possible", false]], applied: 0, appliedWhenAsked: 1 };
  assert.deepEqual(mend("[parameters('agent')]", windows), expected);
  assert.deepEqual(mend("[parameters('agent')]"), expected);
});

test("what is a problem by the default of another property's parameter is mended only when asked", () => {
  const expected = { findings: [["default", false]], applied: 0, appliedWhenAsked: 1 };
  assert.deepEqual(mend("[parameters('agent')]", linux), expected);
});
