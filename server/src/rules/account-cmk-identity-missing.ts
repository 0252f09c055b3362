// Accounts that are encrypted with a customer-managed key, but have no identity to reach it with.

import { assignSystemIdentity, assignUserIdentity, gapPlace, identityGap } from "./checks/managed-identity.ts";
import { asksForKeyHere } from "./checks/notes.ts";
import { accountReference, customerManagedKeys } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "account-cmk-identity-missing",
  subject: "account",
  title: "Batch accounts with a customer-managed key should have a managed identity",
  why: "The account reaches the key in the key vault by a managed identity and by nothing else. Without one it can't use the key.",
  messages: {
    missing: {
      severity: "error",
      text: "Batch account '{account}' is encrypted with a customer-managed key, but has no managed identity to reach the key with.",
    },
  },
  notes: { key: asksForKeyHere },
  fixes: {
    userAssigned: "Assign a user-assigned managed identity that has access to the key",
    systemAssigned:
      "Use a system-assigned managed identity (it can get access to the key only when the account exists)",
  },
  references: [customerManagedKeys, accountReference],
  controls: ["MCSB DP-5", "MCSB IM-3"],
  seeds: [
    ...["B6", "B7", "B8", "B14", "B26", "B33", "B46"],
    ...["B92", "B93", "B94", "B95", "B96", "B97", "B98", "B99", "B100", "B101", "B102", "B103", "B104", "B105"],
  ],
  needs: { account: ["encryption.keySource"] },
  *check(account) {
    const source = account.at("encryption.keySource");
    if (source.is("Microsoft.KeyVault") !== "yes") return "not-applicable";
    const gap = identityGap(account);
    if (gap === "unknown") return "not-decidable";
    if (gap === undefined) return undefined;
    yield {
      message: "missing",
      data: { account: account.name },
      at: gapPlace(account, gap),
      related: [{ at: source, note: "key" }],
      fixes: ({ certainty }) => [
        { title: "userAssigned", safe: false, changes: assignUserIdentity(account, gap) },
        // With a key that only may be there, this is as bad as what another rule says of such an identity.
        ...(certainty === "possible"
          ? []
          : [{ title: "systemAssigned", safe: false, changes: assignSystemIdentity(account, gap) } as const]),
      ],
    };
    return undefined;
  },
});
