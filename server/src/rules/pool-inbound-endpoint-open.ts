// Pools that let the whole internet reach a port of their nodes that is not one for remote access.

import { remoteService } from "../batch/network/remote-access.ts";
import { exposedNatPools, exposureProblems, natPoolAbstention } from "./checks/exposed-nat-pools.ts";
import { isMappedHere, supposedlyPublic } from "./checks/notes.ts";
import { poolReference, securityBestPractices } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-inbound-endpoint-open",
  subject: "pool",
  title: "Pools should not open inbound endpoints to the internet",
  why: "A NAT pool maps a port of every node to the public address of the pool. Unless its rules say who may come in, everybody can talk to what listens there.",
  messages: {
    unruled: {
      severity: "warning",
      text: "Pool '{pool}' opens port {port} to the internet: NAT pool '{endpoint}' has no network security group rule, so that everybody reaches it.",
    },
    allowed: {
      severity: "warning",
      text: "Pool '{pool}' opens port {port} to the internet: NAT pool '{endpoint}' allows '{source}' to reach it.",
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
  references: [poolReference, securityBestPractices],
  controls: ["MCSB NS-1"],
  seeds: ["A126", "A127"],
  needs: { pool: ["networkConfiguration.endpointConfiguration"] },
  *check(pool) {
    const abstention = natPoolAbstention(pool);
    if (abstention !== undefined) return abstention;
    for (const exposed of exposedNatPools(pool, (natPool) => remoteService(natPool) === "none"))
      yield* exposureProblems(pool, exposed, false);
    return undefined;
  },
});
