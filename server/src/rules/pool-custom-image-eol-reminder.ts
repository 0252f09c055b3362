// Pools whose custom image may be past the end of its support without anybody noticing.
import { securityBestPractices } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-custom-image-eol-reminder",
  subject: "pool",
  title: "Custom images should be renewed before their base image ends",
  why: "A custom image is made from another one, and shares the end of its support. Which one that is can't be seen from here.",
  messages: {
    custom: {
      severity: "hint",
      text: "Pool '{pool}' uses a custom image; whether the image that it is made from is still supported can't be told from here.",
    },
  },
  references: [securityBestPractices],
  controls: ["MCSB PV-6"],
  seeds: ["A70"],
  yieldsTo: ["pool-node-agent-end-of-life", "pool-managed-image"],
  *check(pool) {
    const image = pool.image();
    if (image.kind === "unknown") return "not-decidable";
    if (image.kind !== "custom") return "not-applicable";
    if (image.id.state === "known") yield { message: "custom", data: { pool: pool.name }, at: image.id };
    return undefined;
  },
});
