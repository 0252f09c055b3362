// Accounts that are to reach their storage account with an identity, but have none.

import { assignSystemIdentity, assignUserIdentity, gapPlace, identityGap } from "./checks/managed-identity.ts";
import { accountReference, poolIdentitiesPage } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "account-auto-storage-identity-missing",
  subject: "account",
  title: "Batch accounts that reach auto storage with an identity should have one",
  why: "With the authentication mode 'BatchAccountManagedIdentity' the account reaches its storage account by its managed identity and by nothing else. Without one it can't reach it.",
  messages: {
    missing: {
      severity: "error",
      text: "Batch account '{account}' reaches its auto storage with a managed identity, but has none.",
    },
  },
  notes: { mode: "The identity is asked for here." },
  fixes: {
    userAssigned: "Assign a user-assigned managed identity that has access to the storage account",
    systemAssigned: "Use a system-assigned managed identity (it needs a role on the storage account)",
  },
  references: [accountReference, poolIdentitiesPage],
  controls: ["MCSB IM-3"],
  seeds: [],
  yieldsTo: ["account-cmk-identity-missing"],
  needs: { account: ["autoStorage.authenticationMode"] },
  *check(account) {
    const mode = account.at("autoStorage.authenticationMode");
    if (mode.is("BatchAccountManagedIdentity") !== "yes") return "not-applicable";
    const gap = identityGap(account);
    if (gap === "unknown") return "not-decidable";
    if (gap === undefined) return undefined;
    yield {
      message: "missing",
      data: { account: account.name },
      at: gapPlace(account, gap),
      related: [{ at: mode, note: "mode" }],
      fixes: () => [
        { title: "userAssigned", safe: false, changes: assignUserIdentity(account, gap) },
        { title: "systemAssigned", safe: false, changes: assignSystemIdentity(account, gap) },
      ],
    };
    return undefined;
  },
});
