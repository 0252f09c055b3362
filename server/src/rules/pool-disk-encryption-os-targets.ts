// Pools that encrypt other disks than the service documents for their operating system.

import type { Pool } from "../batch/subject.ts";
import { hasTarget, targetPlace } from "./checks/disk-encryption.ts";
import { diskEncryptionPage, poolReference } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

const configuration = "virtualMachineConfiguration.diskEncryptionConfiguration";

export default defineRule({
  id: "pool-disk-encryption-os-targets",
  subject: "pool",
  title: "The disks to encrypt should be those that the operating system supports",
  why: "The reference of the service says that Linux pools support only 'TemporaryDisk', and that Windows pools must name 'OsDisk' and 'TemporaryDisk'. Some of Microsoft's samples do otherwise.",
  messages: {
    linux: {
      severity: "information",
      text: "Pool '{pool}' encrypts the OS disks of Linux nodes, for which only 'TemporaryDisk' is documented as supported.",
    },
    windows: {
      severity: "information",
      text: "Pool '{pool}' encrypts only one kind of disks of Windows nodes, for which 'OsDisk' and 'TemporaryDisk' are documented as required.",
    },
  },
  references: [poolReference, diskEncryptionPage],
  controls: ["MCSB DP-4"],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.diskEncryptionConfiguration"] },
  *check(pool) {
    if (pool.at(configuration).state === "absent") return "not-applicable";
    // With a key of one's own the OS disk has to be a target.
    if (pool.at(`${configuration}.customerManagedKey`).state !== "absent") return "not-applicable";
    const disk = findDisk(pool);
    if (disk === undefined) return undefined;
    yield {
      message: pool.os() === "linux" ? "linux" : "windows",
      data: { pool: pool.name },
      at: targetPlace(pool, disk),
    };
    return undefined;
  },
});

/** The target that should not be there, or not alone. */
function findDisk(pool: Pool) {
  const os = hasTarget(pool, "OsDisk");
  const temporary = hasTarget(pool, "TemporaryDisk");
  const system = pool.os();
  if (system === "linux") return os === "yes" ? "OsDisk" : undefined;
  if (system === "unknown") return undefined;
  if (os === "yes" && temporary === "no") return "OsDisk";
  return os === "no" && temporary === "yes" ? "TemporaryDisk" : undefined;
}
