// Vaults of customer-managed keys that belong to another tenant than the account.

import { vaultInUse } from "./checks/encryption-chain.ts";
import { namesKeyHere } from "./checks/notes.ts";
import { customerManagedKeys } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "cmk-vault-tenant-mismatch",
  subject: "account",
  title: "Key vaults of customer-managed keys should be in the tenant of the Batch account",
  why: "The account reaches its key with a managed identity, which belongs to the tenant of the account. The service asks for a key vault in the same tenant.",
  messages: {
    mismatch: {
      severity: "error",
      text: "The key vault of the customer-managed key of Batch account '{account}' belongs to tenant '{vault}', but the account to '{tenant}'.",
    },
  },
  notes: {
    key: namesKeyHere,
    identity: "The account's identity belongs to this tenant.",
  },
  references: [customerManagedKeys],
  controls: ["MCSB DP-6"],
  seeds: ["B49", "B50"],
  needs: { account: ["encryption.keySource"] },
  *check(account) {
    const vault = vaultInUse(account);
    if (typeof vault === "string") return vault;
    const own = account.at("identity.tenantId");
    if (own.state === "absent") return "not-applicable";
    const owner = vault.value.at("properties", "tenantId");
    const [tenant, vaultTenant] = [own.text()?.toLowerCase(), owner.text()?.toLowerCase()];
    if (!isTenant(tenant) || !isTenant(vaultTenant)) return "not-decidable";
    if (tenant === vaultTenant) return undefined;
    yield {
      message: "mismatch",
      data: { account: account.name, vault: owner.show(), tenant: own.show() },
      at: owner,
      related: [
        { at: account.at("encryption.keyVaultProperties.keyIdentifier"), note: "key" },
        { at: own, note: "identity" },
      ],
    };
    return undefined;
  },
});

function isTenant(id: string | undefined): id is string {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id ?? "");
}
