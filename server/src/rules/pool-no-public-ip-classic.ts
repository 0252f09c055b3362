// Pools without public IP addresses that ask for the classic way in which the service talked to nodes.

import { isPrivateHere } from "./checks/notes.ts";
import { noPublicIpPage } from "./checks/pages.ts";
import { abstainUnless, provisionOf } from "./checks/public-addresses.ts";
import { simplifyCommunication } from "./checks/simplified-communication.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-no-public-ip-classic",
  subject: "pool",
  title: "Pools without public IP addresses should use simplified node communication",
  why: "In the classic mode the service opens connections to the public IP addresses of the nodes. A pool without them needs the simplified mode, in which the nodes open the connections.",
  messages: {
    classic: {
      severity: "error",
      text: "Pool '{pool}' is provisioned without public IP addresses, which excludes the classic node communication that it asks for.",
    },
  },
  notes: { provision: isPrivateHere },
  fixes: {
    simplify: "Set 'targetNodeCommunicationMode' to 'Simplified'",
    remove: "Remove 'targetNodeCommunicationMode' (nodes use simplified communication)",
  },
  references: [noPublicIpPage],
  controls: ["MCSB NS-1"],
  seeds: [],
  needs: { pool: ["networkConfiguration.publicIPAddressConfiguration.provision"] },
  deprecated: true,
  *check(pool) {
    const provision = provisionOf(pool);
    if (provision.is("NoPublicIPAddresses") !== "yes") return abstainUnless(provision, "NoPublicIPAddresses");
    const mode = pool.at("targetNodeCommunicationMode");
    if (mode.is("Classic") !== "yes") return undefined;
    const change = simplifyCommunication(pool);
    yield {
      message: "classic",
      data: { pool: pool.name },
      at: mode,
      related: [{ at: provision, note: "provision" }],
      fixes: () => [{ title: change.kind === "set" ? "simplify" : "remove", safe: true, changes: [change] }],
    };
    return undefined;
  },
});
