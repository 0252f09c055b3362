// Accounts that join a network security perimeter without what that needs.

import type { Account } from "../batch/subject.ts";
import { poolsOf } from "./checks/account-pools.ts";
import { assignUserIdentity, gapPlace, identityGap, nameUserIdentity } from "./checks/managed-identity.ts";
import { accountReference, publicNetworkAccessPage } from "./checks/pages.ts";
import { defineRule, type Problem, set } from "./rule.ts";

export default defineRule({
  id: "account-perimeter-prerequisites",
  subject: "account",
  title: "Batch accounts in a network security perimeter should meet its prerequisites",
  why: "Network security perimeters for Batch are in preview. They need api-version 2024-07-01 or later, a user-assigned managed identity of the account, and pools with simplified node communication.",
  messages: {
    version: {
      severity: "warning",
      text: "Batch account '{account}' is to be secured by a perimeter, which api-version {version} does not know.",
    },
    identity: {
      severity: "warning",
      text: "Batch account '{account}' is to be secured by a perimeter, which needs a user-assigned managed identity.",
    },
    classic: {
      severity: "warning",
      text: "Batch account '{account}' is to be secured by a perimeter, but its pool '{pool}' asks for classic node communication.",
    },
  },
  notes: { access: "The perimeter is asked for here." },
  fixes: {
    raise: "Use an api-version that knows perimeters",
    assign: "Assign a user-assigned managed identity",
  },
  references: [accountReference, publicNetworkAccessPage],
  controls: ["MCSB NS-2"],
  seeds: [],
  needs: { account: ["publicNetworkAccess"] },
  *check(account) {
    const access = account.at("publicNetworkAccess");
    if (access.is("SecuredByPerimeter") !== "yes")
      return access.is("SecuredByPerimeter") === "no" ? "not-applicable" : undefined;
    const related = [{ at: access, note: "access" }] as const;
    for (const problem of [version(account), identity(account)]) if (problem) yield { ...problem, related };
    for (const { value } of poolsOf(account).values) {
      const mode = value.at("properties", "targetNodeCommunicationMode");
      if (mode.is("Classic") !== "yes") continue;
      yield { message: "classic", data: { account: account.name, pool: value.at("name").show() }, at: mode, related };
    }
    return undefined;
  },
});

function version(account: Account): Problem<"version", "raise"> | undefined {
  const stated = account.self.at("apiVersion");
  const text = stated.text();
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}/.test(text) || text.slice(0, 10) >= "2024-07-01") return undefined;
  const changes = [set(account.at("publicNetworkAccess"), "SecuredByPerimeter")];
  return {
    message: "version",
    data: { account: account.name, version: text },
    at: stated,
    fixes: () => [{ title: "raise", safe: false, changes: [...changes, { kind: "raiseApiVersion" }] }],
  };
}

function identity(account: Account): Problem<"identity", "assign"> | undefined {
  const type = account.at("identity.type");
  const data = { account: account.name };
  if (type.is("SystemAssigned") === "yes") {
    const changes = () => [set(type, "UserAssigned"), nameUserIdentity(account.at("identity.userAssignedIdentities"))];
    return { message: "identity", data, at: type, fixes: () => [{ title: "assign", safe: false, changes: changes() }] };
  }
  const gap = identityGap(account);
  if (gap !== "absent" && gap !== "none") return undefined;
  const changes = () => assignUserIdentity(account, gap);
  const at = gapPlace(account, gap);
  return { message: "identity", data, at, fixes: () => [{ title: "assign", safe: false, changes: changes() }] };
}
