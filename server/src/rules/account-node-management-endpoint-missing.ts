// Accounts that nodes without public addresses can't reach.

import { addNodeEndpoint, closedToNodes, poolWithoutEndpoint } from "./checks/node-endpoint.ts";
import { noPublicIpPage, privateConnectivityPage } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "account-node-management-endpoint-missing",
  subject: "account",
  title: "Pools without public IP addresses should reach a closed Batch account by a private endpoint",
  why: "Nodes report to the node management endpoint of their account. Where that is closed to public networks, nodes without public IP addresses reach it by a private endpoint for 'nodeManagement'.",
  messages: {
    missing: {
      severity: "warning",
      text: "Batch account '{account}' is closed to nodes on public networks, and its pool '{pool}' without public IP addresses has no private endpoint for 'nodeManagement' in this template.",
    },
    elsewhere: {
      severity: "hint",
      text: "Batch account '{account}' is closed to nodes on public networks; its pool '{pool}' without public IP addresses needs a private endpoint for 'nodeManagement', and this template has none.",
    },
  },
  notes: { pool: "The nodes of this pool have no public IP addresses." },
  fixes: { add: "Add a private endpoint for node management (it needs a subnet and a DNS record)" },
  references: [noPublicIpPage, privateConnectivityPage],
  controls: ["MCSB NS-2"],
  seeds: [],
  *check(account) {
    const closed = closedToNodes(account.at("publicNetworkAccess"), account.at("networkProfile.nodeManagementAccess"));
    if (closed === undefined) return "not-applicable";
    const pool = poolWithoutEndpoint(account);
    if (typeof pool !== "object") return pool;
    yield {
      message: pool.mayHaveOneElsewhere ? "elsewhere" : "missing",
      data: { account: account.name, pool: pool.name.show() },
      at: closed,
      related: [{ at: pool.provision, note: "pool" }],
      // Where the others are, there is the place for one more.
      fixes: () => (pool.mayHaveOneElsewhere ? [] : [{ title: "add", safe: false, changes: addNodeEndpoint(account) }]),
    };
    return undefined;
  },
});
