// Settings of pool users that are for another operating system, or have no effect.

import type { Value } from "../arm/value.ts";
import type { Pool } from "../batch/subject.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule, remove } from "./rule.ts";

export default defineRule({
  id: "user-config-wrong-os",
  subject: "pool",
  title: "Users of a pool should have only the settings of its operating system",
  why: "The service refuses Windows settings of a user in a Linux pool, and ignores Linux settings in a Windows pool. A private SSH key is used between the nodes of a pool only, where they may communicate.",
  messages: {
    windows: {
      severity: "error",
      text: "User '{user}' has Windows settings, but pool '{pool}' has Linux nodes.",
    },
    linux: {
      severity: "warning",
      text: "User '{user}' has Linux settings, which are ignored, as pool '{pool}' has Windows nodes.",
    },
    key: {
      severity: "warning",
      text: "The private SSH key of user '{user}' is ignored, as the nodes of pool '{pool}' may not communicate with each other.",
    },
  },
  fixes: {
    settings: "Remove the settings (an existing pool accepts it only when empty)",
    key: "Remove the private SSH key (an existing pool accepts it only when empty)",
  },
  references: [poolReference],
  controls: [],
  seeds: [],
  *check(pool) {
    const { values } = pool.at("userAccounts").items();
    const os = pool.os();
    for (const account of values) {
      const data = { user: account.at("name").show(), pool: pool.name };
      const windows = account.at("windowsUserConfiguration");
      const linux = account.at("linuxUserConfiguration");
      const key = linux.at("sshPrivateKey");
      const wrong = os === "linux" ? windows : linux;
      if (os !== "unknown" && wrong.state === "known") {
        const fixes = () => [{ title: "settings", safe: true, changes: [remove(wrong)] } as const];
        yield { message: os === "linux" ? "windows" : "linux", data, at: wrong, fixes };
      } else if (isGiven(key) && !nodesCommunicate(pool)) {
        const fixes = () => [{ title: "key", safe: true, changes: [remove(key)] } as const];
        yield { message: "key", data, at: key, fixes };
      }
    }
    if (values.length === 0) return "not-applicable";
    return os === "unknown" ? "not-decidable" : undefined;
  },
});

function isGiven(key: Value): boolean {
  return key.secret || key.state === "known";
}

/** True also where nobody knows. */
function nodesCommunicate(pool: Pool): boolean {
  return pool.plane === "management"
    ? pool.at("interNodeCommunication").is("Disabled") !== "yes"
    : pool.at("enableInterNodeCommunication").is(false) !== "yes";
}
