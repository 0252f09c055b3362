// Pools with automatic OS upgrades whose image is not known to have them.

import { hasAutomaticUpgrades } from "../batch/images/find-image.ts";
import { upgradeSwitch } from "./checks/auto-os-upgrade.ts";
import { isUpgradedHere } from "./checks/notes.ts";
import { securityBestPractices } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-auto-os-upgrade-unsupported-image",
  subject: "pool",
  title: "Pools with automatic OS upgrades should use an image that has them",
  why: "Automatic OS upgrades work with some images of the Marketplace and with images of an Azure Compute Gallery. Others are not upgraded, so that nodes stay without patches though the pool seems to get them.",
  messages: {
    unsupported: {
      severity: "warning",
      text: "Pool '{pool}' turns on automatic OS upgrades, but the image '{image}' is not in the list of images that have them.",
    },
  },
  notes: { upgrade: isUpgradedHere },
  references: [
    securityBestPractices,
    "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-automatic-upgrade",
  ],
  controls: ["MCSB PV-6"],
  seeds: ["A63", "A64"],
  yieldsTo: ["pool-image-end-of-life"],
  needs: { pool: ["upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade"] },
  *check(pool) {
    const upgrade = upgradeSwitch(pool);
    if (upgrade.is(true) !== "yes") return upgrade.is(true) === "no" ? "not-applicable" : undefined;
    const image = pool.image();
    if (image.kind === "unknown") return "not-decidable";
    if (image.kind !== "marketplace") return "not-applicable";
    if (hasAutomaticUpgrades(image.reference)) return undefined;
    yield {
      message: "unsupported",
      data: { pool: pool.name, image: image.name },
      at: pool.at("virtualMachineConfiguration.imageReference.sku"),
      related: [{ at: upgrade, note: "upgrade" }],
    };
    return undefined;
  },
});
