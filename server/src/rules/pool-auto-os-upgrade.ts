// Pools whose image could be upgraded automatically, but is not.

import { enableUpgrades, pinnedVersion, supportsUpgrades, upgradeSwitch } from "./checks/auto-os-upgrade.ts";
import { securityBestPractices, upgradePolicyPage } from "./checks/pages.ts";
import { isOff } from "./checks/turned-off.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-auto-os-upgrade",
  subject: "pool",
  title: "Pools should use automatic OS upgrades",
  why: "Automatic OS upgrades give running nodes each new version of their image, with the patches of its publisher. Without them, nodes keep the patches of the day on which they were made.",
  messages: {
    missing: {
      severity: "information",
      text: "Pool '{pool}' does not turn on automatic OS upgrades, which its image allows.",
    },
  },
  fixes: {
    enable:
      "Turn on automatic OS upgrades (nodes are re-imaged for new versions of the image; an existing pool accepts it only when empty)",
  },
  references: [securityBestPractices, upgradePolicyPage],
  controls: ["MCSB PV-6"],
  seeds: ["A59", "A60", "A61", "A63", "A64"],
  yieldsTo: ["pool-windows-updates-disabled"],
  *check(pool) {
    const supported = supportsUpgrades(pool);
    if (supported !== "yes") return supported === "no" ? "not-applicable" : "not-decidable";
    const upgrade = upgradeSwitch(pool);
    if (!isOff(upgrade)) return undefined;
    yield {
      message: "missing",
      data: { pool: pool.name },
      at: upgrade,
      fixes: () => {
        const isPossible = pinnedVersion(pool) === undefined && !pool.isSystemChosen();
        return isPossible ? [{ title: "enable", safe: false, changes: enableUpgrades(pool) }] : [];
      },
    };
    return undefined;
  },
});
