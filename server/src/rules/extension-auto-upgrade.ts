// Extensions of nodes that are kept from being upgraded.
import { poolReference } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "extension-auto-upgrade",
  subject: "pool",
  title: "Extensions of a pool should be upgraded automatically",
  why: "An extension runs with the highest rights on every node. Where upgrades are turned off, mended faults stay there.",
  messages: {
    automatic: {
      severity: "hint",
      text: "Pool '{pool}' turns off automatic upgrades of the extension '{extension}'.",
    },
    minor: {
      severity: "hint",
      text: "Pool '{pool}' turns off newer minor versions of the extension '{extension}'.",
    },
  },
  fixes: { upgrade: "Turn on upgrades (an existing pool accepts it only when empty)" },
  references: [poolReference],
  controls: ["MCSB PV-6"],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.extensions"] },
  *check(pool) {
    const { values } = pool.at("virtualMachineConfiguration.extensions").items();
    for (const extension of values) {
      const data = { pool: pool.name, extension: extension.at("name").show() };
      for (const [message, member] of [
        ["automatic", "enableAutomaticUpgrade"],
        ["minor", "autoUpgradeMinorVersion"],
      ] as const) {
        const upgrade = extension.at(member);
        if (upgrade.is(false) !== "yes") continue;
        const fixes = () => [{ title: "upgrade", safe: false, changes: [set(upgrade, true)] } as const];
        yield { message, data, at: upgrade, fixes };
      }
    }
    return values.length === 0 ? "not-applicable" : undefined;
  },
});
