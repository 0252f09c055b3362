// All rules, by id. Do not edit: `npm run derive` makes it from the file names.
import accountAuthModesEmpty from "./account-auth-modes-empty.ts";
import accountAuthModesUnsetUserSubscription from "./account-auth-modes-unset-user-subscription.ts";
import accountAutoStorageIdentityMissing from "./account-auto-storage-identity-missing.ts";
import accountAutoStorageKeys from "./account-auto-storage-keys.ts";
import accountCmkIdentityMissing from "./account-cmk-identity-missing.ts";
import accountCmkKeyIdentifierInvalid from "./account-cmk-key-identifier-invalid.ts";
import accountCmkKeyIdentifierMissing from "./account-cmk-key-identifier-missing.ts";
import accountCmkKeyVersionPinned from "./account-cmk-key-version-pinned.ts";
import accountCmkMultipleIdentities from "./account-cmk-multiple-identities.ts";
import accountCmkNotConfigured from "./account-cmk-not-configured.ts";
import accountCmkSourceContradiction from "./account-cmk-source-contradiction.ts";
import accountCmkSystemIdentityAtCreate from "./account-cmk-system-identity-at-create.ts";
import accountEndpointDefaultAllow from "./account-endpoint-default-allow.ts";
import accountIdentityInvalid from "./account-identity-invalid.ts";
import accountIpRuleInvalid from "./account-ip-rule-invalid.ts";
import accountIpRuleTooBroad from "./account-ip-rule-too-broad.ts";
import accountIpRulesWithDefaultAllow from "./account-ip-rules-with-default-allow.ts";
import accountKeyVaultReferenceHttp from "./account-key-vault-reference-http.ts";
import accountKeyVaultReferenceMismatch from "./account-key-vault-reference-mismatch.ts";
import accountNetworkProfileIneffective from "./account-network-profile-ineffective.ts";
import accountNodeManagementOpen from "./account-node-management-open.ts";
import accountPublicNetworkAccessFiltered from "./account-public-network-access-filtered.ts";
import accountPublicNetworkAccess from "./account-public-network-access.ts";
import accountSharedKeyEnabled from "./account-shared-key-enabled.ts";
import accountTaskTokenEnabled from "./account-task-token-enabled.ts";
import accountUserSubscriptionVaultMissing from "./account-user-subscription-vault-missing.ts";
import accountUserSubscriptionWithoutAad from "./account-user-subscription-without-aad.ts";
import apiVersionOld from "./api-version-old.ts";
import apiVersionRetired from "./api-version-retired.ts";
import apiVersionUnknown from "./api-version-unknown.ts";
import poolAutoOsUpgradeWindowsUpdates from "./pool-auto-os-upgrade-windows-updates.ts";
import poolCertificatesRetired from "./pool-certificates-retired.ts";
import poolClassicNodeCommunication from "./pool-classic-node-communication.ts";
import poolCloudServiceConfiguration from "./pool-cloud-service-configuration.ts";
import poolDiskEncryption from "./pool-disk-encryption.ts";
import poolImageEndOfLife from "./pool-image-end-of-life.ts";
import poolLowPriorityNodes from "./pool-low-priority-nodes.ts";
import poolNodeCommunicationUnset from "./pool-node-communication-unset.ts";
import poolPublicIp from "./pool-public-ip.ts";
import poolRemoteAccessOpen from "./pool-remote-access-open.ts";
import poolResourceTagsMode from "./pool-resource-tags-mode.ts";
import poolTrustedLaunchMissing from "./pool-trusted-launch-missing.ts";
import propertyNotInApiVersion from "./property-not-in-api-version.ts";
import secretInlineUserPassword from "./secret-inline-user-password.ts";
import unknownProperty from "./unknown-property.ts";
import type { Rule } from "./rule.ts";

export const allRules: readonly Rule[] = [
  accountAuthModesEmpty,
  accountAuthModesUnsetUserSubscription,
  accountAutoStorageIdentityMissing,
  accountAutoStorageKeys,
  accountCmkIdentityMissing,
  accountCmkKeyIdentifierInvalid,
  accountCmkKeyIdentifierMissing,
  accountCmkKeyVersionPinned,
  accountCmkMultipleIdentities,
  accountCmkNotConfigured,
  accountCmkSourceContradiction,
  accountCmkSystemIdentityAtCreate,
  accountEndpointDefaultAllow,
  accountIdentityInvalid,
  accountIpRuleInvalid,
  accountIpRuleTooBroad,
  accountIpRulesWithDefaultAllow,
  accountKeyVaultReferenceHttp,
  accountKeyVaultReferenceMismatch,
  accountNetworkProfileIneffective,
  accountNodeManagementOpen,
  accountPublicNetworkAccessFiltered,
  accountPublicNetworkAccess,
  accountSharedKeyEnabled,
  accountTaskTokenEnabled,
  accountUserSubscriptionVaultMissing,
  accountUserSubscriptionWithoutAad,
  apiVersionOld,
  apiVersionRetired,
  apiVersionUnknown,
  poolAutoOsUpgradeWindowsUpdates,
  poolCertificatesRetired,
  poolClassicNodeCommunication,
  poolCloudServiceConfiguration,
  poolDiskEncryption,
  poolImageEndOfLife,
  poolLowPriorityNodes,
  poolNodeCommunicationUnset,
  poolPublicIp,
  poolRemoteAccessOpen,
  poolResourceTagsMode,
  poolTrustedLaunchMissing,
  propertyNotInApiVersion,
  secretInlineUserPassword,
  unknownProperty,
];
