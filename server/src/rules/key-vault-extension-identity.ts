// Key Vault extensions in pools that have no identity to reach the vault with.

import { keyVaultExtensions } from "./checks/key-vault-extensions.ts";
import { assignUserIdentity, identityGap } from "./checks/managed-identity.ts";
import { certificateRotationPage, poolIdentitiesPage } from "./checks/pages.ts";
import { poolIdentities } from "./checks/pool-identity.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "key-vault-extension-identity",
  subject: "pool",
  title: "Pools with the Key Vault extension should have an identity that reaches the vault",
  why: "The extension fetches certificates with a user-assigned identity of the pool that has access to the vault. Without one, or on another operating system, the pool is made, but its nodes get no certificates.",
  messages: {
    missing: {
      severity: "warning",
      text: "Pool '{pool}' has the Key Vault extension, but no user-assigned identity to reach the vault with.",
    },
    dataPlane: {
      severity: "information",
      text: "Pool '{pool}' has the Key Vault extension, which needs an identity that only Azure Resource Manager can give to the pool.",
    },
    system: {
      severity: "warning",
      text: "The Key Vault extension '{type}' is for another operating system than that of the nodes of pool '{pool}'.",
    },
    client: {
      severity: "information",
      text: "Pool '{pool}' has several identities, and 'msiClientId' of the Key Vault extension does not say which one reaches the vault.",
    },
  },
  fixes: { assign: "Assign a user-assigned managed identity that has access to the vault" },
  references: [certificateRotationPage, poolIdentitiesPage],
  controls: ["MCSB DP-7"],
  seeds: ["A154", "A155"],
  needs: { pool: ["virtualMachineConfiguration.extensions"] },
  *check(pool) {
    const extensions = keyVaultExtensions(pool);
    for (const { extension, os } of extensions) {
      const data = { pool: pool.name };
      if (pool.plane === "data-plane") {
        const isMissing = !pool.exported && pool.at("identity").state === "absent";
        if (isMissing) yield { message: "dataPlane", data, at: extension };
        continue;
      }
      const type = extension.at("type");
      if (pool.os() !== "unknown" && pool.os() !== os)
        yield { message: "system", data: { ...data, type: type.show() }, at: type };
      const gap = identityGap(pool);
      if (gap !== undefined && gap !== "unknown") {
        yield {
          message: "missing",
          data,
          at: extension,
          fixes: () => [{ title: "assign", safe: false, changes: assignUserIdentity(pool, gap) }],
        };
      }
      const client = extension.at("settings", "authenticationSettings", "msiClientId");
      if (client.state === "absent" && poolIdentities(pool).ids.length > 1)
        yield { message: "client", data, at: client };
    }
    return extensions.length === 0 ? "not-applicable" : undefined;
  },
});
