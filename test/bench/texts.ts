// Texts to measure with, made in code: the same ones on every machine and in every run.
import { poolResource } from "./pool-resource.ts";

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

/** A template with one account and that many pools; 1,300 of them are about 4 MB, which is ARM's limit. */
export function templateWithPools(pools: number): string {
  return print({
    $schema: schema,
    contentVersion: "1.0.0.0",
    parameters: {
      accountName: { type: "string", minLength: 3, maxLength: 24 },
      location: { type: "string", defaultValue: "[resourceGroup().location]" },
      subnetId: { type: "string" },
      vmSize: { type: "string", defaultValue: "Standard_D4s_v5", metadata: { description: "The size of all nodes." } },
      nodePublicAccess: {
        type: "string",
        defaultValue: "NoPublicIPAddresses",
        allowedValues: ["NoPublicIPAddresses", "BatchManaged"],
      },
      deployTestPools: { type: "bool", defaultValue: true },
      userPassword: { type: "securestring" },
    },
    variables: {
      prefix: "[toLower(concat('pool-', parameters('accountName')))]",
      isPrivate: "[equals(parameters('nodePublicAccess'), 'NoPublicIPAddresses')]",
      image: { publisher: "canonical", offer: "ubuntu-24_04-lts", sku: "server", version: "latest" },
      loginElevation: "NonAdmin",
    },
    resources: [account(), ...Array.from({ length: pools }, (_, index) => poolResource(index))],
    outputs: { endpoint: { type: "string", value: "[reference(parameters('accountName')).accountEndpoint]" } },
  });
}

/** An account and a pool as somebody writes them who tries the service: 2 KB of literals. */
export function accountAndPool(): string {
  const pool = {
    type: "Microsoft.Batch/batchAccounts/pools",
    apiVersion: "2024-07-01",
    name: "[concat(parameters('accountName'), '/render')]",
    dependsOn: ["[resourceId('Microsoft.Batch/batchAccounts', parameters('accountName'))]"],
    properties: {
      vmSize: "Standard_D2s_v3",
      deploymentConfiguration: {
        virtualMachineConfiguration: {
          imageReference: {
            publisher: "microsoftwindowsserver",
            offer: "windowsserver",
            sku: "2022-datacenter",
            version: "latest",
          },
          nodeAgentSkuId: "batch.node.windows amd64",
        },
      },
      upgradePolicy: { mode: "automatic", automaticOSUpgradePolicy: { enableAutomaticOSUpgrade: true } },
      scaleSettings: { fixedScale: { targetDedicatedNodes: 2 } },
      userAccounts: [{ name: "admin", password: "Passw0rd!", elevationLevel: "Admin" }],
    },
  };
  const parameters = { accountName: { type: "string" } };
  return print({ $schema: schema, contentVersion: "1.0.0.0", parameters, variables: {}, resources: [account(), pool] });
}

/** The body of the data plane's request that adds a pool. */
export function dataPlanePool(): string {
  return print({
    id: "render",
    displayName: "Rendering",
    vmSize: "standard_d2s_v3",
    virtualMachineConfiguration: {
      imageReference: { publisher: "canonical", offer: "ubuntu-24_04-lts", sku: "server", version: "latest" },
      nodeAgentSKUId: "batch.node.ubuntu 24.04",
      dataDisks: [{ lun: 0, diskSizeGB: 128, storageAccountType: "premium_lrs" }],
    },
    networkConfiguration: {
      subnetId: "/subscriptions/0/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/n/subnets/s",
      publicIPAddressConfiguration: { provision: "batchmanaged" },
      endpointConfiguration: {
        inboundNATPools: [
          { name: "ssh", protocol: "tcp", backendPort: 22, frontendPortRangeStart: 5000, frontendPortRangeEnd: 5100 },
        ],
      },
    },
    userAccounts: [{ name: "runner", password: "Passw0rd!", elevationLevel: "nonadmin" }],
    startTask: { commandLine: "/bin/sh -c 'apt-get update'", waitForSuccess: true, maxTaskRetryCount: 1 },
    targetDedicatedNodes: 4,
    taskSlotsPerNode: 2,
    metadata: [{ name: "team", value: "rendering" }],
  });
}

/** JSON that has nothing to do with Batch, as package managers write it. */
export function lockFile(packages: number): string {
  const entries = Array.from({ length: packages }, (_, index) => [
    `node_modules/package-${index}`,
    {
      version: `${index % 20}.${index % 7}.${index % 3}`,
      resolved: `https://registry.example/package-${index}/-/package-${index}-${index % 20}.0.0.tgz`,
      integrity: `sha512-${Buffer.from(`package ${index}`.repeat(5)).toString("base64")}`,
      dev: index % 2 === 0,
      license: "MIT",
      dependencies: { [`package-${(index * 7) % packages}`]: `^${index % 20}.0.0` },
      engines: { node: ">=18" },
    },
  ]);
  return print({ name: "application", lockfileVersion: 3, requires: true, packages: Object.fromEntries(entries) });
}

/** A small file without Batch; `index` makes each another one. */
export function smallFile(index: number): string {
  return print({
    name: `service-${index}`,
    enabled: index % 2 === 0,
    owners: ["a", "b"],
    limits: { cpu: index % 8, memory: "2Gi" },
  });
}

function account(): object {
  return {
    type: "Microsoft.Batch/batchAccounts",
    apiVersion: "2024-07-01",
    name: "[parameters('accountName')]",
    location: "westeurope",
    properties: {
      autoStorage: { storageAccountId: "[resourceId('Microsoft.Storage/storageAccounts', 'batchstorage')]" },
      poolAllocationMode: "BatchService",
      publicNetworkAccess: "Enabled",
    },
  };
}

function print(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
