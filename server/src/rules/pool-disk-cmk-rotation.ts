// Pools whose disks stay with one version of their customer-managed key.
import { poolReference } from "./checks/pages.ts";
import { isOff } from "./checks/turned-off.ts";
import { defineRule, set } from "./rule.ts";

const key = "virtualMachineConfiguration.diskEncryptionConfiguration.customerManagedKey";

export default defineRule({
  id: "pool-disk-cmk-rotation",
  subject: "pool",
  title: "Disks that are encrypted with a customer-managed key should follow its rotation",
  why: "The URL of the key always names a version. Only with 'rotationToLatestKeyVersionEnabled' does the disk encryption move to the latest version when the key is rotated.",
  messages: {
    pinned: {
      severity: "information",
      text: "The disk encryption of pool '{pool}' stays with the version of the key that 'keyUrl' names, even when the key is rotated.",
    },
  },
  fixes: { rotate: "Move to the latest version of the key (an existing pool accepts it only when empty)" },
  references: [poolReference],
  controls: ["MCSB DP-6"],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.diskEncryptionConfiguration.customerManagedKey"] },
  *check(pool) {
    if (pool.at(key).state === "absent") return "not-applicable";
    const rotation = pool.at(`${key}.rotationToLatestKeyVersionEnabled`);
    if (!isOff(rotation) || pool.at(key).state === "unknown") return undefined;
    yield {
      message: "pinned",
      data: { pool: pool.name },
      at: rotation,
      fixes: () => [{ title: "rotate", safe: true, changes: [set(rotation, true)] }],
    };
    return undefined;
  },
});
