// Pools whose nodes are made from an image of a community gallery.
import { securityBaseline } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-community-gallery-image",
  subject: "pool",
  title: "Pools should use images of a trusted supplier",
  why: "Anybody may publish images in a community gallery, and Microsoft does not check them. Hardened images of a trusted supplier, or of one's own gallery, keep malicious software and weak settings off the nodes.",
  messages: {
    community: {
      severity: "information",
      text: "Pool '{pool}' uses an image of a community gallery, whose publisher may be anybody.",
    },
  },
  references: [securityBaseline],
  controls: ["MCSB PV-3"],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.imageReference.communityGalleryImageId"] },
  *check(pool) {
    const image = pool.at("virtualMachineConfiguration.imageReference.communityGalleryImageId");
    if (image.state === "absent" || image.is("") === "yes") return "not-applicable";
    if (image.state === "known") yield { message: "community", data: { pool: pool.name }, at: image };
    return undefined;
  },
});
