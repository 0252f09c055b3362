// Pools that leave the temporary disks of their nodes unencrypted.

import { encryptTemporaryDisks, hasTarget, targetFixes, targetsOf } from "./checks/disk-encryption.ts";
import { hostEncryption } from "./checks/encryption-at-host.ts";
import { customerManagedKeys, diskEncryptionPage, securityBestPractices } from "./checks/pages.ts";
import { isOff } from "./checks/turned-off.ts";
import { defineRule } from "./rule.ts";

const vm = "virtualMachineConfiguration";

export default defineRule({
  id: "pool-disk-encryption",
  subject: "pool",
  title: "Pools should encrypt the temporary disks of their nodes",
  why: "Tasks keep their files on the temporary disk by default. Azure Storage encrypts the OS disks at rest, but the temporary disks only where disk encryption or encryption at host is turned on.",
  messages: {
    unencrypted: {
      severity: "warning",
      text: "Pool '{pool}' does not encrypt the temporary disks of its nodes.",
    },
    notEither: {
      severity: "information",
      text: "Pool '{pool}' does not encrypt the temporary disks of its nodes by disk encryption; encryption at host would do so too, but is not turned on.",
    },
  },
  notes: {
    atHost: "Encryption at host is turned off here.",
    support: "The pool is supposed to be able to use encryption at host.",
  },
  fixes: targetFixes,
  references: [customerManagedKeys, diskEncryptionPage, securityBestPractices],
  controls: ["MCSB DP-4", "Policy 1760f9d4-7206-436e-a28f-d9f3a5c8a227"],
  seeds: ["A147", "A148", "A149", "A151", "B153", "B155", "B156", "B157"],
  yieldsTo: ["pool-disk-encryption-empty"],
  needs: { pool: ["virtualMachineConfiguration"] },
  *check(pool) {
    if (pool.at(vm).state === "absent") return "not-applicable";
    const atHost = pool.at(`${vm}.securityProfile.encryptionAtHost`);
    if (!isOff(atHost) || hasTarget(pool, "TemporaryDisk") !== "no") return undefined;
    // Where encryption at host is what to turn on, pool-encryption-at-host warns of the same cause.
    const { obstacle, supposing } = hostEncryption(pool);
    yield {
      message: obstacle === undefined ? "notEither" : "unencrypted",
      data: { pool: pool.name },
      at: targetsOf(pool),
      related: atHost.state === "known" ? [{ at: atHost, note: "atHost" }] : [],
      supposing: supposing && obstacle === undefined ? ["support"] : [],
      fixes: () => encryptTemporaryDisks(pool),
    };
    return undefined;
  },
});
