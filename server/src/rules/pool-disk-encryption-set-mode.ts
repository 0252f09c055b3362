// Pools that encrypt disks with a disk encryption set, although their account does not allow it.

import type { Value } from "../arm/value.ts";
import type { Pool } from "../batch/subject.ts";
import { isInUserSubscription } from "./checks/allocation-mode.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

const vm = "virtualMachineConfiguration";

export default defineRule({
  id: "pool-disk-encryption-set-mode",
  subject: "pool",
  title: "Disk encryption sets should be used only in accounts in user subscription mode",
  why: "Nodes can use a disk encryption set only where they are allocated in the subscription of the user.",
  messages: {
    batchService: {
      severity: "error",
      text: "Pool '{pool}' uses a disk encryption set, which needs an account in user subscription mode.",
    },
    dataPlane: {
      severity: "information",
      text: "Pool '{pool}' uses a disk encryption set, which works only in an account in user subscription mode.",
    },
  },
  references: [poolReference],
  controls: ["MCSB DP-5"],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.dataDisks", "virtualMachineConfiguration.osDisk.managedDisk"] },
  *check(pool) {
    const sets = encryptionSets(pool);
    if (sets.length === 0) return "not-applicable";
    const inUserSubscription = isInUserSubscription(pool);
    const isDataPlane = pool.plane === "data-plane";
    if (inUserSubscription === "yes") return undefined;
    if (inUserSubscription !== "no" && !isDataPlane) return "not-decidable";
    const message = isDataPlane ? "dataPlane" : "batchService";
    for (const at of sets) if (at.state === "known") yield { message, data: { pool: pool.name }, at };
    return undefined;
  },
});

/** Those of the OS disk and the data disks that are stated, or may be. */
function encryptionSets(pool: Pool): readonly Value[] {
  const disks = pool
    .at(`${vm}.dataDisks`)
    .items()
    .values.map((disk) => disk.at("managedDisk"));
  return [pool.at(`${vm}.osDisk.managedDisk`), ...disks]
    .flatMap((disk) => [disk.at("diskEncryptionSet"), disk.at("securityProfile", "diskEncryptionSet")])
    .filter(({ state, reason }) => state !== "absent" && reason !== "partialBody");
}
