// Pools that let the whole internet reach SSH, RDP or WinRM of their nodes.

import type { Value } from "../arm/value.ts";
import { type RemoteService, remoteService } from "../batch/network/remote-access.ts";
import { exposedNatPools, exposureProblems, natPoolAbstention } from "./checks/exposed-nat-pools.ts";
import { isMappedHere, supposedlyPublic } from "./checks/notes.ts";
import { poolEndpointsPage, securityBestPractices } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-remote-access-open",
  subject: "pool",
  title: "Pools should not open remote access to the internet",
  why: "Ports for remote access that answer the whole internet are found within minutes, and passwords are tried there without end. One weak account or unpatched service is enough to take over the nodes.",
  messages: {
    unruled: {
      severity: "error",
      text: "Pool '{pool}' opens {service} to the internet: NAT pool '{endpoint}' has no network security group rule, so that everybody reaches port {port}.",
    },
    allowed: {
      severity: "error",
      text: "Pool '{pool}' opens {service} to the internet: NAT pool '{endpoint}' allows '{source}' to reach port {port}.",
    },
    unruledManagement: {
      severity: "warning",
      text: "Pool '{pool}' opens remote management by {service} to the internet: NAT pool '{endpoint}' has no network security group rule, so that everybody reaches port {port}.",
    },
    allowedManagement: {
      severity: "warning",
      text: "Pool '{pool}' opens remote management by {service} to the internet: NAT pool '{endpoint}' allows '{source}' to reach port {port}.",
    },
  },
  notes: {
    port: isMappedHere,
    addresses: supposedlyPublic,
  },
  fixes: {
    deny: "Deny the internet access to port {port}, and keep the rules for specific sources (an existing pool accepts it only when empty)",
    remove:
      "Remove NAT pool '{endpoint}', so that port {port} is no longer mapped (an existing pool accepts it only when empty)",
    limit: "Allow one address or range in place of '{source}' (an existing pool accepts it only when empty)",
  },
  references: [poolEndpointsPage, securityBestPractices],
  controls: ["MCSB NS-1", "MCSB NS-2"],
  seeds: ["A55", "A104", "A125", "A126", "A127", "A128"],
  needs: { pool: ["networkConfiguration.endpointConfiguration"] },
  *check(pool) {
    const abstention = natPoolAbstention(pool);
    if (abstention !== undefined) return abstention;
    for (const exposed of exposedNatPools(pool, (natPool) => remoteAccess(natPool) !== undefined)) {
      const service = remoteAccess(exposed.natPool);
      if (service === undefined) continue;
      for (const { message, data, ...problem } of exposureProblems(pool, exposed, true))
        yield { message: messageFor(service, message), data: { ...data, service }, ...problem };
    }
    return undefined;
  },
});

function remoteAccess(natPool: Value): RemoteService | undefined {
  const service = remoteService(natPool);
  return service === "none" || service === "unknown" ? undefined : service;
}

function messageFor(service: RemoteService, message: "unruled" | "allowed") {
  return service === "WinRM" ? (`${message}Management` as const) : message;
}
