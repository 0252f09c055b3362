// Accounts in user subscription mode with a vault that asks roles.
import { createAccountPage, vaultRolesPage } from "./checks/pages.ts";
import { referencedVaultInUse } from "./checks/referenced-vault.ts";
import { usesRoles } from "./checks/vault-access.ts";
import { grantToService } from "./checks/vault-grants.ts";
import { addResource, defineRule, set } from "./rule.ts";

export default defineRule({
  id: "account-user-subscription-vault-rbac",
  subject: "account",
  title: "Key vaults of Batch accounts in user subscription mode should use access policies",
  why: "The documentation asks for a key vault with access policies, and the service may refuse one that asks roles instead. Whether it still does is not certain.",
  messages: {
    roles: {
      severity: "information",
      text: "The key vault of Batch account '{account}' uses role-based access control instead of access policies; check that Batch accepts it.",
    },
    default: {
      severity: "information",
      text: "The key vault of Batch account '{account}' does not set 'enableRbacAuthorization', so in this api-version it uses role-based access control instead of access policies; check that Batch accepts it.",
    },
  },
  notes: { reference: "The account refers to that vault here." },
  fixes: {
    policies:
      "Use access policies, with one for the Batch service (whoever has access to the vault by a role loses it)",
  },
  references: [createAccountPage, vaultRolesPage],
  controls: ["MCSB DP-6"],
  seeds: [],
  needs: { account: ["keyVaultReference.id"] },
  *check(account) {
    const vault = referencedVaultInUse(account);
    if (typeof vault === "string") return vault;
    const byRoles = usesRoles(vault);
    if (byRoles !== "yes") return byRoles === "no" ? undefined : "not-decidable";
    const setting = vault.value.at("properties", "enableRbacAuthorization");
    yield {
      message: setting.state === "absent" ? "default" : "roles",
      data: { account: account.name },
      at: setting,
      related: [{ at: account.at("keyVaultReference.id"), note: "reference" }],
      fixes: () => [
        {
          title: "policies",
          safe: false,
          changes: [set(setting, false), addResource({ beside: vault, ...grantToService })],
        },
      ],
    };
    return undefined;
  },
});
