// Pools whose nodes are in no virtual network of the user.
import { securityBaseline, securityBestPractices } from "./checks/pages.ts";
import { nameSubnet, namesNoSubnet } from "./checks/subnet.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-not-in-vnet",
  subject: "pool",
  title: "Pools should be in a virtual network",
  why: "In a subnet of your own, network security groups, routes and private endpoints decide what the nodes reach and who reaches them. Without one, that is left to the network that Batch makes for the pool.",
  messages: {
    missing: { severity: "warning", text: "Pool '{pool}' is not in a virtual network: it does not set 'subnetId'." },
    empty: { severity: "warning", text: "Pool '{pool}' is not in a virtual network: its 'subnetId' is empty." },
    missingForClient: {
      severity: "warning",
      text: "Pool '{pool}' is not in a virtual network: it does not set 'subnetId'. A client that creates a pool in one has to sign in with Microsoft Entra ID.",
    },
    emptyForClient: {
      severity: "warning",
      text: "Pool '{pool}' is not in a virtual network: its 'subnetId' is empty. A client that creates a pool in one has to sign in with Microsoft Entra ID.",
    },
  },
  fixes: { subnet: "Put the nodes into a subnet (an existing pool accepts it only when empty)" },
  references: [securityBestPractices, securityBaseline],
  controls: ["MCSB NS-1"],
  seeds: ["A4", "A9", "A97", "A98"],
  yieldsTo: ["pool-no-public-ip-without-subnet", "pool-user-managed-ip-incomplete"],
  *check(pool) {
    const subnetId = pool.at("networkConfiguration.subnetId");
    if (!namesNoSubnet(subnetId)) return undefined;
    const fault = subnetId.state === "absent" ? "missing" : "empty";
    yield {
      message: pool.plane === "data-plane" ? `${fault}ForClient` : fault,
      data: { pool: pool.name },
      at: subnetId,
      fixes: () => [{ title: "subnet", safe: false, changes: [nameSubnet(subnetId)] }],
    };
    return undefined;
  },
});
