// Accounts with IP rules that let large parts of the internet through.

import { isPrivate } from "../batch/network/source-prefix.ts";
import type { Account } from "../batch/subject.ts";
import { type AccountEndpoint, accountEndpoints, ipRulesOf, isTooBroad, rangeOf } from "./checks/account-endpoints.ts";
import { publicNetworkAccessPage } from "./checks/pages.ts";
import { defineRule, remove } from "./rule.ts";

export default defineRule({
  id: "account-ip-rule-too-broad",
  subject: "account",
  title: "IP rules of Batch accounts should name specific addresses",
  why: "IP rules are there to allow specific public addresses or ranges. A rule for a large part of the internet lets strangers through with the clients and nodes that it is meant for.",
  messages: {
    range: {
      severity: "warning",
      text: "An IP rule of Batch account '{account}' in '{endpoint}' allows access from {count} addresses, those of '{range}'.",
    },
    zero: {
      severity: "warning",
      text: "An IP rule of Batch account '{account}' in '{endpoint}' allows '{range}', which is the address of no client and may stand for all of them.",
    },
  },
  fixes: { remove: "Remove the IP rule (who comes through its range loses access)" },
  references: [publicNetworkAccessPage],
  controls: ["MCSB NS-2"],
  seeds: [],
  needs: { account: ["networkProfile"] },
  *check(account) {
    if (account.at("networkProfile").state === "absent") return "not-applicable";
    if (account.at("publicNetworkAccess").is("Enabled") !== "yes") return "not-applicable";
    for (const endpoint of accountEndpoints) {
      // Of rules without effect another rule speaks.
      if (account.at(`networkProfile.${endpoint}.defaultAction`).is("Allow") !== "no") continue;
      yield* broadRules(account, endpoint);
    }
    return undefined;
  },
});

function* broadRules(account: Account, endpoint: AccountEndpoint) {
  for (const rule of ipRulesOf(account, endpoint)) {
    const range = rangeOf(rule);
    if (range === undefined || isPrivate(range) || !isTooBroad(range)) continue;
    const at = rule.at("value");
    const data = { account: account.name, endpoint, range: at.show() };
    const fixes = () => [{ title: "remove" as const, safe: false, changes: [remove(rule)] }];
    const count = 2 ** (32 - range.length);
    if (count === 1) yield { message: "zero" as const, data, at, fixes };
    else yield { message: "range" as const, data: { ...data, count }, at, fixes };
  }
}
