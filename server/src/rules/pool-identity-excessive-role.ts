// Identities of nodes that may do more than tasks need.

import type { ArmValue } from "../arm/arm-value.ts";
import { principalId } from "../arm/derived-properties.ts";
import { identityText, parseResourceId } from "../arm/resource-identity.ts";
import type { Value } from "../arm/value.ts";
import type { Template } from "../batch/subject.ts";
import { isAmong, principalsIn } from "./checks/account-principals.ts";
import { matchEnd } from "./checks/known-text.ts";
import { securityBestPractices } from "./checks/pages.ts";
import { roleScope } from "./checks/role-scope.ts";
import { defineRule } from "./rule.ts";

const roles: Readonly<Record<string, string>> = {
  "8e3af657-a8ff-443c-a75c-2fe8c4bcb635": "Owner",
  "b24988ac-6180-42a0-ab88-20f7382dd24c": "Contributor",
  "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9": "User Access Administrator",
  "f58310d9-a9f6-439a-9e8d-f62e7b41a168": "Role Based Access Control Administrator",
};

export default defineRule({
  id: "pool-identity-excessive-role",
  subject: "template",
  title: "Identities of nodes should have narrow roles",
  why: "Every task on a node can get a token of the pool's identities, and then do all that they may do. A role on the resource that tasks need keeps the rest out of their reach.",
  messages: {
    resourceGroup: {
      severity: "information",
      text: "'{template}' gives the role '{role}' on a whole resource group to an identity that tasks can use on the nodes of '{user}'.",
    },
    subscription: {
      severity: "warning",
      text: "'{template}' gives the role '{role}' on a whole subscription to an identity that tasks can use on the nodes of '{user}'.",
    },
    managementGroup: {
      severity: "warning",
      text: "'{template}' gives the role '{role}' on a management group to an identity that tasks can use on the nodes of '{user}'.",
    },
  },
  notes: { used: "The identity is used here." },
  references: [securityBestPractices],
  controls: ["MCSB PA-7", "MCSB IM-3"],
  seeds: ["A153"],
  *check(template) {
    const assignments = template.resources?.ofType("Microsoft.Authorization/roleAssignments").values ?? [];
    if (assignments.length === 0) return "not-applicable";
    const users = usersOf(template);
    if (users.length === 0) return "not-applicable";
    let isOpen = false;
    for (const assignment of assignments) {
      const { value } = assignment;
      const definition = value.at("properties", "roleDefinitionId");
      const role = roles[matchEnd(definition, /[0-9a-f-]{36}$/i)?.[0].toLowerCase() ?? ""];
      const scope = role === undefined ? undefined : roleScope(assignment);
      if (role === undefined || scope === undefined) continue;
      const principal = value.at("properties", "principalId");
      const answers = users.map(({ principals }) =>
        principals === "unknown" ? "unknown" : isAmong(principals, principal),
      );
      isOpen ||= answers.includes("unknown");
      const user = users[answers.indexOf("yes")];
      if (user === undefined) continue;
      yield {
        message: scope,
        data: { template: template.name, role, user: user.name.show() },
        at: definition,
        related: [{ at: user.at, note: "used" }],
      };
    }
    return isOpen ? "not-decidable" : undefined;
  },
});

interface IdentityUser {
  readonly name: Value;
  readonly at: Value;
  readonly principals: readonly ArmValue[] | "unknown";
}

/** The pools, and the accounts whose pools use an identity for auto storage. */
function usersOf({ resources }: Template): readonly IdentityUser[] {
  const pools = resources?.ofType("Microsoft.Batch/batchAccounts/pools").values ?? [];
  const accounts = resources?.ofType("Microsoft.Batch/batchAccounts").values ?? [];
  const users = [
    ...pools.map(({ value }) => {
      const at = value.at("identity", "userAssignedIdentities");
      return { name: value.at("name"), at, principals: principalsIn(at) };
    }),
    ...accounts.map(({ value }) => {
      const at = value.at("properties", "autoStorage", "nodeIdentityReference", "resourceId");
      return { name: value.at("name"), at, principals: principalOf(at) };
    }),
  ];
  return users.filter(({ at }) => at.state !== "absent");
}

function principalOf({ arm }: Value): readonly ArmValue[] | "unknown" {
  const text = arm === undefined ? undefined : identityText(arm);
  const identity = text === undefined ? undefined : parseResourceId(text);
  return identity === undefined ? "unknown" : [principalId(identity)];
}
