// Accounts with IP rules that the service refuses, or that can't match.

import { isPrivate } from "../batch/network/source-prefix.ts";
import type { Account } from "../batch/subject.ts";
import { type AccountEndpoint, accountEndpoints, ipRulesOf, rangeOf } from "./checks/account-endpoints.ts";
import { accountReference, publicNetworkAccessPage } from "./checks/pages.ts";
import { defineRule, remove } from "./rule.ts";

/** So many IP rules an endpoint can have at most. */
const mostRules = 200;

export default defineRule({
  id: "account-ip-rule-invalid",
  subject: "account",
  title: "IP rules of Batch accounts should allow public IPv4 addresses or ranges",
  why: "The service takes up to 200 IP rules an endpoint, each of which allows an IPv4 address or a range in CIDR format. Requests from the internet never come from private addresses.",
  messages: {
    value: {
      severity: "error",
      text: "An IP rule of Batch account '{account}' in '{endpoint}' has the value '{value}', which is no IPv4 address or range in CIDR format.",
    },
    empty: {
      severity: "error",
      text: "An IP rule of Batch account '{account}' in '{endpoint}' has an empty value, which is no IPv4 address or range in CIDR format.",
    },
    action: {
      severity: "error",
      text: "An IP rule of Batch account '{account}' in '{endpoint}' has the action '{action}', but rules can only allow.",
    },
    count: {
      severity: "error",
      text: "Batch account '{account}' has {count} IP rules in '{endpoint}', but the service takes {most} at most.",
    },
    private: {
      severity: "warning",
      text: "An IP rule of Batch account '{account}' in '{endpoint}' allows '{value}', which is not routed on the internet, so that no request can come from there.",
    },
  },
  fixes: { remove: "Remove the IP rule" },
  references: [accountReference, publicNetworkAccessPage],
  controls: ["MCSB NS-2"],
  seeds: [],
  needs: { account: ["networkProfile"] },
  *check(account) {
    if (account.at("networkProfile").state === "absent") return "not-applicable";
    for (const endpoint of accountEndpoints) yield* invalidRules(account, endpoint);
    return undefined;
  },
});

function* invalidRules(account: Account, endpoint: AccountEndpoint) {
  const common = { account: account.name, endpoint };
  const rules = ipRulesOf(account, endpoint);
  if (rules.length > mostRules) {
    const data = { ...common, count: rules.length, most: mostRules };
    yield { message: "count" as const, data, at: account.at(`networkProfile.${endpoint}.ipRules`) };
  }
  for (const rule of rules) {
    const fixes = () => [{ title: "remove" as const, safe: false, changes: [remove(rule)] }];
    const at = rule.at("value");
    const data = { ...common, value: at.show() };
    const range = rangeOf(rule);
    const text = at.text();
    if (text === "") yield { message: "empty" as const, data: common, at, fixes };
    else if (text !== undefined && range === undefined) yield { message: "value" as const, data, at, fixes };
    else if (range !== undefined && isPrivate(range)) yield { message: "private" as const, data, at, fixes };
    const action = rule.at("action");
    if (action.state === "known" && action.is("Allow") === "no")
      yield { message: "action" as const, data: { ...common, action: action.show() }, at: action, fixes };
  }
}
