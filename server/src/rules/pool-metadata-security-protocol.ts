// Pools whose nodes let every process ask the metadata service for tokens.

import { existsIn } from "../batch/properties/properties.ts";
import type { Pool } from "../batch/subject.ts";
import { hostEndpoints } from "./checks/host-endpoints.ts";
import { dataPlaneReference, poolReference } from "./checks/pages.ts";
import { isOff } from "./checks/turned-off.ts";
import { defineRule, type Fix, set } from "./rule.ts";

const vm = "virtualMachineConfiguration";
const settings = `${vm}.securityProfile.proxyAgentSettings` as const;
const path = `${settings}.enabled` as const;

export default defineRule({
  id: "pool-metadata-security-protocol",
  subject: "pool",
  title: "Pools should turn on the metadata security protocol",
  why: "The metadata service of a node answers requests for tokens of its identities. The metadata security protocol lets only signed requests of known processes through to it and to the wire server. Test it in the mode 'Audit' first.",
  messages: {
    off: {
      severity: "information",
      text: "Pool '{pool}' turns off the metadata security protocol.",
    },
    default: {
      severity: "information",
      text: "Pool '{pool}' does not turn on the metadata security protocol, which is off by default.",
    },
  },
  fixes: {
    enforce:
      "Turn on the metadata security protocol and enforce it (software that asks the metadata service unsigned is blocked; an existing pool accepts it only when empty)",
  },
  references: [poolReference, dataPlaneReference],
  controls: ["MCSB IM-3", "MCSB PV-3"],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration"] },
  *check(pool) {
    if (pool.at(vm).state === "absent") return "not-applicable";
    const exists = existsIn("pool", path, pool.plane, pool.apiVersion);
    if (exists === "no") return "not-applicable";
    // What a pool says of it tells that the version has it.
    if (exists === "unknown" && pool.at(settings).state === "absent") return "not-decidable";
    const enabled = pool.at(path);
    if (!isOff(enabled)) return undefined;
    yield {
      message: enabled.stated ? "off" : "default",
      data: { pool: pool.name },
      at: enabled,
      fixes: () => [enforce(pool)],
    };
    return undefined;
  },
});

/** What is said of an endpoint stays: its mode, or a profile of its own. */
function enforce(pool: Pool): Fix<"enforce"> {
  const mode = { mode: "Enforce" };
  const whole = pool.at(settings);
  if (whole.state === "absent") {
    const changes = [set(whole, { enabled: true, imds: mode, wireServer: mode })];
    return { title: "enforce", safe: false, changes };
  }
  const unruled = hostEndpoints(pool).filter((each) => each.mode.state === "absent" && each.profile.state === "absent");
  const changes = [set(pool.at(path), true), ...unruled.map((each) => set(each.mode, "Enforce"))];
  return { title: "enforce", safe: false, changes };
}
