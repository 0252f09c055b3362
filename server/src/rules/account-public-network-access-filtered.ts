// Accounts whose public endpoints let through the addresses of a network profile only.

import type { Value } from "../arm/value.ts";
import type { Account } from "../batch/subject.ts";
import { accountEndpoints } from "./checks/account-endpoints.ts";
import { isLiteral } from "./checks/literal.ts";
import { endpointForNodes, poolWithoutEndpoint } from "./checks/node-endpoint.ts";
import { policiesPage, publicNetworkAccessPage } from "./checks/pages.ts";
import { endpointsOf } from "./checks/private-endpoints.ts";
import { type Change, defineRule, type Fix, remove, set } from "./rule.ts";

export default defineRule({
  id: "account-public-network-access-filtered",
  subject: "account",
  title: "Batch accounts should be reachable by private endpoints only",
  why: "A network profile limits who reaches the endpoints of the account, but they stay on the internet. Azure Policy reports every account whose public network access is not disabled.",
  messages: {
    filtered: {
      severity: "hint",
      text: "Batch account '{account}' allows public network access from the addresses of its network profile.",
    },
  },
  fixes: {
    disable:
      "Disable public network access and remove the network profile (clients and nodes then need private endpoints)",
    disableForNodes:
      "Disable public network access, remove the network profile and add a private endpoint for node management (clients then need one)",
  },
  references: [publicNetworkAccessPage, policiesPage],
  controls: ["MCSB NS-2", "Policy 74c5a0ae-5e48-4738-b093-65e23a060488", "Policy c520cefc-285f-40f3-86e2-2efc38ef1f64"],
  seeds: [],
  *check(account) {
    const access = account.at("publicNetworkAccess");
    if (access.is("Enabled") !== "yes") return "not-applicable";
    const actions = accountEndpoints.map((endpoint) => account.at(`networkProfile.${endpoint}.defaultAction`));
    if (actions.some((action) => action.is("Deny") !== "yes")) return undefined;
    yield {
      message: "filtered",
      data: { account: account.name },
      at: access,
      fixes: () => disable(account, access),
    };
    return undefined;
  },
});

/** Where something else decides, the profile is there for the deployments in which access stays enabled. */
function disable(account: Account, access: Value): readonly Fix<"disable" | "disableForNodes">[] {
  if (!isLiteral(access)) return [];
  const endpoint = endpointForNodes(account);
  if (wouldNeedMore(account, endpoint)) return [];
  const changes = [set(access, "Disabled"), remove(account.at("networkProfile")), ...endpoint];
  return [{ title: endpoint.length > 0 ? "disableForNodes" : "disable", safe: false, changes }];
}

/** Clients and nodes may need endpoints that are not to be added here, or a DNS zone: of these, rules speak as softly. */
function wouldNeedMore(account: Account, endpoint: readonly Change[]): boolean {
  const isNetwork = account.template?.hasProvider("Microsoft.Network") === true;
  if (isNetwork && endpointsOf(account.template, "batchAccount") === "no") return true;
  if (endpoint.length === 0) return typeof poolWithoutEndpoint(account) === "object";
  return account.template?.ofType("Microsoft.Network/privateDnsZones").values.length === 0;
}
