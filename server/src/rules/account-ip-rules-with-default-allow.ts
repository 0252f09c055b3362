// Accounts whose IP rules have no effect, since their network profile lets everybody through.

import type { Account } from "../batch/subject.ts";
import {
  type AccountEndpoint,
  accountEndpoints,
  denyByDefault,
  ipRulesOf,
  isTooBroad,
  rangeOf,
} from "./checks/account-endpoints.ts";
import { accountReference, publicNetworkAccessPage } from "./checks/pages.ts";
import { type Change, defineRule } from "./rule.ts";

export default defineRule({
  id: "account-ip-rules-with-default-allow",
  subject: "account",
  title: "IP rules of Batch accounts should come with a default action that denies access",
  why: "The default action decides on every request that no IP rule matches. If it allows them, the rules exclude nobody, although they look as if they did.",
  messages: {
    ineffective: {
      severity: "warning",
      text: "The IP rules of Batch account '{account}' in '{endpoint}' have no effect, since the default action there allows access from any address.",
    },
  },
  notes: { rules: "The IP rules stand here." },
  fixes: {
    deny: "Deny access by default (who comes from other addresses than those of the IP rules loses access)",
  },
  references: [accountReference, publicNetworkAccessPage],
  controls: ["MCSB NS-2"],
  seeds: [],
  needs: { account: ["networkProfile"] },
  *check(account) {
    if (account.at("networkProfile").state === "absent") return "not-applicable";
    if (account.at("publicNetworkAccess").is("Enabled") !== "yes") return "not-applicable";
    for (const endpoint of accountEndpoints) {
      const action = account.at(`networkProfile.${endpoint}.defaultAction`);
      if (action.is("Allow") !== "yes" || ipRulesOf(account, endpoint).length === 0) continue;
      yield {
        message: "ineffective",
        data: { account: account.name, endpoint },
        at: action,
        related: [{ at: account.at(`networkProfile.${endpoint}.ipRules`), note: "rules" }],
        fixes: () => [{ title: "deny", safe: false, changes: deny(account, endpoint) }],
      };
    }
    return undefined;
  },
});

/** To deny helps nothing as long as a rule lets nearly everybody through. */
function deny(account: Account, endpoint: AccountEndpoint): readonly Change[] {
  const ranges = ipRulesOf(account, endpoint).map(rangeOf);
  return ranges.some((range) => range !== undefined && isTooBroad(range)) ? [] : denyByDefault(account, endpoint);
}
