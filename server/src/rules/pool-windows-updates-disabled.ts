// Windows pools that get patches neither by automatic updates nor by automatic OS upgrades.

import type { Pool } from "../batch/subject.ts";
import { enableUpgrades, pinnedVersion, supportsUpgrades, upgradeSwitch } from "./checks/auto-os-upgrade.ts";
import { batchBestPractices, securityBestPractices } from "./checks/pages.ts";
import { isOff } from "./checks/turned-off.ts";
import { defineRule, type Fix, set } from "./rule.ts";

const vm = "virtualMachineConfiguration";
const updatesPath = `${vm}.windowsConfiguration.enableAutomaticUpdates` as const;

export default defineRule({
  id: "pool-windows-updates-disabled",
  subject: "pool",
  title: "Windows pools should get updates of the operating system",
  why: "Known weaknesses of an operating system stay open on nodes that nobody patches. Windows automatic updates and automatic OS upgrades both bring patches; one of them should be on.",
  messages: {
    disabled: {
      severity: "warning",
      text: "Pool '{pool}' turns Windows automatic updates off, and does not use automatic OS upgrades.",
    },
    customImage: {
      severity: "information",
      text: "Pool '{pool}' turns Windows automatic updates off, and does not use automatic OS upgrades, so that patches come only with new versions of its custom image.",
    },
  },
  fixes: {
    upgrade:
      "Turn on automatic OS upgrades (nodes are re-imaged for new versions of the image; an existing pool accepts it only when empty)",
    update:
      "Turn on Windows automatic updates (nodes may restart for them; an existing pool accepts it only when empty)",
  },
  references: [securityBestPractices, batchBestPractices],
  controls: ["MCSB PV-6"],
  seeds: ["A59"],
  *check(pool) {
    const system = pool.os();
    if (system !== "windows") return system === "linux" ? "not-applicable" : "not-decidable";
    const updates = pool.at(updatesPath);
    if (updates.is(false) !== "yes" || !isOff(upgradeSwitch(pool))) return undefined;
    const isKnown = pool.image().kind !== "unknown" || pool.at(`${vm}.imageReference.publisher`).state === "known";
    if (!isKnown) return "not-decidable";
    yield {
      message: pool.image().kind === "custom" ? "customImage" : "disabled",
      data: { pool: pool.name },
      at: updates,
      fixes: () => fixesOf(pool),
    };
    return undefined;
  },
});

/** Automatic updates alone leave a gallery image without upgrades, of which another rule speaks. */
function fixesOf(pool: Pool): readonly Fix<"upgrade" | "update">[] {
  const supported = supportsUpgrades(pool);
  const isPossible = supported === "yes" && pinnedVersion(pool) === undefined && !pool.isSystemChosen();
  const isGallery = pool.image().kind === "custom" && supported !== "no";
  return [
    ...(isPossible ? [{ title: "upgrade", safe: false, changes: enableUpgrades(pool) } as const] : []),
    ...(isGallery ? [] : [{ title: "update", safe: false, changes: [set(pool.at(updatesPath), true)] } as const]),
  ];
}
