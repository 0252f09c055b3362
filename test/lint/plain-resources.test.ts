// What people write who try the service: not more is said of it than they can read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lint, wantedFiles } from "../../server/src/lint/lint.ts";
import { lintProject } from "../support/lint-files.ts";

const machine = (agent: string) => ({
  imageReference: {
    publisher: "canonical",
    offer: "0001-com-ubuntu-server-jammy",
    sku: "22_04-lts-gen2",
    version: "latest",
  },
  [agent]: "batch.node.ubuntu 22.04",
});

const account = {
  type: "Microsoft.Batch/batchAccounts",
  apiVersion: "2024-07-01",
  name: "render",
  location: "[resourceGroup().location]",
  properties: { poolAllocationMode: "BatchService" },
};

const pool = {
  type: "Microsoft.Batch/batchAccounts/pools",
  apiVersion: "2024-07-01",
  name: "render/nodes",
  properties: {
    vmSize: "Standard_D2s_v5",
    deploymentConfiguration: { virtualMachineConfiguration: machine("nodeAgentSkuId") },
    scaleSettings: { fixedScale: { targetDedicatedNodes: 1 } },
  },
};

const body = {
  id: "nodes",
  vmSize: "standard_d2s_v5",
  virtualMachineConfiguration: machine("nodeAgentSKUId"),
  targetDedicatedNodes: 1,
};

/** How many errors and warnings there are. */
function countIn(data: object): { readonly error: number; readonly warning: number } {
  const files = new Map([["main.json", JSON.stringify(data)]]);
  const { findings } = lintProject({ lint, wantedFiles }, { file: "main.json", files });
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning") };
}

test("a plain account has two warnings", () => {
  assert.deepEqual(countIn({ resources: [account] }), { error: 0, warning: 2 });
});

test("a plain pool has four warnings, in a template as in a body", () => {
  assert.deepEqual(countIn({ resources: [pool] }), { error: 0, warning: 4 });
  assert.deepEqual(countIn(body), { error: 0, warning: 4 });
});
