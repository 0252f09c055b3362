// A parameter each of whose values is wrong: that something is wrong is certain, whichever is chosen.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lint, wantedFiles } from "../../server/src/lint/lint.ts";
import { lintProject } from "../support/lint-files.ts";

/** What is said of sizes of VMs, some of which are retired, and the fixes that are safe. */
function retired(parameter: object, vmSize = "[parameters('size')]") {
  const text = JSON.stringify({
    parameters: { size: { type: "string", ...parameter }, other: { type: "bool" } },
    resources: [
      {
        type: "Microsoft.Batch/batchAccounts/pools",
        apiVersion: "2024-07-01",
        name: "render/nodes",
        properties: { vmSize },
      },
    ],
  });
  const project = { file: "main.json", files: new Map([["main.json", text]]) };
  const { findings } = lintProject({ lint, wantedFiles }, project);
  return findings
    .filter(({ rule }) => rule === "pool-vm-size-retired")
    .map(({ certainty, severity, assumptions }) => `${severity} ${certainty} ${assumptions.length}`);
}

describe("allowed values", () => {
  const [nc, nd, good] = ["Standard_NC6s_v3", "Standard_NC12s_v3", "Standard_D4s_v5"];

  test("all of them wrong, also by default", () => {
    assert.deepEqual(retired({ allowedValues: [nc, nd] }), ["error certain 0"]);
    assert.deepEqual(retired({ allowedValues: [nc, nd], defaultValue: nd }), ["error certain 0"]);
  });

  test("one of them right", () => {
    const alone = "information possible 1";
    assert.deepEqual(retired({ allowedValues: [nc, nd, good] }), [alone, alone]);
    assert.deepEqual(retired({ allowedValues: [nc, good], defaultValue: nc }), ["error default 1"]);
  });

  test("only where something else is chosen too", () => {
    const chosen = "[if(parameters('other'), parameters('size'), 'Standard_D4s_v5')]";
    assert.deepEqual(retired({ allowedValues: [nc, nd] }, chosen), ["information possible 1"]);
  });
});

test("alternatives that are wrong in other words", () => {
  const access = (publicNetworkAccess: unknown) => {
    const text = JSON.stringify({
      parameters: { open: { type: "bool" } },
      resources: [
        {
          type: "Microsoft.Batch/batchAccounts",
          apiVersion: "2024-07-01",
          name: "render",
          location: "westeurope",
          properties: { publicNetworkAccess },
        },
      ],
    });
    const { findings } = lintProject(
      { lint, wantedFiles },
      { file: "main.json", files: new Map([["main.json", text]]) },
    );
    return findings
      .filter(({ rule }) => rule === "account-public-network-access")
      .map(({ certainty, severity, fixes }) => `${severity} ${certainty} ${fixes.some(({ safe }) => safe)}`);
  };
  assert.deepEqual(access("[if(parameters('open'), 'Enabled', null())]"), ["warning certain false"]);
  assert.deepEqual(access("[if(parameters('open'), 'Disabled', null())]"), ["information possible false"]);
});

test("each alternative of an expression", () => {
  assert.deepEqual(retired({}, "[if(parameters('other'), 'Standard_NC6s_v3', 'Standard_NC12s_v3')]"), [
    "error certain 0",
  ]);
  assert.deepEqual(retired({}, "[if(parameters('other'), 'Standard_NC6s_v3', 'Standard_D4s_v5')]"), [
    "information possible 1",
  ]);
});

test("what mends a pool is offered if it does with each value of a parameter", () => {
  const offered = (allowedValues: readonly string[]) => {
    const text = JSON.stringify({
      parameters: { agent: { type: "string", allowedValues } },
      resources: [
        {
          type: "Microsoft.Batch/batchAccounts/pools",
          apiVersion: "2024-07-01",
          name: "render/nodes",
          properties: {
            vmSize: "Standard_D4ds_v5",
            deploymentConfiguration: {
              virtualMachineConfiguration: { nodeAgentSkuId: "[parameters('agent')]" },
            },
          },
        },
      ],
    });
    const project = { file: "main.json", files: new Map([["main.json", text]]) };
    const { findings } = lintProject({ lint, wantedFiles }, project);
    return findings.filter(({ rule }) => rule === "pool-disk-encryption").map(({ fixes }) => fixes.length);
  };
  assert.deepEqual(offered(["batch.node.ubuntu 22.04", "batch.node.ubuntu 24.04"]), [1]);
  assert.deepEqual(offered(["batch.node.ubuntu 22.04", "batch.node.windows amd64"]), [0]);
});

test("a default that a problem does not rest on is not named, whatever else is chosen", () => {
  const text = JSON.stringify({
    parameters: {
      tls: { type: "string", defaultValue: "TLS1_2", allowedValues: ["TLS1_0", "TLS1_2"] },
      anonymous: { type: "bool", defaultValue: true },
      https: { type: "bool", allowedValues: [true, false] },
    },
    resources: [
      {
        type: "Microsoft.Storage/storageAccounts",
        apiVersion: "2023-01-01",
        name: "files",
        properties: {
          supportsHttpsTrafficOnly: "[parameters('https')]",
          minimumTlsVersion: "[parameters('tls')]",
          allowBlobPublicAccess: "[parameters('anonymous')]",
        },
      },
      {
        type: "Microsoft.Batch/batchAccounts",
        apiVersion: "2024-07-01",
        name: "render",
        location: "westeurope",
        properties: { autoStorage: { storageAccountId: "[resourceId('Microsoft.Storage/storageAccounts', 'files')]" } },
      },
    ],
  });
  const { findings } = lintProject({ lint, wantedFiles }, { file: "main.json", files: new Map([["main.json", text]]) });
  const told = findings
    .filter(({ rule, message }) => rule === "storage-account-insecure" && !message.id.endsWith(".http"))
    .map(({ message, assumptions }) => [message.id, assumptions.map(({ data }) => data["parameter"])]);
  assert.deepEqual(told, [
    ["storage-account-insecure.tls", ["tls"]],
    ["storage-account-insecure.anonymous", ["anonymous"]],
  ]);
});
