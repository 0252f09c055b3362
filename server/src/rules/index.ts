// All rules, by id. Do not edit: `npm run derive` makes it from the file names.
import accountPublicNetworkAccess from "./account-public-network-access.ts";
import poolAutoOsUpgradeWindowsUpdates from "./pool-auto-os-upgrade-windows-updates.ts";
import secretInlineUserPassword from "./secret-inline-user-password.ts";
import type { Rule } from "./rule.ts";

export const allRules: readonly Rule[] = [
  accountPublicNetworkAccess,
  poolAutoOsUpgradeWindowsUpdates,
  secretInlineUserPassword,
];
