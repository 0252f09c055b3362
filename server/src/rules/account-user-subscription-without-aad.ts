// Accounts in user subscription mode that shut out the only authentication they can use.

import { allowEntra } from "./checks/authentication-modes.ts";
import { accountReference, createAccountPage } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "account-user-subscription-without-aad",
  subject: "account",
  title: "Batch accounts in user subscription mode should allow Microsoft Entra authentication",
  why: "In user subscription mode clients must use Microsoft Entra ID. An account that does not allow it takes requests from nobody.",
  messages: {
    missing: {
      severity: "error",
      text: "Batch account '{account}' is in user subscription mode, but does not allow Microsoft Entra authentication, the only one that works there.",
    },
  },
  notes: { mode: "User subscription mode is chosen here." },
  fixes: { entra: "Allow Microsoft Entra authentication" },
  references: [accountReference, createAccountPage],
  controls: ["MCSB IM-1"],
  seeds: ["A22", "A23", "A32"],
  needs: { account: ["poolAllocationMode"] },
  *check(account) {
    const allocation = account.at("poolAllocationMode");
    if (allocation.is("UserSubscription") !== "yes") return "not-applicable";
    const modes = account.at("allowedAuthenticationModes");
    const { values, complete } = modes.items();
    // What an empty list allows is documented nowhere; another rule speaks of it.
    if (!complete || values.length === 0) return undefined;
    if (values.some((mode) => mode.is("AAD") !== "no")) return undefined;
    yield {
      message: "missing",
      data: { account: account.name },
      at: modes,
      related: [{ at: allocation, note: "mode" }],
      fixes: () => [{ title: "entra", safe: true, changes: allowEntra(modes) }],
    };
    return undefined;
  },
});
