// Holds the property table to the facts about values, versions, defaults and secrets.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  apiVersions,
  canonicalValue,
  defaultOf,
  existsIn,
  type Plane,
  propertyOf,
  valueExistsIn,
} from "../../server/src/batch/properties/properties.ts";
import { tableOf } from "../../server/src/batch/properties/read-table.ts";

const vm = "virtualMachineConfiguration";

describe("values", () => {
  const casing: readonly (readonly [string, string, string])[] = [
    ["networkConfiguration.publicIPAddressConfiguration.provision", "NoPublicIPAddresses", "nopublicipaddresses"],
    ["networkConfiguration.endpointConfiguration.inboundNatPools[].protocol", "TCP", "tcp"],
    ["networkConfiguration.endpointConfiguration.inboundNatPools[].networkSecurityGroupRules[].access", "Deny", "deny"],
    [`${vm}.diskEncryptionConfiguration.targets`, "TemporaryDisk", "temporarydisk"],
    ["targetNodeCommunicationMode", "Simplified", "simplified"],
    ["startTask.userIdentity.autoUser.elevationLevel", "NonAdmin", "nonadmin"],
    ["startTask.userIdentity.autoUser.scope", "Pool", "pool"],
    ["userAccounts[].windowsUserConfiguration.loginMode", "Interactive", "interactive"],
    [`${vm}.containerConfiguration.type`, "DockerCompatible", "dockerCompatible"],
    [`${vm}.osDisk.caching`, "ReadWrite", "readwrite"],
    [`${vm}.osDisk.managedDisk.storageAccountType`, "StandardSSD_LRS", "standardssd_lrs"],
    [`${vm}.nodePlacementConfiguration.policy`, "Zonal", "zonal"],
    [`${vm}.securityProfile.securityType`, "confidentialVM", "confidentialvm"],
    [`${vm}.osDisk.managedDisk.securityProfile.securityEncryptionType`, "DiskWithVMGuestState", "DiskWithVMGuestState"],
    ["upgradePolicy.mode", "automatic", "automatic"],
    [`${vm}.securityProfile.proxyAgentSettings.imds.mode`, "Enforce", "Enforce"],
    [`${vm}.osDisk.ephemeralOSDiskSettings.placement`, "CacheDisk", "cachedisk"],
  ];
  for (const [path, inManagement, inDataPlane] of casing) {
    it(`of ${path} have each plane's casing`, () => {
      assert.equal(canonicalValue("pool", path, "management", inDataPlane), inManagement);
      assert.equal(canonicalValue("pool", path, "data-plane", inManagement.toUpperCase()), inDataPlane);
    });
  }

  it("that nobody knows come back as they are", () => {
    assert.equal(canonicalValue("pool", "vmSize", "management", "STANDARD_D2"), "STANDARD_D2");
    assert.equal(canonicalValue("pool", "upgradePolicy.mode", "management", "Canary"), "Canary");
  });

  it("came with versions", () => {
    const access = (version: string, value: string) =>
      valueExistsIn("account", "publicNetworkAccess", "management", version, value);
    assert.equal(access("2024-02-01", "securedbyperimeter"), "no");
    assert.equal(access("2024-07-01", "SecuredByPerimeter"), "yes");
    assert.equal(access("2020-03-01", "Disabled"), "yes");
    assert.equal(access("2019-08-01", "Disabled"), "no");
    assert.equal(access("2025-06-01", "Sometimes"), "no");
    assert.equal(access("2031-01-01", "Sometimes"), "unknown");
    const type = (version: string) =>
      valueExistsIn("pool", `${vm}.securityProfile.securityType`, "data-plane", version, "confidentialVM");
    assert.equal(type("2024-02-01.19.0"), "no");
    assert.equal(type("2024-07-01.20.0"), "yes");
  });
});

describe("versions", () => {
  const history: readonly (readonly [string, Plane, string | undefined, string | undefined])[] = [
    ["mountConfiguration", "management", "2019-08-01", undefined],
    ["mountConfiguration", "data-plane", "2019-08-01.10.0", undefined],
    [`${vm}.diskEncryptionConfiguration`, "management", "2020-03-01", undefined],
    [`${vm}.diskEncryptionConfiguration`, "data-plane", "2020-03-01.11.0", undefined],
    ["networkConfiguration.publicIPAddressConfiguration.provision", "management", "2020-03-01", undefined],
    ["networkConfiguration.publicIPs", "management", "2019-08-01", "2020-03-01"],
    ["identity", "management", "2021-01-01", undefined],
    [`${vm}.extensions`, "management", "2021-01-01", undefined],
    [`${vm}.extensions`, "data-plane", "2021-06-01.14.0", undefined],
    [`${vm}.imageReference.exactVersion`, "data-plane", "2021-06-01.14.0", undefined],
    ["targetNodeCommunicationMode", "management", "2022-10-01", "2025-06-01"],
    ["targetNodeCommunicationMode", "data-plane", "2022-10-01.16.0", "2025-06-01"],
    ["networkConfiguration.dynamicVnetAssignmentScope", "management", "2022-01-01", undefined],
    [`${vm}.extensions[].enableAutomaticUpgrade`, "management", "2023-05-01", undefined],
    [`${vm}.securityProfile.encryptionAtHost`, "management", "2023-11-01", undefined],
    [`${vm}.securityProfile.encryptionAtHost`, "data-plane", "2023-11-01.18.0", undefined],
    ["resourceTags", "management", "2023-11-01", "2025-06-01"],
    ["upgradePolicy.mode", "management", "2024-02-01", undefined],
    ["upgradePolicy.mode", "data-plane", "2024-02-01.19.0", undefined],
    ["cloudServiceConfiguration.osFamily", "management", undefined, "2024-07-01"],
    ["applicationLicenses", "management", undefined, "2025-06-01"],
    ["applicationLicenses", "data-plane", undefined, "2024-07-01.20.0"],
    ["tags", "management", "2024-07-01", undefined],
    ["certificates", "management", undefined, "2025-06-01"],
    [`${vm}.dataDisks[].storageAccountType`, "data-plane", undefined, "2025-06-01"],
    [`${vm}.diskEncryptionConfiguration.customerManagedKey.keyUrl`, "management", "2025-06-01", undefined],
    [`${vm}.securityProfile.proxyAgentSettings.imds.mode`, "data-plane", "2025-06-01", undefined],
  ];
  for (const [path, plane, introduced, removed] of history) {
    it(`${path} (${plane}): ${introduced ?? "first"} to ${removed ?? "now"}`, () => {
      const property = propertyOf("pool", path);
      const own = plane === "management" ? property?.management : property?.dataPlane;
      assert.equal(own?.introduced, introduced);
      assert.equal(own?.removed, removed);
    });
  }

  it("brought the account's properties", () => {
    const since = (path: string) => propertyOf("account", path)?.management?.introduced;
    assert.equal(since("encryption.keySource"), "2020-03-01");
    assert.equal(since("identity.type"), "2020-05-01");
    assert.equal(since("allowedAuthenticationModes"), "2021-06-01");
    assert.equal(since("networkProfile.nodeManagementAccess.defaultAction"), "2022-06-01");
    assert.equal(since("poolAllocationMode"), undefined);
  });

  it("are compared by date", () => {
    const profile = `${vm}.securityProfile`;
    const inManagement = (path: string, version?: string) => existsIn("pool", path, "management", version);
    assert.equal(inManagement(profile, "2023-05-01"), "no");
    assert.equal(inManagement(profile, "2023-11-01"), "yes");
    assert.equal(inManagement(profile, "2023-12-24"), "yes");
    assert.equal(inManagement(profile, "2023-05-01-preview"), "unknown");
    assert.equal(inManagement(profile, "2023-11-01-preview"), "yes");
    assert.equal(inManagement(profile, "2099-01-01"), "yes");
    assert.equal(inManagement("certificates", "2024-07-01"), "yes");
    assert.equal(inManagement("certificates", "2025-06-01"), "no");
    assert.equal(inManagement("certificates", "2026-10-01"), "unknown");
    assert.equal(inManagement("vmSize", "2015-12-01"), "unknown");
    assert.equal(inManagement(profile, "2015-12-01"), "no");
    assert.equal(inManagement("enableAutoScale", "2025-06-01"), "no");
    for (const version of [undefined, "latest", "", "2024-7-1", "[parameters('v')]"]) {
      assert.equal(inManagement(profile, version), "unknown");
    }
    assert.equal(existsIn("pool", profile, "data-plane", "2023-11-01.18.0"), "yes");
    assert.equal(existsIn("pool", profile, "data-plane", "2023-11-01"), "yes");
    assert.equal(existsIn("pool", profile, "data-plane", "2023-05-01.17.0"), "no");
    assert.equal(existsIn("pool", "vmSkuProfile", "data-plane", "2025-06-01"), "no");
  });

  it("are in doubt where the specification lost a member and got it back", () => {
    const caching = (version: string) => existsIn("pool", `${vm}.osDisk.caching`, "management", version);
    assert.equal(caching("2023-05-01"), "unknown");
    assert.equal(caching("2023-11-01"), "yes");
  });

  it("are listed oldest first, and the newest is one that is available", () => {
    for (const plane of ["management", "data-plane"] as const) {
      const listed = apiVersions(plane);
      assert.deepEqual([...listed].sort(), listed);
      assert.equal(listed.at(-1), "2025-06-01");
    }
  });
});

describe("defaults", () => {
  const known: readonly (readonly ["account" | "pool", string, Plane, string | undefined, unknown])[] = [
    ["account", "publicNetworkAccess", "management", undefined, "Enabled"],
    ["account", "poolAllocationMode", "management", undefined, "BatchService"],
    ["account", "encryption.keySource", "management", undefined, "Microsoft.Batch"],
    ["account", "autoStorage.authenticationMode", "management", undefined, "StorageKeys"],
    ["pool", `${vm}.windowsConfiguration.enableAutomaticUpdates`, "management", undefined, true],
    ["pool", `${vm}.windowsConfiguration.enableAutomaticUpdates`, "data-plane", undefined, true],
    ["pool", "networkConfiguration.publicIPAddressConfiguration.provision", "management", undefined, "BatchManaged"],
    ["pool", "networkConfiguration.publicIPAddressConfiguration.provision", "data-plane", undefined, "batchmanaged"],
    ["pool", "interNodeCommunication", "management", undefined, "Disabled"],
    ["pool", "interNodeCommunication", "data-plane", undefined, undefined],
    ["pool", "enableInterNodeCommunication", "data-plane", undefined, false],
    ["pool", "targetNodeCommunicationMode", "management", "2024-07-01", "Default"],
    ["pool", "targetNodeCommunicationMode", "data-plane", "2024-07-01.20.0", "default"],
    ["pool", "targetNodeCommunicationMode", "management", "2025-06-01", undefined],
    ["pool", "targetNodeCommunicationMode", "management", undefined, undefined],
    ["pool", "startTask.waitForSuccess", "management", "2019-04-01", undefined],
    ["pool", "startTask.waitForSuccess", "data-plane", "2019-08-01.10.0", true],
    ["pool", "startTask.userIdentity.autoUser.elevationLevel", "data-plane", undefined, "nonadmin"],
    ["pool", `${vm}.securityProfile.encryptionAtHost`, "management", undefined, undefined],
  ];
  for (const [subject, path, plane, version, value] of known) {
    it(`${path} (${plane}, ${version ?? "no version"}): ${value}`, () => {
      assert.equal(defaultOf(subject, path, plane, version)?.value, value);
    });
  }

  it("are those of the kind of property, say who says so, and name a property they depend on", () => {
    let count = 0;
    for (const subject of ["account", "pool"] as const) {
      for (const property of new Set(tableOf(subject).byPath.values())) {
        for (const { value, citation, onlyWith } of property.defaults) {
          count++;
          assert.match(citation, /^[A-Z].+, https:\/\/learn\.microsoft\.com\/\S+$/);
          if (onlyWith !== undefined) assert.ok(propertyOf(subject, onlyWith), onlyWith);
          const own = property.management ?? property.dataPlane;
          if (own?.values !== undefined) assert.ok(own.values.includes(String(value)), property.path);
          else if (own?.type === "boolean" || own?.type === "string") assert.equal(typeof value, own.type);
          else if (own?.type === "integer") assert.ok(Number.isInteger(value));
          else assert.ok(own?.type === "array" && Array.isArray(value), property.path);
        }
      }
    }
    assert.ok(count > 30);
  });
});

describe("secrets", () => {
  it("are exactly the values that the specifications mark as such", () => {
    const secrets = (["account", "pool"] as const).flatMap((subject) =>
      [...new Set(tableOf(subject).byPath.values())].filter(({ secret }) => secret).map(({ path }) => path),
    );
    assert.deepEqual(secrets.sort(), [
      "mountConfiguration[].azureBlobFileSystemConfiguration.accountKey",
      "mountConfiguration[].azureBlobFileSystemConfiguration.sasKey",
      "mountConfiguration[].azureFileShareConfiguration.accountKey",
      "mountConfiguration[].cifsMountConfiguration.password",
      "startTask.containerSettings.registry.password",
      "userAccounts[].linuxUserConfiguration.sshPrivateKey",
      "userAccounts[].password",
      "virtualMachineConfiguration.containerConfiguration.containerRegistries[].password",
      "virtualMachineConfiguration.extensions[].protectedSettings",
    ]);
  });
});
