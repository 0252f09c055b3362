// Pools whose automatic OS upgrades are not taken back when they fail.

import { upgradeSwitch } from "./checks/auto-os-upgrade.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "pool-auto-os-upgrade-rollback-disabled",
  subject: "pool",
  title: "Automatic OS upgrades should be rolled back when they fail",
  why: "With the rollback, a node that is unhealthy after an upgrade gets its former disk again. Without it, a bad version of the image leaves nodes that nobody can use.",
  messages: {
    disabled: {
      severity: "hint",
      text: "Pool '{pool}' turns off the rollback of automatic OS upgrades that fail.",
    },
  },
  fixes: { rollback: "Set 'disableAutomaticRollback' to false (an existing pool accepts it only when empty)" },
  references: [poolReference],
  controls: ["MCSB PV-6"],
  seeds: [],
  needs: { pool: ["upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade"] },
  *check(pool) {
    const upgrade = upgradeSwitch(pool);
    if (upgrade.is(true) !== "yes") return upgrade.is(true) === "no" ? "not-applicable" : undefined;
    const rollback = pool.at("upgradePolicy.automaticOSUpgradePolicy.disableAutomaticRollback");
    if (rollback.is(true) !== "yes") return undefined;
    yield {
      message: "disabled",
      data: { pool: pool.name },
      at: rollback,
      fixes: () => [{ title: "rollback", safe: true, changes: [set(rollback, false)] }],
    };
    return undefined;
  },
});
