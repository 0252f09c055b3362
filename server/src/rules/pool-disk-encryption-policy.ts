// Pools that encrypt their temporary disks in a way that the built-in policy does not see.

import { encryptTemporaryDisks, hasTarget, targetFixes, targetsOf } from "./checks/disk-encryption.ts";
import { diskEncryptionPage, policiesPage } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

const vm = "virtualMachineConfiguration";

export default defineRule({
  id: "pool-disk-encryption-policy",
  subject: "pool",
  title: "Pools with encryption at host should name the temporary disk as a target of disk encryption too",
  why: "Encryption at host covers the temporary disks. The built-in policy 'Azure Batch pools should have disk encryption enabled' looks only at the targets of disk encryption, so it reports the pool all the same.",
  messages: {
    unseen: {
      severity: "hint",
      text: "Pool '{pool}' uses encryption at host, but the built-in policy for disk encryption looks only at its targets.",
    },
  },
  notes: { atHost: "Encryption at host is turned on here." },
  fixes: targetFixes,
  references: [policiesPage, diskEncryptionPage],
  controls: ["Policy 1760f9d4-7206-436e-a28f-d9f3a5c8a227"],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.securityProfile.encryptionAtHost"] },
  *check(pool) {
    const atHost = pool.at(`${vm}.securityProfile.encryptionAtHost`);
    const isOn = atHost.is(true);
    if (isOn === "no") return "not-applicable";
    if (isOn === "unknown" || hasTarget(pool, "TemporaryDisk") !== "no") return undefined;
    yield {
      message: "unseen",
      data: { pool: pool.name },
      at: targetsOf(pool),
      related: [{ at: atHost, note: "atHost" }],
      fixes: () => encryptTemporaryDisks(pool),
    };
    return undefined;
  },
});
