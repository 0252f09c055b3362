// Pools that ask for one version of a Marketplace image.
import { securityBestPractices } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "pool-image-version-pinned",
  subject: "pool",
  title: "Pools should use the latest version of their image",
  why: "Publishers put the latest patches into new versions of an image. New nodes of a pool that asks for one version start without them.",
  messages: {
    pinned: {
      severity: "information",
      text: "Pool '{pool}' asks for version '{version}' of its image, so that new nodes start without later patches.",
    },
  },
  fixes: { latest: "Use the latest version of the image (an existing pool accepts it only when empty)" },
  references: [securityBestPractices],
  controls: ["MCSB PV-6"],
  seeds: ["A59"],
  yieldsTo: ["pool-auto-os-upgrade-version", "pool-image-end-of-life"],
  *check(pool) {
    if (pool.image().kind === "custom" || pool.image().kind === "none") return "not-applicable";
    const version = pool.at("virtualMachineConfiguration.imageReference.version");
    if (version.is("latest") !== "no" || version.is("") === "yes" || version.state !== "known") return undefined;
    yield {
      message: "pinned",
      data: { pool: pool.name, version: version.show() },
      at: version,
      fixes: () => [{ title: "latest", safe: false, changes: [set(version, "latest")] }],
    };
    return undefined;
  },
});
