// Which values of properties are the secure ones, as the rules ask for them.
import type { Subject } from "../../batch/properties/properties.ts";

type SecureValues = Readonly<Record<string, boolean | string | readonly string[]>>;

const account: SecureValues = {
  "allowedAuthenticationModes[]": "AAD",
  "autoStorage.authenticationMode": "BatchAccountManagedIdentity",
  "encryption.keySource": "Microsoft.KeyVault",
  "networkProfile.accountAccess.defaultAction": "Deny",
  "networkProfile.nodeManagementAccess.defaultAction": "Deny",
  publicNetworkAccess: ["Disabled", "SecuredByPerimeter"],
};

const task: SecureValues = {
  "containerSettings.containerHostBatchBindMounts[].isReadOnly": true,
  "userIdentity.autoUser.elevationLevel": "NonAdmin",
  "userIdentity.autoUser.scope": "Task",
};

const vm = "virtualMachineConfiguration";

const pool: SecureValues = {
  ...Object.fromEntries(Object.entries(task).map(([path, values]) => [`startTask.${path}`, values])),
  "startTask.waitForSuccess": true,
  enableInterNodeCommunication: false,
  interNodeCommunication: "Disabled",
  "networkConfiguration.endpointConfiguration.inboundNatPools[].networkSecurityGroupRules[].access": "Deny",
  "networkConfiguration.publicIPAddressConfiguration.provision": "NoPublicIPAddresses",
  targetNodeCommunicationMode: "Simplified",
  "upgradePolicy.mode": ["automatic", "rolling"],
  "upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade": true,
  "upgradePolicy.automaticOSUpgradePolicy.disableAutomaticRollback": false,
  "userAccounts[].elevationLevel": "NonAdmin",
  [`${vm}.dataDisks[].managedDisk.securityProfile.securityEncryptionType`]: "DiskWithVMGuestState",
  [`${vm}.diskEncryptionConfiguration.customerManagedKey.rotationToLatestKeyVersionEnabled`]: true,
  [`${vm}.diskEncryptionConfiguration.targets[]`]: ["TemporaryDisk", "OsDisk"],
  [`${vm}.extensions[].autoUpgradeMinorVersion`]: true,
  [`${vm}.extensions[].enableAutomaticUpgrade`]: true,
  [`${vm}.imageReference.version`]: "latest",
  [`${vm}.osDisk.managedDisk.securityProfile.securityEncryptionType`]: "DiskWithVMGuestState",
  [`${vm}.securityProfile.encryptionAtHost`]: true,
  [`${vm}.securityProfile.proxyAgentSettings.enabled`]: true,
  [`${vm}.securityProfile.proxyAgentSettings.imds.mode`]: "Enforce",
  [`${vm}.securityProfile.proxyAgentSettings.wireServer.mode`]: "Enforce",
  [`${vm}.securityProfile.securityType`]: ["trustedLaunch", "confidentialVM"],
  [`${vm}.securityProfile.uefiSettings.secureBootEnabled`]: true,
  [`${vm}.securityProfile.uefiSettings.vTpmEnabled`]: true,
};

const tables: Readonly<Record<Subject, SecureValues>> = { account, pool, task };

/** The secure values of a property in any casing, the best one first; none where none of them is safer. */
export function secureValues(subject: Subject, path: string): readonly (boolean | string)[] {
  const table = tables[subject];
  const values = Object.hasOwn(table, path) ? table[path] : undefined;
  return values === undefined ? [] : typeof values === "object" ? values : [values];
}

/** What the table speaks of, for the test that every path and value exists. */
export function securePaths(subject: Subject): readonly string[] {
  return Object.keys(tables[subject]);
}
