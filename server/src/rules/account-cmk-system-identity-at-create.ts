// Accounts that are created with a customer-managed key and an identity that does not exist before.

import { hasOtherStep } from "./checks/account-steps.ts";
import { nameUserIdentity } from "./checks/managed-identity.ts";
import { asksForKeyHere } from "./checks/notes.ts";
import { accountReference, customerManagedKeys } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "account-cmk-system-identity-at-create",
  subject: "account",
  title: "Batch accounts should be created with a customer-managed key by a user-assigned identity",
  why: "A system-assigned identity comes to be with the account, so nobody can give it access to the key before the account asks for the key. A user-assigned identity has its access before the account is created.",
  messages: {
    system: {
      severity: "information",
      text: "Batch account '{account}' is created with a customer-managed key and a system-assigned identity, which can't have access to the key yet.",
    },
  },
  notes: { key: asksForKeyHere },
  fixes: { userAssigned: "Use a user-assigned managed identity that has access to the key" },
  references: [customerManagedKeys, accountReference],
  controls: ["MCSB DP-5"],
  seeds: ["B11", "B12", "B77"],
  needs: { account: ["encryption.keySource"] },
  *check(account) {
    const source = account.at("encryption.keySource");
    if (!account.creation || account.exported || source.is("Microsoft.KeyVault") !== "yes") return "not-applicable";
    const type = account.at("identity.type");
    if (type.is("SystemAssigned") !== "yes") return undefined;
    const isSecondStep = hasOtherStep(account, "without key");
    if (isSecondStep !== "no") return isSecondStep === "yes" ? undefined : "not-decidable";
    const identities = account.at("identity.userAssignedIdentities");
    yield {
      message: "system",
      data: { account: account.name },
      at: type,
      related: [{ at: source, note: "key" }],
      fixes: () => [
        { title: "userAssigned", safe: false, changes: [set(type, "UserAssigned"), nameUserIdentity(identities)] },
      ],
    };
    return undefined;
  },
});
