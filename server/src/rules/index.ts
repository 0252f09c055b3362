// All rules, by id. Do not edit: `npm run derive` makes it from the file names.
import accountCmkIdentityMissing from "./account-cmk-identity-missing.ts";
import accountCmkKeyVersionPinned from "./account-cmk-key-version-pinned.ts";
import accountPublicNetworkAccess from "./account-public-network-access.ts";
import accountSharedKeyEnabled from "./account-shared-key-enabled.ts";
import poolAutoOsUpgradeWindowsUpdates from "./pool-auto-os-upgrade-windows-updates.ts";
import poolClassicNodeCommunication from "./pool-classic-node-communication.ts";
import poolDiskEncryption from "./pool-disk-encryption.ts";
import poolImageEndOfLife from "./pool-image-end-of-life.ts";
import poolPublicIp from "./pool-public-ip.ts";
import poolRemoteAccessOpen from "./pool-remote-access-open.ts";
import poolTrustedLaunchMissing from "./pool-trusted-launch-missing.ts";
import secretInlineUserPassword from "./secret-inline-user-password.ts";
import type { Rule } from "./rule.ts";

export const allRules: readonly Rule[] = [
  accountCmkIdentityMissing,
  accountCmkKeyVersionPinned,
  accountPublicNetworkAccess,
  accountSharedKeyEnabled,
  poolAutoOsUpgradeWindowsUpdates,
  poolClassicNodeCommunication,
  poolDiskEncryption,
  poolImageEndOfLife,
  poolPublicIp,
  poolRemoteAccessOpen,
  poolTrustedLaunchMissing,
  secretInlineUserPassword,
];
