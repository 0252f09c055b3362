// Pools with settings of the firmware that have no effect, because no security type is chosen.

import type { Pool } from "../batch/subject.ts";
import { poolReference, securityBestPractices, trustedLaunchPage } from "./checks/pages.ts";
import { defineRule, type Fix, set } from "./rule.ts";

const vm = "virtualMachineConfiguration";
const profile = `${vm}.securityProfile` as const;

export default defineRule({
  id: "pool-uefi-without-security-type",
  subject: "pool",
  title: "Pools should set 'securityType' beside 'uefiSettings'",
  why: "Batch honors 'uefiSettings' only where 'securityType' is set. Without it the nodes start without secure boot and vTPM, although the pool seems to ask for them.",
  messages: {
    ineffective: {
      severity: "warning",
      text: "Pool '{pool}' has 'uefiSettings', but they have no effect without 'securityType'.",
    },
  },
  notes: { settings: "This setting has no effect." },
  fixes: {
    launch:
      "Set 'securityType' to 'trustedLaunch' and turn on secure boot and vTPM (it needs an image of generation 2; an existing pool accepts it only when empty)",
  },
  references: [poolReference, securityBestPractices, trustedLaunchPage],
  controls: ["MCSB PV-3"],
  seeds: ["A18"],
  needs: {
    pool: [
      "virtualMachineConfiguration.securityProfile.uefiSettings.secureBootEnabled",
      "virtualMachineConfiguration.securityProfile.uefiSettings.vTpmEnabled",
    ],
  },
  *check(pool) {
    const settings = firmwareSettings(pool);
    if (settings.every(({ state }) => state === "absent")) return "not-applicable";
    const type = pool.at(`${profile}.securityType`);
    if (type.state !== "absent") return undefined;
    const stated = settings.filter(({ state }) => state === "known");
    if (stated.length === 0) return undefined;
    yield {
      message: "ineffective",
      data: { pool: pool.name },
      at: type,
      related: stated.map((at) => ({ at, note: "settings" })),
      fixes: () => (canLaunchTrusted(pool) ? [launch(pool)] : []),
    };
    return undefined;
  },
});

function firmwareSettings(pool: Pool) {
  return (["secureBootEnabled", "vTpmEnabled"] as const).map((name) => pool.at(`${profile}.uefiSettings.${name}`));
}

/** False where the service would refuse it: by the image, by the size, or since the disk is that of a confidential VM. */
function canLaunchTrusted(pool: Pool): boolean {
  const image = pool.image();
  if (image.kind === "marketplace" && image.facts?.generation?.number === 1) return false;
  const { trustedLaunch } = pool.size();
  if (trustedLaunch === "no" || trustedLaunch === "not-yet" || trustedLaunch === "doubtful") return false;
  return pool.at(`${vm}.osDisk.managedDisk.securityProfile.securityEncryptionType`).state === "absent";
}

function launch(pool: Pool): Fix<"launch"> {
  const missing = firmwareSettings(pool).filter((setting) => setting.is(true) === "no");
  const changes = [
    set(pool.at(`${profile}.securityType`), "trustedLaunch"),
    ...missing.map((setting) => set(setting, true)),
  ];
  return { title: "launch", safe: false, changes };
}
