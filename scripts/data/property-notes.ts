// What the specifications do not say in a form a program can read: names that mean the same in both planes, and defaults.

import type { Plane, Subject } from "../../server/src/batch/properties/types.ts";
import type { Json } from "../../server/src/json/json.ts";

/** Containers of the management plane that canonical paths leave out. */
export const managementPrefixes: Readonly<Record<Exclude<Subject, "task">, readonly string[]>> = {
  account: ["properties."],
  pool: ["properties.deploymentConfiguration.", "properties."],
};

/**
 * Paths whose canonical path is not what stripping the prefixes gives; what lies below follows.
 *
 * Names that differ in letter case only (`nodeAgentSKUId`, `inboundNATPools`, `username`) need no entry. Where the
 * planes model a thing differently there are two canonical paths, each with one plane: `interNodeCommunication` and
 * `enableInterNodeCommunication`, `scaleSettings` and `enableAutoScale`, `targetDedicatedNodes` and the like,
 * `provisioningState` and `state`. The id of an application package is an ARM id in the management plane and a bare
 * name in the data plane; a certificate is an ARM id in one and a thumbprint in the other.
 */
export const canonicalNames: Readonly<Record<Plane, Readonly<Record<string, string>>>> = {
  management: {
    // The ARM id of the pool, which the service makes. In the data plane `id` is the name its author chose.
    "pool id": "resourceId",
  },
  "data-plane": {
    "pool virtualMachineConfiguration.imageReference.virtualMachineImageId":
      "virtualMachineConfiguration.imageReference.id",
    "pool applicationPackageReferences": "applicationPackages",
    "pool applicationPackageReferences[].applicationId": "applicationPackages[].id",
    "pool certificateReferences": "certificates",
  },
};

/**
 * Canonical paths whose history before a version is in doubt: the table can't hold a member that went and came back.
 * `osDisk` of 2017-09-01 is in no listing again until 2021-06-01, its `caching` in none until 2023-11-01.
 */
export const unconfirmedBefore: Readonly<Record<string, string>> = {
  "pool virtualMachineConfiguration.osDisk": "2021-06-01",
  "pool virtualMachineConfiguration.osDisk.caching": "2023-11-01",
};

/** The pages that document the defaults. */
export const sources = {
  account:
    "Template reference of batchAccounts, https://learn.microsoft.com/azure/templates/microsoft.batch/batchaccounts",
  pool: "Template reference of pools, https://learn.microsoft.com/azure/templates/microsoft.batch/batchaccounts/pools",
  service: "Batch service REST reference, https://learn.microsoft.com/rest/api/batchservice/",
} as const;

export interface DefaultNote {
  readonly subject: Exclude<Subject, "task">;
  readonly path: string;
  readonly value: Json;
  readonly source: keyof typeof sources;
  readonly plane?: Plane;
  readonly from?: string;
  readonly until?: string;
  readonly onlyWith?: string;
}

const vm = "virtualMachineConfiguration";
const endpoint = "networkConfiguration.endpointConfiguration";

/**
 * Defaults that Microsoft documents. Left out are those it does not (`secureBootEnabled`, `vTpmEnabled`,
 * `encryptionAtHost`, `allowedAuthenticationModes`, `ipFamilies`) and those that its two planes contradict each other
 * about (`windowsUserConfiguration.loginMode`, `dataDisks[].caching`): there an absent property stays absent.
 */
export const defaults: readonly DefaultNote[] = [
  account("publicNetworkAccess", "Enabled"),
  account("poolAllocationMode", "BatchService"),
  account("encryption.keySource", "Microsoft.Batch"),
  account("autoStorage.authenticationMode", "StorageKeys", { onlyWith: "autoStorage" }),

  pool(`${vm}.windowsConfiguration.enableAutomaticUpdates`, true),
  pool(`${vm}.securityProfile.proxyAgentSettings.enabled`, false),
  pool(`${vm}.diskEncryptionConfiguration.customerManagedKey.rotationToLatestKeyVersionEnabled`, false, {
    onlyWith: `${vm}.diskEncryptionConfiguration.customerManagedKey`,
  }),
  pool(`${vm}.nodePlacementConfiguration.policy`, "Regional"),
  // An image that is named by an id has its version in the id.
  pool(`${vm}.imageReference.version`, "latest", { onlyWith: `${vm}.imageReference.publisher` }),
  pool(`${vm}.containerConfiguration.containerRegistries[].registryServer`, "docker.io"),
  pool(`${vm}.dataDisks[].storageAccountType`, "Standard_LRS", { until: "2025-06-01" }),

  pool("networkConfiguration.publicIPAddressConfiguration.provision", "BatchManaged"),
  pool("networkConfiguration.dynamicVnetAssignmentScope", "none"),
  pool(`${endpoint}.inboundNatPools[].networkSecurityGroupRules[].sourcePortRanges`, ["*"]),
  pool("targetNodeCommunicationMode", "Default", { from: "2022-10-01", until: "2025-06-01" }),
  pool("interNodeCommunication", "Disabled"),
  pool("enableInterNodeCommunication", false, { source: "service" }),

  pool("enableAutoScale", false, { source: "service" }),
  pool("autoScaleEvaluationInterval", "PT15M", { source: "service", onlyWith: "autoScaleFormula" }),
  pool("resizeTimeout", "PT15M", { source: "service" }),
  pool("scaleSettings.autoScale.evaluationInterval", "PT15M", { onlyWith: "scaleSettings.autoScale" }),
  pool("scaleSettings.fixedScale.resizeTimeout", "PT15M", { onlyWith: "scaleSettings.fixedScale" }),
  pool("scaleSettings.fixedScale.nodeDeallocationOption", "Requeue", { onlyWith: "scaleSettings.fixedScale" }),
  pool("taskSlotsPerNode", 1),
  pool("maxTasksPerNode", 1, { until: "2020-09-01" }),
  pool("taskSchedulingPolicy.nodeFillType", "Spread"),

  pool("startTask.maxTaskRetryCount", 0, { onlyWith: "startTask" }),
  pool("startTask.waitForSuccess", true, { onlyWith: "startTask", from: "2019-08-01" }),
  // Without `autoUser` the task runs as a user of its own; before 2019-08-01 the scope depended on the operating system.
  pool("startTask.userIdentity.autoUser.scope", "Pool", {
    onlyWith: "startTask.userIdentity.autoUser",
    from: "2019-08-01",
  }),
  pool("startTask.userIdentity.autoUser.elevationLevel", "NonAdmin", { onlyWith: "startTask.userIdentity.autoUser" }),
  pool("startTask.resourceFiles[].fileMode", "0770"),
  pool("startTask.containerSettings.workingDirectory", "TaskWorkingDirectory", {
    onlyWith: "startTask.containerSettings",
  }),
  pool("startTask.containerSettings.registry.registryServer", "docker.io", {
    onlyWith: "startTask.containerSettings.registry",
  }),
  pool("startTask.containerSettings.containerHostBatchBindMounts[].isReadOnly", false, { source: "service" }),

  pool("userAccounts[].elevationLevel", "NonAdmin"),
  pool("certificates[].storeLocation", "CurrentUser", { until: "2025-06-01" }),
  pool("certificates[].storeName", "My", { until: "2025-06-01" }),
];

function account(path: string, value: Json, more: Partial<DefaultNote> = {}): DefaultNote {
  return { subject: "account", path, value, source: "account", ...more };
}

function pool(path: string, value: Json, more: Partial<DefaultNote> = {}): DefaultNote {
  return { subject: "pool", path, value, source: "pool", ...more };
}
