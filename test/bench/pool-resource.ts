// The pools of the templates to measure with: every tenth is like the one ten before it, except for its names.

/** A resource of about 3 KB that is a pool, loops over pools, or nests them. */
export function poolResource(index: number): object {
  switch (index % 10) {
    case 3:
      return {
        ...pool(index),
        copy: { name: "poolCopy", count: 3 },
        name: `[concat(variables('prefix'), '/copied-${index}-', copyIndex())]`,
      };
    case 5:
      return nested(index, "inner");
    case 7:
      return nested(index, "outer");
    case 8:
      return { condition: "[parameters('deployTestPools')]", ...pool(index) };
    default:
      return pool(index);
  }
}

function nested(index: number, scope: "inner" | "outer"): object {
  const isInner = scope === "inner";
  const parameters = {
    accountName: { value: "[parameters('accountName')]" },
    subnetId: { value: "[parameters('subnetId')]" },
  };
  const template = {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
    ...(isInner && {
      parameters: { accountName: { type: "string" }, subnetId: { type: "string" } },
      variables: { prefix: "[parameters('accountName')]" },
    }),
    resources: [pool(index)],
  };
  return {
    type: "Microsoft.Resources/deployments",
    apiVersion: "2022-09-01",
    name: `deployment-${index}`,
    properties: {
      mode: "Incremental",
      expressionEvaluationOptions: { scope },
      ...(isInner && { parameters }),
      template,
    },
  };
}

function pool(index: number): object {
  const isWindows = index % 3 === 0;
  // A nested template of inner scope knows two parameters only.
  const isAlone = index % 10 === 5;
  const vmSize = isAlone || index % 2 === 0 ? "Standard_D4s_v5" : "[parameters('vmSize')]";
  return {
    type: "Microsoft.Batch/batchAccounts/pools",
    apiVersion: "2024-07-01",
    name: `[concat(variables('prefix'), '/pool-${index}')]`,
    dependsOn: ["[resourceId('Microsoft.Batch/batchAccounts', parameters('accountName'))]"],
    properties: {
      displayName: `Pool ${index} of the rendering farm`,
      vmSize,
      taskSlotsPerNode: (index % 4) + 1,
      interNodeCommunication: "Disabled",
      targetNodeCommunicationMode: index % 4 === 0 ? "Classic" : "Simplified",
      deploymentConfiguration: { virtualMachineConfiguration: virtualMachine(isWindows, isAlone, index) },
      upgradePolicy: { mode: "automatic", automaticOSUpgradePolicy: { enableAutomaticOSUpgrade: true } },
      networkConfiguration: network(isAlone, index),
      scaleSettings: {
        autoScale: {
          formula: "$TargetDedicatedNodes = min(10, $PendingTasks.GetSample(1));",
          evaluationInterval: "PT15M",
        },
      },
      userAccounts: [
        {
          name: "runner",
          elevationLevel: isAlone ? "NonAdmin" : "[variables('loginElevation')]",
          password: isAlone || index % 2 === 0 ? "Passw0rd!" : "[parameters('userPassword')]",
        },
      ],
      startTask: {
        commandLine: isWindows ? "cmd /c install.cmd" : "/bin/bash -c './install.sh'",
        waitForSuccess: true,
        maxTaskRetryCount: 2,
        userIdentity: { autoUser: { scope: "Pool", elevationLevel: "Admin" } },
        resourceFiles: [{ httpUrl: `https://storage.example/scripts/install-${index}.sh`, filePath: "install.sh" }],
        environmentSettings: [{ name: "POOL", value: `pool-${index}` }],
      },
    },
  };
}

function virtualMachine(isWindows: boolean, isAlone: boolean, index: number): object {
  const windows = {
    publisher: "microsoftwindowsserver",
    offer: "windowsserver",
    sku: "2022-datacenter",
    version: "latest",
  };
  const linux = isAlone
    ? { publisher: "canonical", offer: "ubuntu-24_04-lts", sku: "server", version: "latest" }
    : "[variables('image')]";
  return {
    imageReference: isWindows ? windows : linux,
    nodeAgentSkuId: isWindows ? "batch.node.windows amd64" : "batch.node.ubuntu 24.04",
    ...(isWindows && { windowsConfiguration: { enableAutomaticUpdates: index % 2 === 0 } }),
    dataDisks: [{ lun: 0, caching: "ReadOnly", diskSizeGB: 512, storageAccountType: "Premium_LRS" }],
  };
}

function network(isAlone: boolean, index: number): object {
  return {
    subnetId: "[parameters('subnetId')]",
    publicIPAddressConfiguration: {
      provision: isAlone || index % 2 === 0 ? "NoPublicIPAddresses" : "[parameters('nodePublicAccess')]",
    },
    endpointConfiguration: {
      inboundNatPools: [
        {
          name: "ssh",
          protocol: "TCP",
          backendPort: 22,
          frontendPortRangeStart: 15000,
          frontendPortRangeEnd: 15100,
        },
      ],
    },
  };
}
