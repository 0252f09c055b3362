// Accounts with a network profile that public network access, being disabled, overrides.

import type { Value } from "../arm/value.ts";
import { accountEndpoints } from "./checks/account-endpoints.ts";
import { accountReference, publicNetworkAccessPage } from "./checks/pages.ts";
import { defineRule, remove } from "./rule.ts";

export default defineRule({
  id: "account-network-profile-ineffective",
  subject: "account",
  title: "Batch accounts without public network access should have no network profile",
  why: "The network profile takes effect only while public network access is enabled. Somebody who reads it may believe that its IP rules let clients in.",
  messages: {
    ineffective: {
      severity: "information",
      text: "The network profile of Batch account '{account}' has no effect, since public network access is disabled.",
    },
  },
  notes: { access: "Public network access is disabled here." },
  fixes: { remove: "Remove the network profile (it would count again if public network access were enabled)" },
  references: [accountReference, publicNetworkAccessPage],
  controls: ["MCSB NS-2"],
  seeds: [],
  needs: { account: ["networkProfile"] },
  *check(account) {
    const profile = account.at("networkProfile");
    if (profile.state === "absent") return "not-applicable";
    const access = account.at("publicNetworkAccess");
    if (access.is("Disabled") !== "yes" || !isFixed(access)) return undefined;
    const states = accountEndpoints.map((endpoint) => profile.at(endpoint, "defaultAction").state);
    // An empty profile says nothing that could be without effect.
    if (states.includes("unknown") || !states.includes("known")) return undefined;
    yield {
      message: "ineffective",
      data: { account: account.name },
      at: profile,
      related: [{ at: access, note: "access" }],
      // In a deployment that opens the account it may be all that keeps the internet out.
      fixes: ({ certainty }) =>
        certainty === "certain" ? [{ title: "remove", safe: false, changes: [remove(profile)] }] : [],
    };
    return undefined;
  },
});

/** A profile beside a parameter that disables public access in some deployments is there for the others. */
function isFixed({ place }: Value): boolean {
  const node = place.hops.at(-1)?.node ?? place.node;
  const isOwn = place.hops.every(({ kind }) => kind === "variable" || kind === "nested-parameter");
  return isOwn && node?.kind === "string" && node.value.toLowerCase() === "disabled";
}
