// Vaults of customer-managed keys that let the account's identity do more than it needs.

import type { Value } from "../arm/value.ts";
import { vaultInUse } from "./checks/encryption-chain.ts";
import { namesKeyHere } from "./checks/notes.ts";
import { customerManagedKeys, securityBaseline } from "./checks/pages.ts";
import { accessTo, neededOperations } from "./checks/vault-access.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "cmk-vault-access-excessive",
  subject: "account",
  title: "Identities of Batch accounts should have no more access to keys than they need",
  why: "An account needs to get its key, to wrap and to unwrap. Whoever gets hold of a permission beyond that, such as purging, can destroy keys and with them what they protect.",
  messages: {
    excessive: {
      severity: "information",
      text: "The access policy for the identity of Batch account '{account}' has key permissions that the account does not need: {operations}.",
    },
  },
  notes: { key: namesKeyHere },
  fixes: { reduce: "Leave 'get', 'wrapKey' and 'unwrapKey' (what else uses the identity may need more)" },
  references: [customerManagedKeys, securityBaseline],
  controls: ["MCSB PA-7"],
  seeds: [],
  needs: { account: ["encryption.keySource"] },
  *check(account) {
    const vault = vaultInUse(account);
    if (typeof vault === "string") return vault;
    const access = accessTo(account, vault);
    if (typeof access === "string") return access;
    if (access.byRoles) return "not-applicable";
    let isOpen = !access.complete;
    for (const permissions of access.permissions) {
      const { values, complete } = permissions.items();
      const excessive = values.flatMap((one) => (isNeeded(one) || one.secret ? [] : (one.text() ?? [])));
      isOpen ||= !complete;
      if (excessive.length === 0) continue;
      yield {
        message: "excessive",
        data: { account: account.name, operations: excessive.map((name) => `'${name}'`).join(", ") },
        at: permissions,
        related: [{ at: account.at("encryption.keyVaultProperties.keyIdentifier"), note: "key" }],
        fixes: () => [{ title: "reduce", safe: false, changes: [set(permissions, [...neededOperations])] }],
      };
    }
    return isOpen ? "not-decidable" : undefined;
  },
});

function isNeeded(operation: Value): boolean {
  return neededOperations.some((name) => operation.is(name) !== "no");
}
