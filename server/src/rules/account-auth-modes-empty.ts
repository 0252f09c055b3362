// Accounts whose list of authentication modes is empty.

import { allowEntra } from "./checks/authentication-modes.ts";
import { accountReference, securityBestPractices } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "account-auth-modes-empty",
  subject: "account",
  title: "Lists of authentication modes should not be empty",
  why: "It is not documented which authentication an account allows whose list of modes is empty. A list that names Microsoft Entra ID leaves no doubt.",
  messages: {
    empty: {
      severity: "information",
      text: "Batch account '{account}' has an empty list in 'allowedAuthenticationModes', and it is not documented what that allows.",
    },
  },
  fixes: { entra: "Allow Microsoft Entra authentication only (clients that use an account key may lose access)" },
  references: [accountReference, securityBestPractices],
  controls: ["MCSB IM-1"],
  seeds: [],
  needs: { account: ["allowedAuthenticationModes"] },
  *check(account) {
    const modes = account.at("allowedAuthenticationModes");
    if (modes.state === "absent") return "not-applicable";
    const { values, complete } = modes.items();
    if (values.length > 0 || !complete) return undefined;
    yield {
      message: "empty",
      data: { account: account.name },
      at: modes,
      fixes: () => [{ title: "entra", safe: false, changes: allowEntra(modes) }],
    };
    return undefined;
  },
});
