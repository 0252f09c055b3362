// Pools whose automatic OS upgrades do not wait for tasks.

import { existsIn } from "../batch/properties/properties.ts";
import { isInUserSubscription } from "./checks/allocation-mode.ts";
import { upgradeSwitch } from "./checks/auto-os-upgrade.ts";
import { isUpgradedHere } from "./checks/notes.ts";
import { securityBestPractices, upgradePolicyPage } from "./checks/pages.ts";
import { isOff } from "./checks/turned-off.ts";
import { defineRule, set } from "./rule.ts";

const path = "upgradePolicy.automaticOSUpgradePolicy.osRollingUpgradeDeferral";

export default defineRule({
  id: "pool-auto-os-upgrade-deferral",
  subject: "pool",
  title: "Automatic OS upgrades should wait until no tasks run",
  why: "An upgrade replaces the disk of a node and ends the tasks that run there. Deferred upgrades wait until the node is idle, so that nobody needs to turn them off for the sake of the tasks.",
  messages: {
    disruptive: {
      severity: "information",
      text: "Pool '{pool}' does not defer automatic OS upgrades, so that they may interrupt running tasks.",
    },
    userSubscription: {
      severity: "hint",
      text: "Pool '{pool}' does not defer automatic OS upgrades, so that they may interrupt running tasks; in the user's subscription, the feature 'Microsoft.Compute/RollingUpgradeDeferral' has to be registered first.",
    },
  },
  notes: { upgrade: isUpgradedHere },
  fixes: {
    defer:
      "Set 'osRollingUpgradeDeferral' to true (in the user's subscription, a feature has to be registered first; an existing pool accepts it only when empty)",
  },
  references: [securityBestPractices, upgradePolicyPage],
  controls: ["MCSB PV-6"],
  seeds: ["A62"],
  needs: { pool: ["upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade"] },
  *check(pool) {
    const upgrade = upgradeSwitch(pool);
    if (upgrade.is(true) !== "yes") return upgrade.is(true) === "no" ? "not-applicable" : undefined;
    const deferral = pool.at(path);
    if (!isOff(deferral)) return undefined;
    yield {
      message: isInUserSubscription(pool) === "yes" ? "userSubscription" : "disruptive",
      data: { pool: pool.name },
      at: deferral,
      related: [{ at: upgrade, note: "upgrade" }],
      // In a version without it, the upgrade itself is what another rule speaks of.
      fixes: () =>
        existsIn("pool", path, pool.plane, pool.apiVersion) === "no"
          ? []
          : [{ title: "defer", safe: false, changes: [set(deferral, true)] }],
    };
    return undefined;
  },
});
