// Pools that ask for the retired way in which the service talked to nodes.
import { nodeCommunicationPage, securityBestPractices } from "./checks/pages.ts";
import { simplifyCommunication } from "./checks/simplified-communication.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-classic-node-communication",
  subject: "pool",
  title: "Pools should use simplified node communication",
  why: "In the classic mode the service opens connections to the nodes, so that their network has to admit inbound traffic. The mode was retired on 31 March 2026, and the service no longer honors it.",
  messages: {
    classic: {
      severity: "error",
      text: "Pool '{pool}' asks for classic node communication, which was retired on 31 March 2026; the service uses the simplified mode only.",
    },
    otherCloud: {
      severity: "warning",
      text: "Pool '{pool}' asks for classic node communication, which was retired on 31 March 2026 in the public cloud.",
    },
  },
  fixes: {
    simplify: "Set 'targetNodeCommunicationMode' to 'Simplified'",
    remove: "Remove 'targetNodeCommunicationMode' (nodes use simplified communication)",
  },
  references: [
    "https://learn.microsoft.com/azure/batch/batch-pools-to-simplified-compute-node-communication-model-migration-guide",
    nodeCommunicationPage,
    securityBestPractices,
  ],
  controls: ["MCSB NS-1"],
  seeds: ["A13", "A14", "A15", "A16", "A17"],
  yieldsTo: ["pool-no-public-ip-classic"],
  deprecated: true,
  *check(pool) {
    const mode = pool.at("targetNodeCommunicationMode");
    if (mode.is("Classic") !== "yes") return mode.state === "absent" ? "not-applicable" : undefined;
    const change = simplifyCommunication(pool);
    yield {
      message: pool.inOtherCloud() ? "otherCloud" : "classic",
      data: { pool: pool.name },
      at: mode,
      fixes: () => [{ title: change.kind === "set" ? "simplify" : "remove", safe: true, changes: [change] }],
    };
    return undefined;
  },
});
