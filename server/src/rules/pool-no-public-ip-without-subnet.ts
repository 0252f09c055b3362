// Pools without public IP addresses that are in no subnet.

import { isPrivateHere } from "./checks/notes.ts";
import { noPublicIpPage } from "./checks/pages.ts";
import { abstainUnless, provisionOf } from "./checks/public-addresses.ts";
import { nameSubnet, namesNoSubnet } from "./checks/subnet.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-no-public-ip-without-subnet",
  subject: "pool",
  title: "Pools without public IP addresses should be in a subnet",
  why: "Nodes without public IP addresses are reached through a virtual network only. The service creates such a pool in a subnet, or not at all.",
  messages: {
    missing: {
      severity: "error",
      text: "Pool '{pool}' is provisioned without public IP addresses, which needs a subnet, but 'subnetId' names none.",
    },
  },
  notes: { provision: isPrivateHere },
  fixes: { subnet: "Put the nodes into a subnet (an existing pool accepts it only when empty)" },
  references: [noPublicIpPage],
  controls: ["MCSB NS-1"],
  seeds: ["A122"],
  needs: { pool: ["networkConfiguration.publicIPAddressConfiguration.provision"] },
  *check(pool) {
    const provision = provisionOf(pool);
    if (provision.is("NoPublicIPAddresses") !== "yes") return abstainUnless(provision, "NoPublicIPAddresses");
    const subnetId = pool.at("networkConfiguration.subnetId");
    if (!namesNoSubnet(subnetId)) return undefined;
    yield {
      message: "missing",
      data: { pool: pool.name },
      at: subnetId,
      related: [{ at: provision, note: "provision" }],
      fixes: () => [{ title: "subnet", safe: false, changes: [nameSubnet(subnetId)] }],
    };
    return undefined;
  },
});
