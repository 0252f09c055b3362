// Pools with automatic OS upgrades whose image is kept at one version.

import { type PinnedVersion, pinnedVersion, upgradeSwitch } from "./checks/auto-os-upgrade.ts";
import { isUpgradedHere } from "./checks/notes.ts";
import { securityBestPractices, upgradePolicyPage } from "./checks/pages.ts";
import { type Change, defineRule, set } from "./rule.ts";

export default defineRule({
  id: "pool-auto-os-upgrade-version",
  subject: "pool",
  title: "Pools with automatic OS upgrades should use the latest version of their image",
  why: "An automatic OS upgrade gives the nodes the latest version of their image. The service asks for the version 'latest', and where one version is named, nothing is ever upgraded.",
  messages: {
    version: {
      severity: "error",
      text: "Pool '{pool}' turns on automatic OS upgrades, but asks for version '{version}' of its image.",
    },
    gallery: {
      severity: "error",
      text: "Pool '{pool}' turns on automatic OS upgrades, but the id of its image ends in '{version}'.",
    },
  },
  notes: { upgrade: isUpgradedHere },
  fixes: {
    latest: "Use the latest version of the image (an existing pool accepts it only when empty)",
    segment: "Remove '{version}' from the id (an existing pool accepts it only when empty)",
  },
  references: [upgradePolicyPage, securityBestPractices],
  controls: ["MCSB PV-6"],
  seeds: ["A60"],
  needs: { pool: ["upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade"] },
  *check(pool) {
    const upgrade = upgradeSwitch(pool);
    if (upgrade.is(true) !== "yes") return upgrade.is(true) === "no" ? "not-applicable" : undefined;
    const pinned = pinnedVersion(pool);
    if (pinned === undefined) return pool.image().kind === "unknown" ? "not-decidable" : undefined;
    const version = pinned.text ?? pinned.at.show();
    yield {
      message: pinned.by === "id" ? "gallery" : "version",
      data: { pool: pool.name, version },
      at: pinned.at,
      related: [{ at: upgrade, note: "upgrade" }],
      fixes: () => [
        pinned.by === "id"
          ? { title: "segment", data: { version }, safe: false, changes: withoutSegment(pinned) }
          : { title: "latest", safe: false, changes: [set(pinned.at, "latest")] },
      ],
    };
    return undefined;
  },
});

function withoutSegment({ at, text }: PinnedVersion): readonly Change[] {
  return text === undefined ? [] : [{ kind: "replaceText", at, search: text, replacement: "" }];
}
