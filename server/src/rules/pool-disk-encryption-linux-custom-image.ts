// Pools of Linux nodes from a custom image that encrypt disks on a VM size without encryption at host.

import { targetsOf } from "./checks/disk-encryption.ts";
import { diskEncryptionPage } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-disk-encryption-linux-custom-image",
  subject: "pool",
  title: "Pools of Linux nodes from a custom image should encrypt disks only on a VM size with encryption at host",
  why: "For Linux nodes from a custom image, disk encryption works by encryption at host alone. On a VM size without it the pool can't be created.",
  messages: {
    size: {
      severity: "warning",
      text: "Pool '{pool}' encrypts disks of Linux nodes from a custom image, which needs a VM size with encryption at host; '{size}' is not known to support it.",
    },
  },
  notes: {
    unsupported: "The VM size is supposed not to support encryption at host.",
    targets: "The disk encryption is asked for here.",
  },
  references: [diskEncryptionPage],
  controls: ["MCSB DP-4"],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.diskEncryptionConfiguration.targets"] },
  *check(pool) {
    const targets = targetsOf(pool);
    if (targets.state === "absent" || pool.image().kind !== "custom" || pool.os() === "windows")
      return "not-applicable";
    const size = pool.at("vmSize");
    const { encryptionAtHost } = pool.size();
    if (size.text() === undefined || targets.items().values.length === 0) return undefined;
    if (pool.os() !== "linux" || encryptionAtHost === "yes") return undefined;
    yield {
      message: "size",
      data: { pool: pool.name, size: size.show() },
      at: size,
      related: [{ at: targets, note: "targets" }],
      supposing: encryptionAtHost === "no" ? [] : ["unsupported"],
    };
    return undefined;
  },
});
