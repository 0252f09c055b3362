// All rules, by id. Do not edit: `npm run derive` makes it from the file names.
import accountAuthModesEmpty from "./account-auth-modes-empty.ts";
import accountAuthModesUnsetUserSubscription from "./account-auth-modes-unset-user-subscription.ts";
import accountAutoStorageIdentityMissing from "./account-auto-storage-identity-missing.ts";
import accountAutoStorageKeys from "./account-auto-storage-keys.ts";
import accountAutoStorageNodeIdentityMissing from "./account-auto-storage-node-identity-missing.ts";
import accountAutoStorageNodeIdentityNotOnPool from "./account-auto-storage-node-identity-not-on-pool.ts";
import accountCmkIdentityMissing from "./account-cmk-identity-missing.ts";
import accountCmkKeyIdentifierInvalid from "./account-cmk-key-identifier-invalid.ts";
import accountCmkKeyIdentifierMissing from "./account-cmk-key-identifier-missing.ts";
import accountCmkKeyVersionPinned from "./account-cmk-key-version-pinned.ts";
import accountCmkMultipleIdentities from "./account-cmk-multiple-identities.ts";
import accountCmkNotConfigured from "./account-cmk-not-configured.ts";
import accountCmkSourceContradiction from "./account-cmk-source-contradiction.ts";
import accountCmkSystemIdentityAtCreate from "./account-cmk-system-identity-at-create.ts";
import accountDiagnosticSettingsMissing from "./account-diagnostic-settings-missing.ts";
import accountEndpointDefaultAllow from "./account-endpoint-default-allow.ts";
import accountEndpointHttp from "./account-endpoint-http.ts";
import accountIdentityInvalid from "./account-identity-invalid.ts";
import accountIpRuleInvalid from "./account-ip-rule-invalid.ts";
import accountIpRuleTooBroad from "./account-ip-rule-too-broad.ts";
import accountIpRulesWithDefaultAllow from "./account-ip-rules-with-default-allow.ts";
import accountKeyVaultReferenceHttp from "./account-key-vault-reference-http.ts";
import accountKeyVaultReferenceMismatch from "./account-key-vault-reference-mismatch.ts";
import accountKeysListed from "./account-keys-listed.ts";
import accountNetworkProfileIneffective from "./account-network-profile-ineffective.ts";
import accountNodeManagementEndpointMissing from "./account-node-management-endpoint-missing.ts";
import accountNodeManagementOpen from "./account-node-management-open.ts";
import accountPerimeterPrerequisites from "./account-perimeter-prerequisites.ts";
import accountPoolAllocationModeNote from "./account-pool-allocation-mode-note.ts";
import accountPrivateEndpointMissing from "./account-private-endpoint-missing.ts";
import accountPublicNetworkAccessFiltered from "./account-public-network-access-filtered.ts";
import accountPublicNetworkAccess from "./account-public-network-access.ts";
import accountSharedKeyEnabled from "./account-shared-key-enabled.ts";
import accountTaskTokenEnabled from "./account-task-token-enabled.ts";
import accountUserSubscriptionVaultFlags from "./account-user-subscription-vault-flags.ts";
import accountUserSubscriptionVaultMissing from "./account-user-subscription-vault-missing.ts";
import accountUserSubscriptionVaultRbac from "./account-user-subscription-vault-rbac.ts";
import accountUserSubscriptionWithoutAad from "./account-user-subscription-without-aad.ts";
import apiVersionOld from "./api-version-old.ts";
import apiVersionRetired from "./api-version-retired.ts";
import apiVersionUnknown from "./api-version-unknown.ts";
import applicationAllowUpdates from "./application-allow-updates.ts";
import autoPoolKeepAlive from "./auto-pool-keep-alive.ts";
import autoUserPoolAdmin from "./auto-user-pool-admin.ts";
import blobMountAuthConflict from "./blob-mount-auth-conflict.ts";
import blobMountKey from "./blob-mount-key.ts";
import cifsMountPassword from "./cifs-mount-password.ts";
import cmkKeyDisabledOrExpired from "./cmk-key-disabled-or-expired.ts";
import cmkKeyOperationsMissing from "./cmk-key-operations-missing.ts";
import cmkKeyRotationPolicyMissing from "./cmk-key-rotation-policy-missing.ts";
import cmkKeySize from "./cmk-key-size.ts";
import cmkKeyTypeUnsupported from "./cmk-key-type-unsupported.ts";
import cmkVaultAccessExcessive from "./cmk-vault-access-excessive.ts";
import cmkVaultAccessMissing from "./cmk-vault-access-missing.ts";
import cmkVaultPurgeProtectionMissing from "./cmk-vault-purge-protection-missing.ts";
import cmkVaultSoftDeleteDisabled from "./cmk-vault-soft-delete-disabled.ts";
import cmkVaultTenantMismatch from "./cmk-vault-tenant-mismatch.ts";
import commandLinePipeToShell from "./command-line-pipe-to-shell.ts";
import commandLineSecret from "./command-line-secret.ts";
import containerHostBindsDefault from "./container-host-binds-default.ts";
import containerImagePublicRegistry from "./container-image-public-registry.ts";
import containerImageUnpinned from "./container-image-unpinned.ts";
import containerPrivilegedOptions from "./container-privileged-options.ts";
import containerRegistryAuthConflict from "./container-registry-auth-conflict.ts";
import containerRegistryPassword from "./container-registry-password.ts";
import environmentSecret from "./environment-secret.ts";
import extensionAutoUpgrade from "./extension-auto-upgrade.ts";
import extensionSecretInSettings from "./extension-secret-in-settings.ts";
import fileShareMountKey from "./file-share-mount-key.ts";
import jobTaskAuthenticationToken from "./job-task-authentication-token.ts";
import keyVaultExtensionIdentity from "./key-vault-extension-identity.ts";
import keyVaultExtensionVersionPinned from "./key-vault-extension-version-pinned.ts";
import linuxUserUidGid from "./linux-user-uid-gid.ts";
import metadataSecret from "./metadata-secret.ts";
import mountCleartext from "./mount-cleartext.ts";
import mountConfigurationConflict from "./mount-configuration-conflict.ts";
import nodeUserRemote from "./node-user-remote.ts";
import outputFileSas from "./output-file-sas.ts";
import poolAdeExtension from "./pool-ade-extension.ts";
import poolAutoOsUpgradeDeferral from "./pool-auto-os-upgrade-deferral.ts";
import poolAutoOsUpgradeRollbackDisabled from "./pool-auto-os-upgrade-rollback-disabled.ts";
import poolAutoOsUpgradeUnsupportedImage from "./pool-auto-os-upgrade-unsupported-image.ts";
import poolAutoOsUpgradeVersion from "./pool-auto-os-upgrade-version.ts";
import poolAutoOsUpgradeWindowsUpdates from "./pool-auto-os-upgrade-windows-updates.ts";
import poolAutoOsUpgrade from "./pool-auto-os-upgrade.ts";
import poolCertificatesRetired from "./pool-certificates-retired.ts";
import poolClassicNodeCommunication from "./pool-classic-node-communication.ts";
import poolCloudServiceConfiguration from "./pool-cloud-service-configuration.ts";
import poolCommunityGalleryImage from "./pool-community-gallery-image.ts";
import poolConfidentialDiskSecurityProfile from "./pool-confidential-disk-security-profile.ts";
import poolConfidentialSettings from "./pool-confidential-settings.ts";
import poolConfidentialSizeMismatch from "./pool-confidential-size-mismatch.ts";
import poolCustomImageEolReminder from "./pool-custom-image-eol-reminder.ts";
import poolDiskCmkKeyUrl from "./pool-disk-cmk-key-url.ts";
import poolDiskCmkPrerequisites from "./pool-disk-cmk-prerequisites.ts";
import poolDiskCmkRotation from "./pool-disk-cmk-rotation.ts";
import poolDiskEncryptionEmpty from "./pool-disk-encryption-empty.ts";
import poolDiskEncryptionLinuxCustomImage from "./pool-disk-encryption-linux-custom-image.ts";
import poolDiskEncryptionOsTargets from "./pool-disk-encryption-os-targets.ts";
import poolDiskEncryptionPolicy from "./pool-disk-encryption-policy.ts";
import poolDiskEncryptionSetMode from "./pool-disk-encryption-set-mode.ts";
import poolDiskEncryptionUnsupportedSize from "./pool-disk-encryption-unsupported-size.ts";
import poolDiskEncryption from "./pool-disk-encryption.ts";
import poolEncryptionAtHostUnsupportedSize from "./pool-encryption-at-host-unsupported-size.ts";
import poolEncryptionAtHost from "./pool-encryption-at-host.ts";
import poolHostEndpointAuditMode from "./pool-host-endpoint-audit-mode.ts";
import poolHostEndpointConflict from "./pool-host-endpoint-conflict.ts";
import poolIdentityExcessiveRole from "./pool-identity-excessive-role.ts";
import poolIdentityInDataPlane from "./pool-identity-in-data-plane.ts";
import poolIdentityMissingForReference from "./pool-identity-missing-for-reference.ts";
import poolIdentityMissing from "./pool-identity-missing.ts";
import poolIdentitySystemAssigned from "./pool-identity-system-assigned.ts";
import poolImageEndOfLife from "./pool-image-end-of-life.ts";
import poolImageNearEndOfLife from "./pool-image-near-end-of-life.ts";
import poolImageReferenceConflict from "./pool-image-reference-conflict.ts";
import poolImageVersionPinned from "./pool-image-version-pinned.ts";
import poolInboundEndpointBroadSource from "./pool-inbound-endpoint-broad-source.ts";
import poolInboundEndpointNoFinalDeny from "./pool-inbound-endpoint-no-final-deny.ts";
import poolInboundEndpointOpen from "./pool-inbound-endpoint-open.ts";
import poolInterNodeCommunication from "./pool-inter-node-communication.ts";
import poolIpAddressesNotUserManaged from "./pool-ip-addresses-not-user-managed.ts";
import poolLowPriorityNodes from "./pool-low-priority-nodes.ts";
import poolManagedImage from "./pool-managed-image.ts";
import poolMetadataSecurityProtocol from "./pool-metadata-security-protocol.ts";
import poolNatName from "./pool-nat-name.ts";
import poolNatPorts from "./pool-nat-ports.ts";
import poolNoPublicIpClassic from "./pool-no-public-ip-classic.ts";
import poolNoPublicIpWithEndpoints from "./pool-no-public-ip-with-endpoints.ts";
import poolNoPublicIpWithIpAddresses from "./pool-no-public-ip-with-ip-addresses.ts";
import poolNoPublicIpWithoutSubnet from "./pool-no-public-ip-without-subnet.ts";
import poolNodeAgentEndOfLife from "./pool-node-agent-end-of-life.ts";
import poolNodeAgentMismatch from "./pool-node-agent-mismatch.ts";
import poolNodeCommunicationUnset from "./pool-node-communication-unset.ts";
import poolNotInVnet from "./pool-not-in-vnet.ts";
import poolNsgRuleLimits from "./pool-nsg-rule-limits.ts";
import poolNsgRulePriority from "./pool-nsg-rule-priority.ts";
import poolNsgRuleShadowed from "./pool-nsg-rule-shadowed.ts";
import poolNsgSourcePrefix from "./pool-nsg-source-prefix.ts";
import poolPublicIpResource from "./pool-public-ip-resource.ts";
import poolPublicIpUserManaged from "./pool-public-ip-user-managed.ts";
import poolPublicIp from "./pool-public-ip.ts";
import poolRemoteAccessDefault from "./pool-remote-access-default.ts";
import poolRemoteAccessOpen from "./pool-remote-access-open.ts";
import poolResourceTagsMode from "./pool-resource-tags-mode.ts";
import poolSecureBootDisabled from "./pool-secure-boot-disabled.ts";
import poolSubnetIdInvalid from "./pool-subnet-id-invalid.ts";
import poolTrustedLaunchGen1Image from "./pool-trusted-launch-gen1-image.ts";
import poolTrustedLaunchMissing from "./pool-trusted-launch-missing.ts";
import poolTrustedLaunchUnsupportedSize from "./pool-trusted-launch-unsupported-size.ts";
import poolUefiWithoutSecurityType from "./pool-uefi-without-security-type.ts";
import poolUpgradePolicyInvalid from "./pool-upgrade-policy-invalid.ts";
import poolUserManagedIpIncomplete from "./pool-user-managed-ip-incomplete.ts";
import poolVmSizeRetired from "./pool-vm-size-retired.ts";
import poolVtpmDisabled from "./pool-vtpm-disabled.ts";
import poolWindowsConfigurationOnLinux from "./pool-windows-configuration-on-linux.ts";
import poolWindowsUpdatesDisabled from "./pool-windows-updates-disabled.ts";
import privateDnsZoneLegacy from "./private-dns-zone-legacy.ts";
import privateEndpointDnsMissing from "./private-endpoint-dns-missing.ts";
import privateEndpointGroupId from "./private-endpoint-group-id.ts";
import propertyNotInApiVersion from "./property-not-in-api-version.ts";
import resourceFileHttp from "./resource-file-http.ts";
import resourceFileModeWorld from "./resource-file-mode-world.ts";
import resourceFilePublicBlob from "./resource-file-public-blob.ts";
import resourceFileSasExcessive from "./resource-file-sas-excessive.ts";
import resourceFileSas from "./resource-file-sas.ts";
import resourceFileSourceConflict from "./resource-file-source-conflict.ts";
import scaleSettingsStartTaskIgnoreFailure from "./scale-settings-start-task-ignore-failure.ts";
import secretInlineCertificate from "./secret-inline-certificate.ts";
import secretInlineSshKey from "./secret-inline-ssh-key.ts";
import secretInlineUserPassword from "./secret-inline-user-password.ts";
import startTaskElevated from "./start-task-elevated.ts";
import startTaskTlsTweak from "./start-task-tls-tweak.ts";
import startTaskWeakTls from "./start-task-weak-tls.ts";
import storageAccountInsecure from "./storage-account-insecure.ts";
import subnetDefaultOutbound from "./subnet-default-outbound.ts";
import subnetNsgBatchIpLiterals from "./subnet-nsg-batch-ip-literals.ts";
import subnetNsgBatchRulesMissing from "./subnet-nsg-batch-rules-missing.ts";
import subnetNsgClassicPorts from "./subnet-nsg-classic-ports.ts";
import subnetNsgRemoteAccessOpen from "./subnet-nsg-remote-access-open.ts";
import taskElevated from "./task-elevated.ts";
import taskSlotsIsolation from "./task-slots-isolation.ts";
import templateOutputSecret from "./template-output-secret.ts";
import templateSecretParameterDefault from "./template-secret-parameter-default.ts";
import templateSecretParameterType from "./template-secret-parameter-type.ts";
import unknownProperty from "./unknown-property.ts";
import userAccountAdmin from "./user-account-admin.ts";
import userAccountsPresent from "./user-accounts-present.ts";
import userConfigWrongOs from "./user-config-wrong-os.ts";
import userIdentityConflict from "./user-identity-conflict.ts";
import type { Rule } from "./rule.ts";

export const allRules: readonly Rule[] = [
  accountAuthModesEmpty,
  accountAuthModesUnsetUserSubscription,
  accountAutoStorageIdentityMissing,
  accountAutoStorageKeys,
  accountAutoStorageNodeIdentityMissing,
  accountAutoStorageNodeIdentityNotOnPool,
  accountCmkIdentityMissing,
  accountCmkKeyIdentifierInvalid,
  accountCmkKeyIdentifierMissing,
  accountCmkKeyVersionPinned,
  accountCmkMultipleIdentities,
  accountCmkNotConfigured,
  accountCmkSourceContradiction,
  accountCmkSystemIdentityAtCreate,
  accountDiagnosticSettingsMissing,
  accountEndpointDefaultAllow,
  accountEndpointHttp,
  accountIdentityInvalid,
  accountIpRuleInvalid,
  accountIpRuleTooBroad,
  accountIpRulesWithDefaultAllow,
  accountKeyVaultReferenceHttp,
  accountKeyVaultReferenceMismatch,
  accountKeysListed,
  accountNetworkProfileIneffective,
  accountNodeManagementEndpointMissing,
  accountNodeManagementOpen,
  accountPerimeterPrerequisites,
  accountPoolAllocationModeNote,
  accountPrivateEndpointMissing,
  accountPublicNetworkAccessFiltered,
  accountPublicNetworkAccess,
  accountSharedKeyEnabled,
  accountTaskTokenEnabled,
  accountUserSubscriptionVaultFlags,
  accountUserSubscriptionVaultMissing,
  accountUserSubscriptionVaultRbac,
  accountUserSubscriptionWithoutAad,
  apiVersionOld,
  apiVersionRetired,
  apiVersionUnknown,
  applicationAllowUpdates,
  autoPoolKeepAlive,
  autoUserPoolAdmin,
  blobMountAuthConflict,
  blobMountKey,
  cifsMountPassword,
  cmkKeyDisabledOrExpired,
  cmkKeyOperationsMissing,
  cmkKeyRotationPolicyMissing,
  cmkKeySize,
  cmkKeyTypeUnsupported,
  cmkVaultAccessExcessive,
  cmkVaultAccessMissing,
  cmkVaultPurgeProtectionMissing,
  cmkVaultSoftDeleteDisabled,
  cmkVaultTenantMismatch,
  commandLinePipeToShell,
  commandLineSecret,
  containerHostBindsDefault,
  containerImagePublicRegistry,
  containerImageUnpinned,
  containerPrivilegedOptions,
  containerRegistryAuthConflict,
  containerRegistryPassword,
  environmentSecret,
  extensionAutoUpgrade,
  extensionSecretInSettings,
  fileShareMountKey,
  jobTaskAuthenticationToken,
  keyVaultExtensionIdentity,
  keyVaultExtensionVersionPinned,
  linuxUserUidGid,
  metadataSecret,
  mountCleartext,
  mountConfigurationConflict,
  nodeUserRemote,
  outputFileSas,
  poolAdeExtension,
  poolAutoOsUpgradeDeferral,
  poolAutoOsUpgradeRollbackDisabled,
  poolAutoOsUpgradeUnsupportedImage,
  poolAutoOsUpgradeVersion,
  poolAutoOsUpgradeWindowsUpdates,
  poolAutoOsUpgrade,
  poolCertificatesRetired,
  poolClassicNodeCommunication,
  poolCloudServiceConfiguration,
  poolCommunityGalleryImage,
  poolConfidentialDiskSecurityProfile,
  poolConfidentialSettings,
  poolConfidentialSizeMismatch,
  poolCustomImageEolReminder,
  poolDiskCmkKeyUrl,
  poolDiskCmkPrerequisites,
  poolDiskCmkRotation,
  poolDiskEncryptionEmpty,
  poolDiskEncryptionLinuxCustomImage,
  poolDiskEncryptionOsTargets,
  poolDiskEncryptionPolicy,
  poolDiskEncryptionSetMode,
  poolDiskEncryptionUnsupportedSize,
  poolDiskEncryption,
  poolEncryptionAtHostUnsupportedSize,
  poolEncryptionAtHost,
  poolHostEndpointAuditMode,
  poolHostEndpointConflict,
  poolIdentityExcessiveRole,
  poolIdentityInDataPlane,
  poolIdentityMissingForReference,
  poolIdentityMissing,
  poolIdentitySystemAssigned,
  poolImageEndOfLife,
  poolImageNearEndOfLife,
  poolImageReferenceConflict,
  poolImageVersionPinned,
  poolInboundEndpointBroadSource,
  poolInboundEndpointNoFinalDeny,
  poolInboundEndpointOpen,
  poolInterNodeCommunication,
  poolIpAddressesNotUserManaged,
  poolLowPriorityNodes,
  poolManagedImage,
  poolMetadataSecurityProtocol,
  poolNatName,
  poolNatPorts,
  poolNoPublicIpClassic,
  poolNoPublicIpWithEndpoints,
  poolNoPublicIpWithIpAddresses,
  poolNoPublicIpWithoutSubnet,
  poolNodeAgentEndOfLife,
  poolNodeAgentMismatch,
  poolNodeCommunicationUnset,
  poolNotInVnet,
  poolNsgRuleLimits,
  poolNsgRulePriority,
  poolNsgRuleShadowed,
  poolNsgSourcePrefix,
  poolPublicIpResource,
  poolPublicIpUserManaged,
  poolPublicIp,
  poolRemoteAccessDefault,
  poolRemoteAccessOpen,
  poolResourceTagsMode,
  poolSecureBootDisabled,
  poolSubnetIdInvalid,
  poolTrustedLaunchGen1Image,
  poolTrustedLaunchMissing,
  poolTrustedLaunchUnsupportedSize,
  poolUefiWithoutSecurityType,
  poolUpgradePolicyInvalid,
  poolUserManagedIpIncomplete,
  poolVmSizeRetired,
  poolVtpmDisabled,
  poolWindowsConfigurationOnLinux,
  poolWindowsUpdatesDisabled,
  privateDnsZoneLegacy,
  privateEndpointDnsMissing,
  privateEndpointGroupId,
  propertyNotInApiVersion,
  resourceFileHttp,
  resourceFileModeWorld,
  resourceFilePublicBlob,
  resourceFileSasExcessive,
  resourceFileSas,
  resourceFileSourceConflict,
  scaleSettingsStartTaskIgnoreFailure,
  secretInlineCertificate,
  secretInlineSshKey,
  secretInlineUserPassword,
  startTaskElevated,
  startTaskTlsTweak,
  startTaskWeakTls,
  storageAccountInsecure,
  subnetDefaultOutbound,
  subnetNsgBatchIpLiterals,
  subnetNsgBatchRulesMissing,
  subnetNsgClassicPorts,
  subnetNsgRemoteAccessOpen,
  taskElevated,
  taskSlotsIsolation,
  templateOutputSecret,
  templateSecretParameterDefault,
  templateSecretParameterType,
  unknownProperty,
  userAccountAdmin,
  userAccountsPresent,
  userConfigWrongOs,
  userIdentityConflict,
];
