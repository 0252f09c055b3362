// Accounts without public access that the template gives no private endpoint.

import type { Account } from "../batch/subject.ts";
import { addBesideAccount } from "./checks/beside-account.ts";
import { privateConnectivityPage, securityBestPractices } from "./checks/pages.ts";
import { endpointsOf, privateEndpoint } from "./checks/private-endpoints.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "account-private-endpoint-missing",
  subject: "account",
  title: "Batch accounts without public access should have a private endpoint",
  why: "An account that is closed to public networks is reached through private endpoints only. Without one for 'batchAccount' nobody can use it.",
  messages: {
    missing: {
      severity: "information",
      text: "Batch account '{account}' is closed to public networks, and no private endpoint in this template leads to its 'batchAccount' sub-resource.",
    },
  },
  fixes: { add: "Add a private endpoint for the account (it needs a subnet and a DNS record)" },
  references: [securityBestPractices, privateConnectivityPage],
  controls: ["MCSB NS-2", "Policy 009a0c92-f5b4-4776-9b66-4ed2b4775563", "Policy 0ef5aac7-c064-427a-b87b-d47b3ddcaf73"],
  seeds: ["A10", "A88", "A89", "A91", "A93"],
  *check(account) {
    const { template } = account;
    if (template === undefined || account.exported || !template.hasProvider("Microsoft.Network"))
      return "not-applicable";
    const access = account.at("publicNetworkAccess");
    if (access.is("Disabled") !== "yes") return access.is("Disabled") === "no" ? "not-applicable" : undefined;
    const endpoints = endpointsOf(account.template, "batchAccount");
    if (endpoints === "yes") return undefined;
    if (endpoints === "unknown") return "not-decidable";
    yield {
      message: "missing",
      data: { account: account.name },
      at: access,
      fixes: () => addEndpoint(account),
    };
    return undefined;
  },
});

function addEndpoint({ template }: Account) {
  if (template === undefined) return [];
  const changes = addBesideAccount(template, privateEndpoint("batchAccount"));
  return [{ title: "add", safe: false, changes } as const];
}
