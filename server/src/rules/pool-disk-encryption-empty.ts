// Pools whose disk encryption encrypts no disk.

import { encryptTemporaryDisks, targetFixes, targetsOf } from "./checks/disk-encryption.ts";
import { diskEncryptionPage, poolReference } from "./checks/pages.ts";
import { isOff } from "./checks/turned-off.ts";
import { defineRule } from "./rule.ts";

const vm = "virtualMachineConfiguration";
const configuration = `${vm}.diskEncryptionConfiguration` as const;

export default defineRule({
  id: "pool-disk-encryption-empty",
  subject: "pool",
  title: "The disk encryption of pools should name the disks to encrypt",
  why: "Without targets a disk encryption configuration has no effect: no disks of the nodes are encrypted by it.",
  messages: {
    empty: {
      severity: "warning",
      text: "The disk encryption of pool '{pool}' has no targets, so it encrypts no disk.",
    },
  },
  fixes: targetFixes,
  references: [poolReference, diskEncryptionPage],
  controls: ["MCSB DP-4"],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.diskEncryptionConfiguration"] },
  *check(pool) {
    if (pool.at(configuration).state === "absent") return "not-applicable";
    const targets = targetsOf(pool);
    const { values, complete } = targets.items();
    if (!complete || values.length > 0) return undefined;
    if (pool.at(`${configuration}.customerManagedKey`).state !== "absent") return undefined;
    if (!isOff(pool.at(`${vm}.securityProfile.encryptionAtHost`))) return undefined;
    yield {
      message: "empty",
      data: { pool: pool.name },
      at: targets,
      fixes: () => encryptTemporaryDisks(pool),
    };
    return undefined;
  },
});
