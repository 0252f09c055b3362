// Vaults of customer-managed keys that lose what is deleted at once.

import { vaultInUse } from "./checks/encryption-chain.ts";
import { namesKeyHere } from "./checks/notes.ts";
import { customerManagedKeys, softDeletePage } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "cmk-vault-soft-delete-disabled",
  subject: "account",
  title: "Key vaults of customer-managed keys should have soft delete",
  why: "An account whose key is gone can only be deleted, and so is what it holds. Soft delete brings a deleted key or vault back; the service asks for it.",
  messages: {
    disabled: {
      severity: "error",
      text: "The key vault of the customer-managed key of Batch account '{account}' has soft delete disabled.",
    },
  },
  notes: { key: namesKeyHere },
  fixes: { enable: "Enable soft delete" },
  references: [customerManagedKeys, softDeletePage],
  controls: ["MCSB DP-6"],
  seeds: ["B52", "B141"],
  needs: { account: ["encryption.keySource"] },
  *check(account) {
    const vault = vaultInUse(account);
    if (typeof vault === "string") return vault;
    const softDelete = vault.value.at("properties", "enableSoftDelete");
    if (softDelete.is(false) !== "yes") return undefined;
    yield {
      message: "disabled",
      data: { account: account.name },
      at: softDelete,
      related: [{ at: account.at("encryption.keyVaultProperties.keyIdentifier"), note: "key" }],
      fixes: () => [{ title: "enable", safe: true, changes: [set(softDelete, true)] }],
    };
    return undefined;
  },
});
