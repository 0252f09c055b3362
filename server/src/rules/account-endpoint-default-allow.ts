// Accounts whose network profile lets everybody through to an endpoint.

import type { Account } from "../batch/subject.ts";
import { type AccountEndpoint, accountEndpoints, denyByDefault, ipRulesOf } from "./checks/account-endpoints.ts";
import { endpointForNodes } from "./checks/node-endpoint.ts";
import { accountReference, publicNetworkAccessPage } from "./checks/pages.ts";
import { defineRule, type Fix } from "./rule.ts";

export default defineRule({
  id: "account-endpoint-default-allow",
  subject: "account",
  title: "Network profiles of Batch accounts should deny access by default",
  why: "The default action decides on every request that no IP rule matches. If it is to allow, the endpoint takes requests from any address on the internet.",
  messages: {
    allow: {
      severity: "warning",
      text: "The network profile of Batch account '{account}' allows access from any address in '{endpoint}'.",
    },
  },
  fixes: {
    deny: "Deny access by default (clients or nodes then need IP rules or private endpoints)",
    denyForNodes: "Deny access by default and add a private endpoint for node management (which needs DNS)",
  },
  references: [accountReference, publicNetworkAccessPage],
  controls: ["MCSB NS-2"],
  seeds: ["A3", "A37"],
  needs: { account: ["networkProfile"] },
  *check(account) {
    if (account.at("networkProfile").state === "absent") return "not-applicable";
    if (account.at("publicNetworkAccess").is("Enabled") !== "yes") return "not-applicable";
    for (const endpoint of accountEndpoints) {
      const action = account.at(`networkProfile.${endpoint}.defaultAction`);
      // Of IP rules that have no effect another rule speaks.
      if (action.is("Allow") !== "yes" || ipRulesOf(account, endpoint).length > 0) continue;
      yield {
        message: "allow",
        data: { account: account.name, endpoint },
        at: action,
        fixes: () => [deny(account, endpoint)],
      };
    }
    return undefined;
  },
});

function deny(account: Account, endpoint: AccountEndpoint): Fix<"deny" | "denyForNodes"> {
  const forNodes = endpoint === "nodeManagementAccess" ? endpointForNodes(account) : [];
  const changes = [...denyByDefault(account, endpoint), ...forNodes];
  return { title: forNodes.length > 0 ? "denyForNodes" : "deny", safe: false, changes };
}
