// Accounts whose network profile limits clients, but not nodes.
import type { Account } from "../batch/subject.ts";
import { endpointForNodes } from "./checks/node-endpoint.ts";
import { publicNetworkAccessPage } from "./checks/pages.ts";
import { defineRule, type Fix, set } from "./rule.ts";

export default defineRule({
  id: "account-node-management-open",
  subject: "account",
  title: "Network profiles of Batch accounts should limit access to node management too",
  why: "A Batch account has two public endpoints, one for clients and one for its nodes. A profile that speaks of the first alone leaves the other open to any address, which pools whose addresses are not known beforehand may need.",
  messages: {
    open: {
      severity: "information",
      text: "The network profile of Batch account '{account}' limits 'accountAccess', but leaves out 'nodeManagementAccess', which stays open to any address.",
    },
  },
  fixes: {
    deny: "Deny access to node management by default (nodes with public IP addresses that Batch manages lose the service)",
    denyForNodes:
      "Deny access to node management by default and add a private endpoint for it (nodes with public IP addresses that Batch manages lose the service)",
  },
  references: [publicNetworkAccessPage],
  controls: ["MCSB NS-2"],
  seeds: [],
  yieldsTo: ["account-ip-rules-with-default-allow"],
  needs: { account: ["networkProfile.nodeManagementAccess", "networkProfile.accountAccess"] },
  *check(account) {
    const nodes = account.at("networkProfile.nodeManagementAccess");
    if (account.at("networkProfile.accountAccess").state === "absent") return "not-applicable";
    const says = (name: string) => nodes.at(name).state !== "absent";
    if (nodes.state !== "absent" && (says("defaultAction") || says("ipRules"))) return undefined;
    if (account.at("publicNetworkAccess").is("Enabled") !== "yes") return "not-applicable";
    if (account.at("networkProfile.accountAccess.defaultAction").is("Deny") !== "yes") return undefined;
    yield {
      message: "open",
      data: { account: account.name },
      at: nodes,
      fixes: () => [deny(account)],
    };
    return undefined;
  },
});

function deny(account: Account): Fix<"deny" | "denyForNodes"> {
  const forNodes = endpointForNodes(account);
  const changes = [set(account.at("networkProfile.nodeManagementAccess.defaultAction"), "Deny"), ...forNodes];
  return { title: forNodes.length > 0 ? "denyForNodes" : "deny", safe: false, changes };
}
