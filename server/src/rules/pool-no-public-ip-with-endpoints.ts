// Pools without public IP addresses that map ports of their nodes.

import { isPrivateHere } from "./checks/notes.ts";
import { noPublicIpPage, poolReference } from "./checks/pages.ts";
import { abstainUnless, mayDiffer, provisionOf } from "./checks/public-addresses.ts";
import { defineRule, remove } from "./rule.ts";

export default defineRule({
  id: "pool-no-public-ip-with-endpoints",
  subject: "pool",
  title: "Pools without public IP addresses should have no endpoint configuration",
  why: "An endpoint maps a port of a public IP address to the nodes. The service refuses endpoints for a pool that is provisioned without such addresses.",
  messages: {
    endpoints: {
      severity: "error",
      text: "Pool '{pool}' is provisioned without public IP addresses, which excludes the NAT pools of its 'endpointConfiguration'.",
    },
  },
  notes: { provision: isPrivateHere },
  fixes: { remove: "Remove 'endpointConfiguration' (an existing pool accepts it only when empty)" },
  references: [poolReference, noPublicIpPage],
  controls: ["MCSB NS-1"],
  seeds: [],
  needs: { pool: ["networkConfiguration.publicIPAddressConfiguration.provision"] },
  *check(pool) {
    const provision = provisionOf(pool);
    if (provision.is("NoPublicIPAddresses") !== "yes") return abstainUnless(provision, "NoPublicIPAddresses");
    const endpoints = pool.at("networkConfiguration.endpointConfiguration");
    const natPools = endpoints.at("inboundNatPools");
    if (natPools.items().values.length === 0) return undefined;
    yield {
      message: "endpoints",
      data: { pool: pool.name },
      at: natPools,
      related: [{ at: provision, note: "provision" }],
      fixes: () => [{ title: "remove", safe: !mayDiffer(provision), changes: [remove(endpoints)] }],
    };
    return undefined;
  },
});
