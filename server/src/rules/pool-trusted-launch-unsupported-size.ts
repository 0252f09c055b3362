// Pools that ask for trusted launch on a VM size without it.

import type { VmSizeFacts } from "../batch/sizes/vm-size.ts";
import type { Pool } from "../batch/subject.ts";
import { securityBestPractices, trustedLaunchPage } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

const securityType = "virtualMachineConfiguration.securityProfile.securityType";

export default defineRule({
  id: "pool-trusted-launch-unsupported-size",
  subject: "pool",
  title: "Pools with trusted launch should use VM sizes that support it",
  why: "Trusted launch depends on the VM size. On a size that does not support it, nodes with trusted launch can't be created.",
  messages: {
    unsupported: {
      severity: "error",
      text: "Pool '{pool}' turns on trusted launch, which the VM size '{size}' does not support.",
    },
    otherCloud: {
      severity: "warning",
      text: "Pool '{pool}' turns on trusted launch, which the VM size '{size}' does not support in the public cloud.",
    },
    notYet: {
      severity: "warning",
      text: "Pool '{pool}' turns on trusted launch, which the VM size '{size}' does not support for the time being.",
    },
    doubtful: {
      severity: "warning",
      text: "Pool '{pool}' turns on trusted launch, which the VM size '{size}' does probably not support.",
    },
  },
  notes: { type: "Trusted launch is turned on here." },
  references: [securityBestPractices, trustedLaunchPage],
  controls: ["MCSB PV-3"],
  seeds: ["A18"],
  needs: { pool: ["virtualMachineConfiguration.securityProfile.securityType"] },
  *check(pool) {
    const type = pool.at(securityType);
    const isTrustedLaunch = type.is("trustedLaunch");
    if (isTrustedLaunch !== "yes") return isTrustedLaunch === "no" ? "not-applicable" : undefined;
    const { trustedLaunch } = pool.size();
    if (trustedLaunch === "unknown") return "not-decidable";
    if (trustedLaunch === "yes") return undefined;
    const size = pool.at("vmSize");
    yield {
      message: messageFor(trustedLaunch, pool),
      data: { pool: pool.name, size: size.show() },
      at: size,
      related: [{ at: type, note: "type" }],
    };
    return undefined;
  },
});

function messageFor(support: Exclude<VmSizeFacts["trustedLaunch"], "yes" | "unknown">, pool: Pool) {
  if (support === "no") return pool.inOtherCloud() ? "otherCloud" : "unsupported";
  return support === "not-yet" ? "notYet" : "doubtful";
}
