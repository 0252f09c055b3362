// Accounts that could reach their customer-managed key with several identities.
import { accountReference, customerManagedKeys } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "account-cmk-multiple-identities",
  subject: "account",
  title: "Batch accounts with a customer-managed key should have one user-assigned identity",
  why: "The account reaches the key with its user-assigned identity. Which one it takes if there are several is not documented, so all of them may need access to the key.",
  messages: {
    several: {
      severity: "information",
      text: "Batch account '{account}' is encrypted with a customer-managed key and has {count} user-assigned identities; which of them reaches the key is not documented.",
    },
  },
  notes: { key: "The customer-managed key is asked for here." },
  references: [customerManagedKeys, accountReference],
  controls: ["MCSB DP-5"],
  seeds: [],
  needs: { account: ["encryption.keySource"] },
  *check(account) {
    const source = account.at("encryption.keySource");
    if (source.is("Microsoft.KeyVault") !== "yes") return "not-applicable";
    if (account.at("identity.type").is("UserAssigned") !== "yes") return undefined;
    const identities = account.at("identity.userAssignedIdentities");
    const { arm } = identities;
    if (arm?.kind !== "object") return identities.state === "unknown" ? "not-decidable" : undefined;
    // In the body of an update, null takes an identity away.
    const count = arm.names.filter((name) => arm.get(name)?.kind !== "null").length;
    if (count <= 1) return arm.open === undefined && arm.nonEmpty !== true ? undefined : "not-decidable";
    yield {
      message: "several",
      data: { account: account.name, count },
      at: identities,
      related: [{ at: source, note: "key" }],
    };
    return undefined;
  },
});
