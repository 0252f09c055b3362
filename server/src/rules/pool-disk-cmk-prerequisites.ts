// Pools that encrypt their disks with a customer-managed key, but lack what it takes.

import type { Pool } from "../batch/subject.ts";
import { hasTarget, targetsOf } from "./checks/disk-encryption.ts";
import { assignUserIdentity, gapPlace, hasUserIdentity, identityGap } from "./checks/managed-identity.ts";
import { asksForKeyHere } from "./checks/notes.ts";
import { poolReference } from "./checks/pages.ts";
import { assignIdentity } from "./checks/pool-identity.ts";
import { append, defineRule, type Fix } from "./rule.ts";

const key = "virtualMachineConfiguration.diskEncryptionConfiguration.customerManagedKey";

export default defineRule({
  id: "pool-disk-cmk-prerequisites",
  subject: "pool",
  title: "Disks should be encrypted with a customer-managed key only in pools that have what it takes",
  why: "A customer-managed key for disks can be used only if the OS disk is a target of the disk encryption, and if the pool has a user-assigned identity that reaches the key. Pools get their identities through the management plane only.",
  messages: {
    identity: {
      severity: "error",
      text: "Pool '{pool}' encrypts its disks with a customer-managed key, but has no managed identity to reach the key with.",
    },
    otherIdentity: {
      severity: "error",
      text: "Pool '{pool}' reaches the key of its disks by an identity that is not among the identities of the pool.",
    },
    osDisk: {
      severity: "error",
      text: "Pool '{pool}' encrypts its disks with a customer-managed key, but the targets of its disk encryption lack 'OsDisk'.",
    },
    dataPlane: {
      severity: "warning",
      text: "Pool '{pool}' encrypts its disks with a customer-managed key, which needs a pool identity; only the management plane can give it one.",
    },
  },
  notes: { key: asksForKeyHere },
  fixes: {
    assign: "Assign the identity to the pool",
    assignOne: "Assign a user-assigned managed identity that has access to the key to the pool",
    target: "Encrypt the OS disks (an existing pool accepts it only when empty)",
  },
  references: [poolReference],
  controls: ["MCSB DP-5"],
  seeds: ["B151", "B154"],
  needs: { pool: ["virtualMachineConfiguration.diskEncryptionConfiguration.customerManagedKey"] },
  *check(pool) {
    const managedKey = pool.at(key);
    if (managedKey.state === "absent") return "not-applicable";
    if (managedKey.state === "unknown") return undefined;
    const data = { pool: pool.name };
    const related = [{ at: managedKey, note: "key" } as const];
    if (pool.plane === "data-plane") {
      // What the service printed exists, so the management plane made it.
      if (pool.exported) return "not-applicable";
      yield { message: "dataPlane", data, at: managedKey };
      return undefined;
    }
    const gap = identityGap(pool);
    const id = pool.at(`${key}.identityReference.resourceId`);
    const hasIdentity = id.state === "absent" ? "yes" : hasUserIdentity(pool, id);
    if (gap !== undefined && gap !== "unknown") {
      const at = gap === "absent" ? managedKey : gapPlace(pool, gap);
      yield { message: "identity", data, at, related, fixes: () => assignFixes(pool) };
    } else if (hasIdentity === "no") {
      yield { message: "otherIdentity", data, at: id, fixes: () => assignFixes(pool) };
    }
    if (hasTarget(pool, "OsDisk") === "no") {
      const targets = targetsOf(pool);
      const fix: Fix<"target"> = { title: "target", safe: false, changes: [append(targets, "OsDisk")] };
      yield { message: "osDisk", data, at: targets, related, fixes: () => [fix] };
    }
    return hasIdentity === "unknown" ? "not-decidable" : undefined;
  },
});

/** The identity that the key names, where the text says its id; else any, where the pool has none and the key names none. */
function assignFixes(pool: Pool): readonly Fix<"assign" | "assignOne">[] {
  const id = pool.at(`${key}.identityReference.resourceId`);
  const text = id.text();
  const gap = identityGap(pool);
  if (text !== undefined && id.place.hops.length === 0)
    return [{ title: "assign", safe: false, changes: assignIdentity(pool, text) }];
  if (id.state !== "absent" || gap === undefined || gap === "unknown") return [];
  return [{ title: "assignOne", safe: false, changes: assignUserIdentity(pool, gap) }];
}
