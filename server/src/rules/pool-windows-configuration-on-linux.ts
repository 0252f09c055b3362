// Linux pools that configure Windows.

import type { Pool } from "../batch/subject.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule, remove } from "./rule.ts";

const vm = "virtualMachineConfiguration";

export default defineRule({
  id: "pool-windows-configuration-on-linux",
  subject: "pool",
  title: "Linux pools should have no Windows configuration",
  why: "The Windows configuration is for images of Windows. The service refuses it beside an image of Linux.",
  messages: {
    linux: {
      severity: "error",
      text: "Pool '{pool}' has a 'windowsConfiguration', though its nodes run Linux.",
    },
  },
  fixes: { remove: "Remove 'windowsConfiguration' (an existing pool accepts it only when empty)" },
  references: [poolReference],
  controls: [],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.windowsConfiguration"] },
  *check(pool) {
    const configuration = pool.at(`${vm}.windowsConfiguration`);
    if (configuration.state !== "known") return configuration.state === "absent" ? "not-applicable" : undefined;
    const system = pool.os();
    if (system === "unknown" || isContradicted(pool)) return "not-decidable";
    if (system !== "linux") return undefined;
    yield {
      message: "linux",
      data: { pool: pool.name },
      at: configuration,
      fixes: () => [{ title: "remove", safe: true, changes: [remove(configuration)] }],
    };
    return undefined;
  },
});

/** An image of Windows beside a node agent for Linux: another rule says so, and which of both is right is not known. */
function isContradicted(pool: Pool): boolean {
  const image = pool.image();
  const isWindows = image.kind === "marketplace" && image.facts?.os === "windows";
  return pool.os() === "linux" && (isWindows || pool.at(`${vm}.imageReference.publisher`).matches(/windows/i) !== "no");
}
