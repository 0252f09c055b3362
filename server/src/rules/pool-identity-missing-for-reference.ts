// Identities that something in a pool is to use, but that the pool does not have.

import type { Tri, Value } from "../arm/value.ts";
import type { Pool } from "../batch/subject.ts";
import { containerRegistries } from "./checks/container-registries.ts";
import { hasUserIdentity, identityGap } from "./checks/managed-identity.ts";
import { dataPlaneReference, poolIdentitiesPage, poolReference } from "./checks/pages.ts";
import { assignIdentity } from "./checks/pool-identity.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-identity-missing-for-reference",
  subject: "pool",
  title: "Pools should have the identities that they refer to",
  why: "Nodes reach registries, files and keys with a user-assigned identity of their pool. The service refuses a reference to an identity that the pool does not have.",
  messages: {
    missing: {
      severity: "error",
      text: "Pool '{pool}' refers to the identity '{identity}', which is not assigned to it.",
    },
    dataPlane: {
      severity: "information",
      text: "Pool '{pool}' refers to the identity '{identity}', which only Azure Resource Manager can assign to it.",
    },
  },
  fixes: { assign: "Assign the identity to the pool" },
  references: [poolReference, dataPlaneReference, poolIdentitiesPage],
  controls: ["MCSB IM-3"],
  seeds: ["A153", "B44", "B160"],
  yieldsTo: ["pool-identity-system-assigned", "pool-disk-cmk-prerequisites"],
  needs: {
    pool: [
      "virtualMachineConfiguration.diskEncryptionConfiguration.customerManagedKey",
      "startTask.resourceFiles",
      "mountConfiguration",
      "virtualMachineConfiguration.containerConfiguration.containerRegistries",
      "startTask.containerSettings.registry",
    ],
  },
  *check(pool) {
    // The pool that an update is for may have the identity already.
    if (pool.plane === "data-plane" && (pool.exported || !pool.creation)) return "not-applicable";
    const ids = identityReferences(pool).map((reference) => reference.at("resourceId"));
    const answers = ids.map((id) => isAssigned(pool, id));
    for (const [index, id] of ids.entries()) {
      if (answers[index] !== "no") continue;
      const data = { pool: pool.name, identity: id.show() };
      if (pool.plane === "data-plane") yield { message: "dataPlane", data, at: id };
      else yield { message: "missing", data, at: id, fixes: () => assign(pool, id) };
    }
    if (ids.length === 0) return "not-applicable";
    return answers.includes("unknown") ? "not-decidable" : undefined;
  },
});

function identityReferences(pool: Pool): readonly Value[] {
  const disks = pool.at("virtualMachineConfiguration.diskEncryptionConfiguration.customerManagedKey");
  const files = pool.at("startTask.resourceFiles").items().values;
  const mounts = pool.at("mountConfiguration").items().values;
  const users = [
    ...containerRegistries(pool),
    ...files,
    ...mounts.map((mount) => mount.at("azureBlobFileSystemConfiguration")),
    disks,
  ];
  return users.map((user) => user.at("identityReference")).filter(({ state }) => state !== "absent");
}

function isAssigned(pool: Pool, id: Value): Tri {
  if (id.state === "absent") return "yes";
  if (pool.plane === "data-plane") return id.state === "unknown" ? "unknown" : "no";
  if (id.state === "unknown") return hasUserIdentity(pool, id) === "yes" ? "yes" : "unknown";
  const gap = identityGap(pool);
  return gap === undefined || gap === "unknown" ? hasUserIdentity(pool, id) : "no";
}

/** Names are written as the reference has them, be they expressions; those of a loop mean nothing outside of it. */
function assign(pool: Pool, id: Value) {
  const { node } = id.place;
  const isOwn = node?.parent?.kind === "member" && node.parent.key.value.toLowerCase() === "resourceid";
  if (node?.kind !== "string" || !isOwn || /\bcopyIndex\b/i.test(node.value)) return [];
  return [{ title: "assign", safe: false, changes: assignIdentity(pool, node.value) } as const];
}
