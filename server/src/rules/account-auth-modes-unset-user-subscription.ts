// Accounts in user subscription mode that leave it to the service which authentication they allow.

import { isLiteral } from "./checks/literal.ts";
import { accountReference, policiesPage } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "account-auth-modes-unset-user-subscription",
  subject: "account",
  title: "Batch accounts in user subscription mode should say that they allow Microsoft Entra authentication only",
  why: "In user subscription mode clients must use Microsoft Entra ID, whatever the list of modes says. Azure Policy looks at the list, and reports the account as long as it has none.",
  messages: {
    unset: {
      severity: "information",
      text: "Batch account '{account}' is in user subscription mode and does not set 'allowedAuthenticationModes', which Azure Policy reports.",
    },
  },
  notes: { mode: "User subscription mode is chosen here." },
  fixes: {
    entra: "Allow Microsoft Entra authentication only (it is the only one that works in user subscription mode)",
  },
  references: [accountReference, policiesPage],
  controls: ["MCSB IM-1", "Policy 6f68b69f-05fe-49cd-b361-777ee9ca7e35", "Policy 4dbc2f5c-51cf-4e38-9179-c7028eed2274"],
  seeds: ["A21", "A24"],
  needs: { account: ["poolAllocationMode"] },
  *check(account) {
    const allocation = account.at("poolAllocationMode");
    if (allocation.is("UserSubscription") !== "yes") return "not-applicable";
    const modes = account.at("allowedAuthenticationModes");
    if (modes.state !== "absent") return undefined;
    // Where something else decides the allocation mode, keys may work in another deployment.
    const safe = isLiteral(allocation);
    yield {
      message: "unset",
      data: { account: account.name },
      at: modes,
      related: [{ at: allocation, note: "mode" }],
      fixes: () => [{ title: "entra", safe, changes: [set(modes, ["AAD"])] }],
    };
    return undefined;
  },
});
