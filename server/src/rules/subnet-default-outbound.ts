// Pools without public IP addresses whose subnet leaves the way out to Azure's default.

import { isPrivateHere } from "./checks/notes.ts";
import { noPublicIpPage } from "./checks/pages.ts";
import { provisionOf } from "./checks/public-addresses.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "subnet-default-outbound",
  subject: "pool",
  title: "Subnets of pools without public IP addresses should have a way out of their own",
  why: "Nodes without public IP addresses need a NAT gateway, a route or private endpoints to reach what they need. Azure's default outbound access uses addresses that nobody controls, and is not meant for production.",
  messages: {
    default: {
      severity: "information",
      text: "The nodes of pool '{pool}' have no public IP addresses, and their subnet has neither a NAT gateway nor a route table, so that their way out is Azure's default outbound access.",
    },
  },
  notes: { provision: isPrivateHere },
  fixes: {
    close: "Set 'defaultOutboundAccess' of the subnet to false (without another way out, the nodes are cut off)",
  },
  references: [noPublicIpPage],
  controls: ["MCSB NS-1"],
  seeds: [],
  needs: { pool: ["networkConfiguration.publicIPAddressConfiguration.provision"] },
  *check(pool) {
    const provision = provisionOf(pool);
    if (provision.is("NoPublicIPAddresses") === "no") return "not-applicable";
    const subnet = pool.subnet();
    if (subnet.state !== "here") return subnet.state === "unknown" ? "not-decidable" : "not-applicable";
    if (provision.is("NoPublicIPAddresses") !== "yes") return undefined;
    const fields = subnet.subject.at("properties");
    const access = fields.at("defaultOutboundAccess");
    const isLeft = ["natGateway", "routeTable"].every((name) => fields.at(name).state === "absent");
    const isOpen = access.state === "absent" || access.is(true) === "yes";
    if (fields.state !== "known" || !isLeft || !isOpen) return undefined;
    yield {
      message: "default",
      data: { pool: pool.name },
      at: access,
      related: [{ at: provision, note: "provision" }],
      fixes: () => [{ title: "close", safe: false, changes: [set(access, false)] }],
    };
    return undefined;
  },
});
