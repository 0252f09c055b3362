// Pools that watch requests to an endpoint of the host, but do not refuse any.

import { hostEndpoints } from "./checks/host-endpoints.ts";
import { dataPlaneReference } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "pool-host-endpoint-audit-mode",
  subject: "pool",
  title: "Pools should enforce the metadata security protocol",
  why: "The mode 'Audit' is there to find out which software on the nodes would be blocked. Only the mode 'Enforce' keeps unsigned requests away from the endpoint.",
  messages: {
    audit: {
      severity: "hint",
      text: "Pool '{pool}' guards '{endpoint}' in the mode '{mode}', which blocks nothing.",
    },
  },
  fixes: {
    enforce:
      "Set 'mode' of '{endpoint}' to 'Enforce' (software that sends unsigned requests is blocked; an existing pool accepts it only when empty)",
  },
  references: [dataPlaneReference],
  controls: ["MCSB PV-3"],
  seeds: [],
  needs: {
    pool: [
      "virtualMachineConfiguration.securityProfile.proxyAgentSettings.imds",
      "virtualMachineConfiguration.securityProfile.proxyAgentSettings.wireServer",
    ],
  },
  *check(pool) {
    const endpoints = hostEndpoints(pool);
    for (const { name, mode, profile } of endpoints) {
      if (mode.is("Audit") !== "yes") continue;
      yield {
        message: "audit",
        data: { pool: pool.name, endpoint: name, mode: mode.show() },
        at: mode,
        fixes: () =>
          profile.state === "absent"
            ? [{ title: "enforce", data: { endpoint: name }, safe: false, changes: [set(mode, "Enforce")] }]
            : [],
      };
    }
    return endpoints.every(({ mode }) => mode.state === "absent") ? "not-applicable" : undefined;
  },
});
