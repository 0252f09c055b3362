// Pools that leave the mode of node communication to the service, where they could name it.

import { existsIn } from "../batch/properties/properties.ts";
import { nodeCommunicationPage, securityBestPractices } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "pool-node-communication-unset",
  subject: "pool",
  title: "Pools should name simplified node communication",
  why: "Simplified node communication needs no inbound ports. The service honors no other mode since 31 March 2026, so a file that names it says what happens, and what its network rules are made for.",
  messages: {
    absent: {
      severity: "hint",
      text: "Pool '{pool}' does not set 'targetNodeCommunicationMode'; the service uses simplified node communication.",
    },
    default: {
      severity: "hint",
      text: "Pool '{pool}' leaves 'targetNodeCommunicationMode' to the service, which uses simplified node communication.",
    },
  },
  fixes: { simplify: "Set 'targetNodeCommunicationMode' to 'Simplified'" },
  references: [securityBestPractices, nodeCommunicationPage],
  controls: ["MCSB NS-1"],
  seeds: ["A13", "A16"],
  *check(pool) {
    const settable = existsIn("pool", "targetNodeCommunicationMode", pool.plane, pool.apiVersion);
    if (settable !== "yes") return settable === "no" ? "not-applicable" : "not-decidable";
    const mode = pool.at("targetNodeCommunicationMode");
    if (mode.is("Default") !== "yes") return undefined;
    yield {
      message: mode.stated ? "default" : "absent",
      data: { pool: pool.name },
      at: mode,
      fixes: () => [{ title: "simplify", safe: true, changes: [set(mode, "Simplified")] }],
    };
    return undefined;
  },
});
