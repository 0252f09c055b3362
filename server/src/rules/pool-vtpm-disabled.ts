// Pools with a security type whose nodes have no virtual trusted platform module.

import { missingFirmwareSetting } from "./checks/firmware-setting.ts";
import { securityBestPractices, trustedLaunchPage } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "pool-vtpm-disabled",
  subject: "pool",
  title: "Pools should turn on vTPM",
  why: "The virtual trusted platform module (vTPM) measures the whole start of a node and keeps its keys. Without it a changed boot chain can't be noticed by attestation.",
  messages: {
    off: { severity: "warning", text: "Pool '{pool}' turns off vTPM." },
    unset: {
      severity: "information",
      text: "Pool '{pool}' does not turn on vTPM; what the service does then is not documented.",
    },
  },
  fixes: { turnOn: "Turn on vTPM (an existing pool accepts it only when empty)" },
  references: [securityBestPractices, trustedLaunchPage],
  controls: ["MCSB PV-3"],
  seeds: ["A18"],
  yieldsTo: ["pool-confidential-settings"],
  needs: { pool: ["virtualMachineConfiguration.securityProfile.securityType"] },
  *check(pool) {
    const missing = missingFirmwareSetting(pool, "vTpmEnabled");
    if (typeof missing !== "object") return missing;
    yield {
      message: missing.is,
      data: { pool: pool.name },
      at: missing.at,
      fixes: () => [{ title: "turnOn", safe: true, changes: [set(missing.at, true)] }],
    };
    return undefined;
  },
});
