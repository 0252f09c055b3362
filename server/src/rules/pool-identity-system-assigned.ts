// Pools that ask for a system-assigned identity, which pools can't have.

import type { Value } from "../arm/value.ts";
import { nameUserIdentity } from "./checks/managed-identity.ts";
import { customerManagedKeys, poolIdentitiesPage } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "pool-identity-system-assigned",
  subject: "pool",
  title: "Pools should have user-assigned identities only",
  why: "A pool has user-assigned identities or none. The system-assigned identity of the account serves to reach the key it is encrypted with, and nodes can't use it.",
  messages: {
    system: {
      severity: "error",
      text: "Pool '{pool}' asks for a system-assigned identity, but pools can have user-assigned ones only.",
    },
  },
  fixes: {
    user: "Use the user-assigned identities only",
    assign: "Assign a user-assigned managed identity",
  },
  references: [customerManagedKeys, poolIdentitiesPage],
  controls: ["MCSB IM-3"],
  seeds: ["B16", "B17", "B42", "B43", "B158", "B159"],
  needs: { pool: ["identity.type"] },
  *check(pool) {
    const type = pool.at("identity.type");
    if (pool.plane === "data-plane" || type.state === "absent") return "not-applicable";
    if (type.matches(/systemassigned/i) !== "yes") return undefined;
    yield {
      message: "system",
      data: { pool: pool.name },
      at: type,
      fixes: () => {
        const identities = pool.at("identity.userAssignedIdentities");
        const change = set(type, "UserAssigned");
        return namesNone(identities)
          ? [{ title: "assign", safe: false, changes: [change, nameUserIdentity(identities)] }]
          : [{ title: "user", safe: false, changes: [change] }];
      },
    };
    return undefined;
  },
});

function namesNone({ arm, reason }: Value): boolean {
  if (arm === undefined || reason === "partialBody") return true;
  return arm.kind === "object" && arm.names.length === 0 && arm.open === undefined;
}
