// Pools that turn on encryption at host on a VM size without it.

import { daysFrom } from "../batch/dates.ts";
import { findSizeRetirement } from "../batch/sizes/retirements.ts";
import { securityBestPractices } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-encryption-at-host-unsupported-size",
  subject: "pool",
  title: "Pools with encryption at host should use a VM size that supports it",
  why: "The nodes of a pool with encryption at host can be allocated only in VM sizes that support it. The published list of sizes is old, so ask for the sizes of the region where in doubt.",
  messages: {
    unsupported: {
      severity: "warning",
      text: "Pool '{pool}' turns on encryption at host, but the VM size '{size}' is listed as one without it.",
    },
  },
  notes: { atHost: "Encryption at host is turned on here." },
  references: [securityBestPractices],
  controls: ["MCSB DP-4"],
  seeds: ["A18"],
  needs: { pool: ["virtualMachineConfiguration.securityProfile.encryptionAtHost"] },
  *check(pool, { today }) {
    const atHost = pool.at("virtualMachineConfiguration.securityProfile.encryptionAtHost");
    if (atHost.is(true) === "no") return "not-applicable";
    const size = pool.at("vmSize");
    const { encryptionAtHost } = pool.size();
    if (encryptionAtHost === "unknown") return "not-decidable";
    if (encryptionAtHost === "yes" || atHost.is(true) === "unknown") return undefined;
    // What is wrong with a size that is no more is said by pool-vm-size-retired.
    const retirement = findSizeRetirement(size.text() ?? "");
    if (typeof retirement === "object" && daysFrom(today, retirement.date) <= 0) return "not-applicable";
    yield {
      message: "unsupported",
      data: { pool: pool.name, size: size.show() },
      at: size,
      related: [{ at: atHost, note: "atHost" }],
    };
    return undefined;
  },
});
