// Pools whose nodes can open connections to each other.

import type { Pool } from "../batch/subject.ts";
import { securityBestPractices } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "pool-inter-node-communication",
  subject: "pool",
  title: "Nodes should communicate with each other only where tasks need it",
  why: "Where nodes can open connections to each other, who takes over one of them reaches the others. Multi-instance tasks need such connections, most other tasks do not.",
  messages: {
    enabled: {
      severity: "hint",
      text: "Pool '{pool}' lets its nodes communicate with each other, which multi-instance tasks need, but most other tasks do not.",
    },
  },
  fixes: {
    disable:
      "Turn off communication between nodes (multi-instance tasks need it; an existing pool accepts it only when empty)",
  },
  references: [securityBestPractices],
  controls: ["MCSB NS-1"],
  seeds: ["A6", "A96"],
  *check(pool) {
    const { setting, on, off } = interNodeCommunication(pool);
    if (setting.is(on) !== "yes") return undefined;
    yield {
      message: "enabled",
      data: { pool: pool.name },
      at: setting,
      // A user's private SSH key is there for nodes that log in to each other.
      fixes: () => (hasSshKeys(pool) ? [] : [{ title: "disable", safe: false, changes: [set(setting, off)] }]),
    };
    return undefined;
  },
});

function hasSshKeys(pool: Pool): boolean {
  const { values } = pool.at("userAccounts").items();
  return values.some((account) => account.at("linuxUserConfiguration", "sshPrivateKey").state !== "absent");
}

/** The planes have names and types of their own for it. */
function interNodeCommunication(pool: Pool) {
  return pool.plane === "management"
    ? { setting: pool.at("interNodeCommunication"), on: "Enabled", off: "Disabled" }
    : { setting: pool.at("enableInterNodeCommunication"), on: true, off: false };
}
