// Vaults of customer-managed keys from which a key can be purged.

import { vaultInUse } from "./checks/encryption-chain.ts";
import { namesKeyHere } from "./checks/notes.ts";
import { customerManagedKeys, softDeletePage } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "cmk-vault-purge-protection-missing",
  subject: "account",
  title: "Key vaults of customer-managed keys should have purge protection",
  why: "An account whose key is gone can only be deleted, and so is what it holds. Purge protection keeps deleted keys and vaults from being destroyed before the retention period is over; it is not enabled by default, and the service asks for it.",
  messages: {
    unset: {
      severity: "error",
      text: "The key vault of the customer-managed key of Batch account '{account}' does not set 'enablePurgeProtection', so its keys can be purged.",
    },
    disabled: {
      severity: "error",
      text: "The key vault of the customer-managed key of Batch account '{account}' has purge protection disabled.",
    },
  },
  notes: { key: namesKeyHere },
  fixes: { enable: "Enable purge protection (it can never be disabled again)" },
  references: [customerManagedKeys, softDeletePage],
  controls: ["MCSB DP-6"],
  seeds: ["B52", "B141"],
  needs: { account: ["encryption.keySource"] },
  *check(account) {
    const vault = vaultInUse(account);
    if (typeof vault === "string") return vault;
    const protection = vault.value.at("properties", "enablePurgeProtection");
    if (protection.state !== "absent" && protection.is(false) !== "yes") return undefined;
    yield {
      message: protection.state === "absent" ? "unset" : "disabled",
      data: { account: account.name },
      at: protection,
      related: [{ at: account.at("encryption.keyVaultProperties.keyIdentifier"), note: "key" }],
      fixes: () => [{ title: "enable", safe: false, changes: [set(protection, true)] }],
    };
    return undefined;
  },
});
