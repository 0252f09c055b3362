// Windows pools whose system is updated in two ways at once.

import { isUpgradedHere } from "./checks/notes.ts";
import { securityBestPractices, upgradePolicyPage } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "pool-auto-os-upgrade-windows-updates",
  subject: "pool",
  title: "Windows pools with automatic OS upgrades should turn automatic updates off",
  why: "Automatic OS upgrades replace the image of the nodes, while Windows automatic updates change the running system. The service does not accept both together, and updates are on unless they are turned off.",
  messages: {
    both: {
      severity: "error",
      text: "Pool '{pool}' turns on automatic OS upgrades and Windows automatic updates; the service refuses both together.",
    },
    default: {
      severity: "warning",
      text: "Pool '{pool}' turns on automatic OS upgrades, but does not set 'enableAutomaticUpdates', which is true by default.",
    },
  },
  notes: { upgrade: isUpgradedHere },
  fixes: { disable: "Set 'enableAutomaticUpdates' to false" },
  references: [securityBestPractices, upgradePolicyPage],
  controls: ["MCSB PV-6"],
  seeds: ["A65", "A66"],
  needs: { pool: ["upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade"] },
  *check(pool) {
    const upgrade = pool.at("upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade");
    if (upgrade.is(true) !== "yes") return "not-applicable";
    const system = pool.os();
    if (system !== "windows") return system === "linux" ? "not-applicable" : "not-decidable";
    const updates = pool.at("virtualMachineConfiguration.windowsConfiguration.enableAutomaticUpdates");
    if (updates.is(true) !== "yes") return undefined;
    yield {
      message: updates.stated ? "both" : "default",
      data: { pool: pool.name },
      at: updates,
      related: [{ at: upgrade, note: "upgrade" }],
      fixes: () =>
        !updates.stated && pool.isSystemChosen()
          ? []
          : [{ title: "disable", safe: true, changes: [set(updates, false)] }],
    };
    return undefined;
  },
});
