// Holds the property table to its generator, and to the names each plane gives a property.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { generateProperties } from "../../scripts/generate-properties.ts";
import {
  canonicalFromConcrete,
  concretePath,
  type PoolPath,
  propertyOf,
} from "../../server/src/batch/properties/properties.ts";
import { tableOf } from "../../server/src/batch/properties/read-table.ts";
import { hasFreeNames } from "../support/free-names.ts";

const folder = new URL("../../server/src/batch/properties/", import.meta.url);
const vm = "virtualMachineConfiguration";
const management = (path: string, version?: string) => concretePath("pool", path, "management", version)?.join(".");
const dataPlane = (path: string, version?: string) => concretePath("pool", path, "data-plane", version)?.join(".");

describe("the generated files", () => {
  const generated = generateProperties();

  it("are what `npm run derive` writes", () => {
    for (const [name, text] of Object.entries(generated)) {
      assert.equal(readFileSync(new URL(name, folder), "utf8"), text, `${name} is stale: npm run derive`);
    }
  });

  it("stay small", () => {
    assert.ok(generated["table.ts"].length < 60_000);
  });

  it("import nothing of Node", () => {
    for (const name of readdirSync(folder)) {
      assert.doesNotMatch(readFileSync(new URL(name, folder), "utf8"), /from "node:/, name);
    }
  });
});

describe("paths", () => {
  it("of an account are those of the resource without `properties`", () => {
    const path = (canonical: string) => concretePath("account", canonical, "management", undefined)?.join(".");
    assert.equal(path("publicNetworkAccess"), "properties.publicNetworkAccess");
    assert.equal(path("encryption.keySource"), "properties.encryption.keySource");
    for (const root of ["identity.type", "location", "tags", "name"]) assert.equal(path(root), root);
    assert.equal(concretePath("account", "publicNetworkAccess", "data-plane", undefined), undefined);
  });

  it("of a pool differ by plane", () => {
    const both: readonly (readonly [string, string, string])[] = [
      [`${vm}.nodeAgentSkuId`, `${vm}.nodeAgentSkuId`, `${vm}.nodeAgentSKUId`],
      [`${vm}.imageReference.id`, `${vm}.imageReference.id`, `${vm}.imageReference.virtualMachineImageId`],
      [
        `${vm}.windowsConfiguration.enableAutomaticUpdates`,
        `${vm}.windowsConfiguration.enableAutomaticUpdates`,
        `${vm}.windowsConfiguration.enableAutomaticUpdates`,
      ],
    ];
    for (const [canonical, inManagement, inDataPlane] of both) {
      assert.equal(management(canonical), `properties.deploymentConfiguration.${inManagement}`);
      assert.equal(dataPlane(canonical), inDataPlane);
    }
  });

  const renamed: readonly (readonly [string, string, string])[] = [
    [
      "networkConfiguration.endpointConfiguration.inboundNatPools[].backendPort",
      "properties.networkConfiguration.endpointConfiguration.inboundNatPools.[].backendPort",
      "networkConfiguration.endpointConfiguration.inboundNATPools.[].backendPort",
    ],
    [
      "networkConfiguration.dynamicVnetAssignmentScope",
      "properties.networkConfiguration.dynamicVnetAssignmentScope",
      "networkConfiguration.dynamicVNetAssignmentScope",
    ],
    ["applicationPackages", "properties.applicationPackages", "applicationPackageReferences"],
    [
      "applicationPackages[].id",
      "properties.applicationPackages.[].id",
      "applicationPackageReferences.[].applicationId",
    ],
    [
      "applicationPackages[].version",
      "properties.applicationPackages.[].version",
      "applicationPackageReferences.[].version",
    ],
    ["certificates", "properties.certificates", "certificateReferences"],
    [
      "startTask.userIdentity.userName",
      "properties.startTask.userIdentity.userName",
      "startTask.userIdentity.username",
    ],
    [
      "mountConfiguration[].cifsMountConfiguration.userName",
      "properties.mountConfiguration.[].cifsMountConfiguration.userName",
      "mountConfiguration.[].cifsMountConfiguration.username",
    ],
    ["resourceTags", "properties.resourceTags", "resourceTags"],
    ["targetNodeCommunicationMode", "properties.targetNodeCommunicationMode", "targetNodeCommunicationMode"],
    ["upgradePolicy.mode", "properties.upgradePolicy.mode", "upgradePolicy.mode"],
    ["vmSize", "properties.vmSize", "vmSize"],
  ];
  for (const [canonical, inManagement, inDataPlane] of renamed) {
    it(`${canonical} is spelled as each plane does`, () => {
      assert.equal(management(canonical), inManagement);
      assert.equal(dataPlane(canonical), inDataPlane);
      assert.equal(canonicalFromConcrete("pool", "management", inManagement.split(".")), canonical);
      assert.equal(canonicalFromConcrete("pool", "data-plane", inDataPlane.split(".")), canonical);
    });
  }

  it("that only one plane has", () => {
    const onlyManagement: PoolPath[] = [
      "interNodeCommunication",
      "scaleSettings.fixedScale.targetDedicatedNodes",
      "scaleSettings.autoScale.formula",
      "tags",
      "name",
    ];
    const onlyDataPlane: PoolPath[] = [
      "enableInterNodeCommunication",
      "targetDedicatedNodes",
      "targetLowPriorityNodes",
      "enableAutoScale",
      "autoScaleFormula",
      "id",
    ];
    for (const path of onlyManagement) {
      assert.ok(management(path), path);
      assert.equal(dataPlane(path), undefined, path);
    }
    for (const path of onlyDataPlane) {
      assert.ok(dataPlane(path), path);
      assert.equal(management(path), undefined, path);
    }
  });

  it("have the identity of a pool read-only in the data plane", () => {
    const identity = propertyOf("pool", "identity.type");
    assert.equal(identity?.management?.readOnly, false);
    assert.equal(identity.dataPlane?.readOnly, true);
    assert.equal(identity.readOnly, false);
  });

  it("changed their spelling in 2022-10-01", () => {
    const scope = "networkConfiguration.dynamicVnetAssignmentScope";
    assert.equal(management(scope, "2022-01-01"), "properties.networkConfiguration.dynamicVNetAssignmentScope");
    assert.equal(management(scope, "2022-10-01"), "properties.networkConfiguration.dynamicVnetAssignmentScope");
    const user = "mountConfiguration[].cifsMountConfiguration.userName";
    assert.match(management(user, "2022-06-01") ?? "", /\.username$/);
    assert.match(management(user, "2023-05-01") ?? "", /\.userName$/);
  });

  it("begin with the names of the canonical path above", () => {
    for (const subject of ["account", "pool"] as const) {
      for (const property of new Set(tableOf(subject).byPath.values())) {
        const above = propertyOf(subject, property.path.replace(/(\[\]|\.?[^.[\]]+)$/, ""));
        for (const plane of ["management", "dataPlane"] as const) {
          const names = property[plane]?.segments;
          if (names === undefined || above === undefined) continue;
          const start = above[plane]?.segments;
          assert.deepEqual(names.slice(0, -1), start, property.path);
        }
      }
    }
  });

  it("are found in any letter case, by concrete names and by index", () => {
    assert.equal(propertyOf("pool", "VMSIZE")?.path, "vmSize");
    const names = ["Properties", "networkconfiguration", "endpointConfiguration", "inboundNATPools", "3", "NAME"];
    assert.equal(
      canonicalFromConcrete("pool", "management", names),
      "networkConfiguration.endpointConfiguration.inboundNatPools[].name",
    );
    assert.equal(propertyOf("pool", "toString"), undefined);
    assert.equal(propertyOf("account", "vmSize"), undefined);
  });

  it("lead back to their property in both planes", () => {
    for (const subject of ["account", "pool"] as const) {
      for (const property of tableOf(subject).byPath.values()) {
        for (const plane of ["management", "data-plane"] as const) {
          const names = concretePath(subject, property.path, plane, undefined);
          if (names !== undefined) assert.equal(canonicalFromConcrete(subject, plane, names), property.path);
        }
      }
    }
  });
});

describe("places with free names", () => {
  it("are open, and so is what lies below", () => {
    const identities = ["identity", "userAssignedIdentities", "/subscriptions/0/x.y", "clientId"];
    assert.equal(canonicalFromConcrete("pool", "management", identities), undefined);
    assert.equal(hasFreeNames("pool", "management", identities), true);
    assert.equal(hasFreeNames("account", "management", ["tags", "owner"]), true);
    const extension = ["virtualMachineConfiguration", "extensions", "0"];
    assert.equal(hasFreeNames("pool", "data-plane", [...extension, "settings", "fileUris", "0"]), true);
    assert.equal(hasFreeNames("pool", "data-plane", ["resourceTags", "owner"]), true);
    assert.equal(hasFreeNames("pool", "data-plane", ["stats", "usageStats"]), true);
  });

  it("are no excuse elsewhere", () => {
    assert.equal(hasFreeNames("pool", "management", ["properties", "vmsize2"]), false);
    assert.equal(hasFreeNames("pool", "management", ["properties", "deploymentConfiguration", "x"]), false);
    assert.equal(hasFreeNames("pool", "management", ["identity.userAssignedIdentities", "x"]), false);
    assert.equal(hasFreeNames("pool", "data-plane", ["nonsense"]), false);
    assert.equal(hasFreeNames("pool", "data-plane", []), false);
  });
});
