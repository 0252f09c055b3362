// Pools with a security type whose nodes start without secure boot.

import type { Pool } from "../batch/subject.ts";
import { missingFirmwareSetting } from "./checks/firmware-setting.ts";
import { securityBestPractices, trustedLaunchPage } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "pool-secure-boot-disabled",
  subject: "pool",
  title: "Pools should turn on secure boot",
  why: "With secure boot a node starts only signed boot loaders, kernels and drivers, so that root kits and boot kits can't hide below the operating system. Drivers without signature, such as some graphics drivers for Linux, need it turned off.",
  messages: {
    off: { severity: "warning", text: "Pool '{pool}' turns off secure boot." },
    offForDrivers: {
      severity: "information",
      text: "Pool '{pool}' turns off secure boot; keep it so only if its Linux nodes need graphics drivers without signature.",
    },
    unset: {
      severity: "information",
      text: "Pool '{pool}' does not turn on secure boot; what the service does then is not documented.",
    },
  },
  fixes: {
    turnOn:
      "Turn on secure boot (boot drivers without signature stop loading; an existing pool accepts it only when empty)",
  },
  references: [securityBestPractices, trustedLaunchPage],
  controls: ["MCSB PV-3"],
  seeds: ["A18"],
  yieldsTo: ["pool-confidential-settings"],
  needs: { pool: ["virtualMachineConfiguration.securityProfile.securityType"] },
  *check(pool) {
    const missing = missingFirmwareSetting(pool, "secureBootEnabled");
    if (typeof missing !== "object") return missing;
    const isForDrivers = missing.is === "off" && mayNeedUnsignedDrivers(pool);
    yield {
      message: isForDrivers ? "offForDrivers" : missing.is,
      data: { pool: pool.name },
      at: missing.at,
      fixes: () => [{ title: "turnOn", safe: false, changes: [set(missing.at, true)] }],
    };
    return undefined;
  },
});

/** The drivers GRID on Linux, and CUDA on Linux other than Ubuntu, are not signed. */
function mayNeedUnsignedDrivers(pool: Pool): boolean {
  return pool.at("vmSize").matches(/^standard_n/i) !== "no" && pool.os() !== "windows";
}
