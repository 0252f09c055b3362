// Pools whose nodes are made from managed images or VHD files.

import { customImageSource } from "../batch/images/custom-image.ts";
import { trustedLaunchPage } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-managed-image",
  subject: "pool",
  title: "Pools should take custom images from an Azure Compute Gallery",
  why: "Azure Batch retired all other sources of custom images on 31 March 2026. A gallery also keeps versions and replicas of an image, and trusted launch does not work with managed images.",
  messages: {
    managedImage: {
      severity: "error",
      text: "Pool '{pool}' uses a managed image, which Azure Batch retired as a source of custom images on 31 March 2026.",
    },
    vhd: {
      severity: "error",
      text: "Pool '{pool}' uses a VHD file as its image, which Azure Batch retired as a source of custom images on 31 March 2026.",
    },
    otherCloud: {
      severity: "warning",
      text: "Pool '{pool}' takes its image from a source other than an Azure Compute Gallery; in the public cloud, Azure Batch retired these on 31 March 2026.",
    },
  },
  references: [
    "https://learn.microsoft.com/azure/batch/batch-custom-image-pools-to-azure-compute-gallery-migration-guide",
    trustedLaunchPage,
  ],
  controls: ["MCSB PV-3"],
  seeds: [],
  deprecated: true,
  *check(pool) {
    const image = pool.image();
    if (image.kind === "unknown") return "not-decidable";
    if (image.kind !== "custom") return "not-applicable";
    const source = customImageSource(image);
    if (source === "unknown") return "not-decidable";
    if (source === "gallery") return undefined;
    const message = source === "vhd" ? "vhd" : "managedImage";
    yield { message: pool.inOtherCloud() ? "otherCloud" : message, data: { pool: pool.name }, at: image.id };
    return undefined;
  },
});
