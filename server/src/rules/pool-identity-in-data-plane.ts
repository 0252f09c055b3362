// Pools of the data plane that ask for an identity, which can't be given there.
import { dataPlaneReference, poolIdentitiesPage } from "./checks/pages.ts";
import { defineRule, remove } from "./rule.ts";

export default defineRule({
  id: "pool-identity-in-data-plane",
  subject: "pool",
  title: "Pools with an identity should be made through Azure Resource Manager",
  why: "The Batch service has no identities among the properties of a pool to be created. Only a pool that is made through Azure Resource Manager gets one.",
  messages: {
    identity: {
      severity: "warning",
      text: "Pool '{pool}' asks for an identity, which the Batch service can't give; only Azure Resource Manager can.",
    },
  },
  fixes: { remove: "Remove the identity" },
  references: [dataPlaneReference, poolIdentitiesPage],
  controls: ["MCSB IM-3"],
  seeds: ["B44", "B160"],
  needs: { pool: ["identity"] },
  *check(pool) {
    if (pool.plane === "management" || pool.exported) return "not-applicable";
    const identity = pool.at("identity");
    if (identity.state !== "known") return identity.state === "absent" ? "not-applicable" : undefined;
    yield {
      message: "identity",
      data: { pool: pool.name },
      at: identity,
      fixes: () => [{ title: "remove", safe: false, changes: [remove(identity)] }],
    };
    return undefined;
  },
});
