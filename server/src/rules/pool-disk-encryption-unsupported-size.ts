// Pools that encrypt temporary disks on a VM size for which there is no way to do it.

import { hasTarget, targetPlace } from "./checks/disk-encryption.ts";
import { diskEncryptionPage } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "pool-disk-encryption-unsupported-size",
  subject: "pool",
  title: "Pools should encrypt temporary disks only on VM sizes that support it",
  why: "Batch encrypts temporary disks by encryption at host or by Azure Disk Encryption. Where the VM size supports neither, or encryption at host is turned off and there is nothing else, it rejects the pool with 'AzureDiskEncryptionNotSupportedOnVMSize'.",
  messages: {
    neither: {
      severity: "error",
      text: "Pool '{pool}' encrypts the temporary disks of its nodes, but the VM size '{size}' supports neither encryption at host nor Azure Disk Encryption.",
    },
    turnedOff: {
      severity: "error",
      text: "Pool '{pool}' encrypts the temporary disks of its nodes, but turns off encryption at host, the only way to do it on VM size '{size}'.",
    },
  },
  notes: {
    atHost: "Encryption at host is turned off here.",
    size: "This VM size does not support Azure Disk Encryption.",
  },
  fixes: { turnOn: "Turn on encryption at host (an existing pool accepts it only when empty)" },
  references: [diskEncryptionPage],
  controls: ["MCSB DP-4"],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.diskEncryptionConfiguration.targets"] },
  *check(pool) {
    const isTarget = hasTarget(pool, "TemporaryDisk");
    if (isTarget === "no") return "not-applicable";
    const { diskEncryption, encryptionAtHost } = pool.size();
    const size = pool.at("vmSize");
    if (isTarget === "unknown" || diskEncryption !== "no") return undefined;
    const atHost = pool.at("virtualMachineConfiguration.securityProfile.encryptionAtHost");
    const isTurnedOff = encryptionAtHost !== "no" && atHost.state === "known" && atHost.is(false) === "yes";
    if (encryptionAtHost === "unknown" && !isTurnedOff) return "not-decidable";
    if (encryptionAtHost === "yes" && !isTurnedOff) return undefined;
    yield {
      message: isTurnedOff ? "turnedOff" : "neither",
      data: { pool: pool.name, size: size.show() },
      at: targetPlace(pool, "TemporaryDisk"),
      related: [{ at: size, note: "size" }, ...(isTurnedOff ? [{ at: atHost, note: "atHost" } as const] : [])],
      fixes: () => (encryptionAtHost === "yes" ? [{ title: "turnOn", safe: false, changes: [set(atHost, true)] }] : []),
    };
    return undefined;
  },
});
