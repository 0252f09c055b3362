// Endpoints of the host that have both a mode and an access control profile.

import { hostEndpoints } from "./checks/host-endpoints.ts";
import { dataPlaneReference, poolReference } from "./checks/pages.ts";
import { defineRule, remove } from "./rule.ts";

export default defineRule({
  id: "pool-host-endpoint-conflict",
  subject: "pool",
  title: "Endpoints of the host should have either a mode or an access control profile",
  why: "The rules for an endpoint come either from its mode or from an access control profile. Batch does not take both together.",
  messages: {
    both: {
      severity: "error",
      text: "Pool '{pool}' gives '{endpoint}' both the mode '{mode}' and an access control profile; only one of them is allowed.",
    },
  },
  notes: { profile: "The access control profile is given here." },
  fixes: {
    keepMode:
      "Keep 'mode' and remove 'inVMAccessControlProfileReferenceId' (an existing pool accepts it only when empty)",
    keepProfile:
      "Keep 'inVMAccessControlProfileReferenceId' and remove 'mode' (an existing pool accepts it only when empty)",
  },
  references: [dataPlaneReference, poolReference],
  controls: [],
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
      if (mode.is("Enforce") !== "yes" || profile.state !== "known") continue;
      yield {
        message: "both",
        data: { pool: pool.name, endpoint: name, mode: mode.show() },
        at: mode,
        related: [{ at: profile, note: "profile" }],
        fixes: () => [
          { title: "keepMode", safe: false, changes: [remove(profile)] },
          { title: "keepProfile", safe: false, changes: [remove(mode)] },
        ],
      };
    }
    return endpoints.every(({ self }) => self.state === "absent") ? "not-applicable" : undefined;
  },
});
