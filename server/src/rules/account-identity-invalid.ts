// Accounts whose managed identity the service refuses.

import type { Value } from "../arm/value.ts";
import type { Account } from "../batch/subject.ts";
import { identityGap, nameUserIdentity } from "./checks/managed-identity.ts";
import { accountReference, customerManagedKeys } from "./checks/pages.ts";
import { type Change, defineRule, remove, set } from "./rule.ts";

const types = ["SystemAssigned", "UserAssigned", "None"];

export default defineRule({
  id: "account-identity-invalid",
  subject: "account",
  title: "Batch accounts should have a managed identity of one type",
  why: "A Batch account has either a system-assigned identity or user-assigned ones. The service refuses other types, and identities that do not go with the type.",
  messages: {
    type: {
      severity: "error",
      text: "The identity type '{type}' of Batch account '{account}' is none of SystemAssigned, UserAssigned and None.",
    },
    unassigned: {
      severity: "error",
      text: "The identity of Batch account '{account}' is user-assigned, but 'userAssignedIdentities' names none.",
    },
    superfluous: {
      severity: "error",
      text: "The identity of Batch account '{account}' is system-assigned, but 'userAssignedIdentities' names others.",
    },
  },
  fixes: {
    user: "Use the user-assigned identities only",
    assign: "Use a user-assigned managed identity",
    system: "Use the system-assigned identity only",
  },
  references: [accountReference, customerManagedKeys],
  controls: ["MCSB IM-3"],
  seeds: ["B7"],
  yieldsTo: ["account-cmk-identity-missing", "account-auto-storage-identity-missing"],
  needs: { account: ["identity.type"] },
  *check(account) {
    const type = account.at("identity.type");
    if (type.state === "absent") return "not-applicable";
    const identities = account.at("identity.userAssignedIdentities");
    const message = findFlaw(account, type, identities);
    if (message === "unknown") return "not-decidable";
    if (message === undefined) return undefined;
    yield {
      message,
      data: message === "type" ? { account: account.name, type: type.show() } : { account: account.name },
      at: message === "type" ? type : identities,
      fixes: () => [
        useUserIdentities(type, identities),
        { title: "system", safe: false, changes: useSystemIdentity(type, identities) },
      ],
    };
    return undefined;
  },
});

function findFlaw(account: Account, type: Value, identities: Value) {
  if (type.text() !== undefined && types.every((each) => type.is(each) === "no")) return "type";
  // An update takes identities away by null, and may rest on those that are there.
  if (!account.creation) return undefined;
  if (type.is("SystemAssigned") === "yes") return isEmpty(identities) === "no" ? "superfluous" : undefined;
  const gap = identityGap(account);
  // Type and map that are computed mostly rest on one list, in ways that their conditions don't show.
  if (gap === "unknown" || (gap === "empty" && type.place.computed)) return "unknown";
  return gap === "empty" ? "unassigned" : undefined;
}

function isEmpty({ state, arm }: Value) {
  if (state === "absent") return "yes";
  if (arm?.kind !== "object") return "unknown";
  if (arm.names.length > 0 || arm.nonEmpty === true) return "no";
  return arm.open === undefined ? "yes" : "unknown";
}

function useUserIdentities(type: Value, identities: Value) {
  const setType = type.is("UserAssigned") === "yes" ? [] : [set(type, "UserAssigned")];
  return isEmpty(identities) === "yes"
    ? ({ title: "assign", safe: false, changes: [...setType, nameUserIdentity(identities)] } as const)
    : ({ title: "user", safe: false, changes: setType } as const);
}

function useSystemIdentity(type: Value, identities: Value): readonly Change[] {
  return [
    ...(type.is("SystemAssigned") === "yes" ? [] : [set(type, "SystemAssigned")]),
    ...(identities.state === "absent" || identities.reason === "partialBody" ? [] : [remove(identities)]),
  ];
}
