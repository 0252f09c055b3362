// Accounts whose endpoints answer the whole internet.

import type { Value } from "../arm/value.ts";
import type { Account } from "../batch/subject.ts";
import { accountEndpoints } from "./checks/account-endpoints.ts";
import { endpointForNodes } from "./checks/node-endpoint.ts";
import { publicNetworkAccessPage, securityBestPractices } from "./checks/pages.ts";
import { type Change, defineRule, type Fix, set } from "./rule.ts";

export default defineRule({
  id: "account-public-network-access",
  subject: "account",
  title: "Batch accounts should not be reachable from the public network",
  why: "The endpoints of an account take requests from any address on the internet unless public network access is turned off or limited. Credentials are then the only thing between an attacker and the account's jobs and nodes.",
  messages: {
    enabled: {
      severity: "warning",
      text: "Batch account '{account}' allows public network access, and no network profile denies it by default.",
    },
    default: {
      severity: "warning",
      text: "Batch account '{account}' does not set 'publicNetworkAccess', so the service allows public network access.",
    },
  },
  notes: {
    profile: "The network profile is not known; it is supposed not to deny access to both endpoints.",
  },
  fixes: {
    disable: "Set 'publicNetworkAccess' to 'Disabled' (clients and nodes then need private endpoints)",
    deny: "Deny access to both endpoints by default (clients and nodes then need IP rules or private endpoints)",
    disableForNodes:
      "Set 'publicNetworkAccess' to 'Disabled' and add a private endpoint for node management (clients then need one)",
    denyForNodes:
      "Deny access to both endpoints by default and add a private endpoint for node management (clients then need IP rules or one)",
  },
  references: [securityBestPractices, publicNetworkAccessPage],
  controls: ["MCSB NS-2", "Policy 74c5a0ae-5e48-4738-b093-65e23a060488", "Policy c520cefc-285f-40f3-86e2-2efc38ef1f64"],
  seeds: ["A3", "A10", "A37", "A39", "A86", "A92"],
  yieldsTo: [
    "account-public-network-access-filtered",
    "account-ip-rules-with-default-allow",
    "account-endpoint-default-allow",
    "account-node-management-open",
  ],
  *check(account) {
    const access = account.at("publicNetworkAccess");
    if (access.is("Enabled") !== "yes") return undefined;
    const denied = accountEndpoints.map((endpoint) =>
      account.at(`networkProfile.${endpoint}.defaultAction`).is("Deny"),
    );
    if (denied.every((answer) => answer === "yes")) return undefined;
    const undecided = !denied.includes("no");
    yield {
      message: access.stated ? "enabled" : "default",
      data: { account: account.name },
      at: access,
      supposing: undecided ? ["profile"] : [],
      fixes: ({ certainty }) => close(account, access, certainty === "possible"),
    };
    return undefined;
  },
});

/**
 * Nodes without public addresses, which reached the account, would lose it. Where access only may be open, a profile has
 * no effect in the other deployments, which another rule finds as bad.
 */
function close(account: Account, access: Value, isOnlyPossible: boolean): readonly Fix<Remedy>[] {
  const endpoint = endpointForNodes(account);
  const isNeeded = endpoint.length > 0;
  const disable = [set(access, "Disabled"), ...endpoint];
  const deny = isOnlyPossible ? [] : [...denyByDefault(account), ...endpoint];
  return [
    { title: isNeeded ? "disableForNodes" : "disable", safe: false, changes: disable },
    { title: isNeeded ? "denyForNodes" : "deny", safe: false, changes: deny },
  ];
}

type Remedy = "disable" | "deny" | "disableForNodes" | "denyForNodes";

function denyByDefault(account: Account): Change[] {
  return accountEndpoints.flatMap((endpoint) => {
    const rules = account.at(`networkProfile.${endpoint}.ipRules`);
    const deny = set(account.at(`networkProfile.${endpoint}.defaultAction`), "Deny");
    return rules.state === "absent" ? [deny, set(rules, [])] : [deny];
  });
}
