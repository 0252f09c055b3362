// Pools that do not encrypt the disks of their nodes on the host.

import { hasTarget } from "./checks/disk-encryption.ts";
import { encryptsGuestState, hostEncryption } from "./checks/encryption-at-host.ts";
import { securityBestPractices } from "./checks/pages.ts";
import { isOff } from "./checks/turned-off.ts";
import { defineRule, set } from "./rule.ts";

const vm = "virtualMachineConfiguration";

export default defineRule({
  id: "pool-encryption-at-host",
  subject: "pool",
  title: "Pools should use encryption at host",
  why: "Encryption at host encrypts all disks of a node, the temporary disk too, on the host that the node runs on. It needs a VM size that supports it.",
  messages: {
    missing: { severity: "warning", text: "Pool '{pool}' does not turn on encryption at host." },
    version: {
      severity: "information",
      text: "Pool '{pool}' does not turn on encryption at host, which needs a newer api-version.",
    },
    size: {
      severity: "information",
      text: "Pool '{pool}' does not turn on encryption at host, which needs another VM size; '{size}' does not support it.",
    },
    account: {
      severity: "information",
      text: "Pool '{pool}' does not turn on encryption at host, which accounts in user subscription mode may not support yet.",
    },
  },
  notes: {
    support: "What is not known is supposed not to stand against encryption at host.",
    targets: "Batch is supposed not to choose encryption at host for the targets of disk encryption.",
  },
  fixes: { turnOn: "Turn on encryption at host (an existing pool accepts it only when empty)" },
  references: [securityBestPractices],
  controls: ["MCSB DP-4"],
  seeds: ["A18", "A147", "A148", "A149", "A150", "A151"],
  yieldsTo: ["pool-confidential-settings", "pool-disk-encryption-unsupported-size"],
  needs: { pool: ["virtualMachineConfiguration"] },
  *check(pool) {
    if (pool.at(vm).state === "absent") return "not-applicable";
    const atHost = pool.at(`${vm}.securityProfile.encryptionAtHost`);
    if (!isOff(atHost)) return undefined;
    const { obstacle, supposing } = hostEncryption(pool);
    if (obstacle === "guestState") return "not-applicable";
    // For the temporary disks Batch chooses the way by itself.
    const isLeftToBatch = atHost.state === "absent" && hasTarget(pool, "TemporaryDisk") !== "no";
    yield {
      message: obstacle ?? "missing",
      data: { pool: pool.name, ...(obstacle === "size" ? { size: pool.at("vmSize").show() } : {}) },
      at: atHost,
      supposing: [
        ...(supposing ? (["support"] as const) : []),
        ...(isLeftToBatch && obstacle === undefined ? (["targets"] as const) : []),
      ],
      fixes: () => {
        const isExcluded = obstacle === "size" || encryptsGuestState(pool) === "yes";
        return isExcluded ? [] : [{ title: "turnOn", safe: false, changes: [set(atHost, true)] }];
      },
    };
    return undefined;
  },
});
