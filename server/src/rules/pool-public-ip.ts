// Pools whose nodes have public IP addresses that Batch manages.

import type { Value } from "../arm/value.ts";
import type { Pool } from "../batch/subject.ts";
import { endpointForPool } from "./checks/node-endpoint.ts";
import { noPublicIpPage, securityBestPractices } from "./checks/pages.ts";
import { addressesOf, provisionOf } from "./checks/public-addresses.ts";
import { simplifyCommunication } from "./checks/simplified-communication.ts";
import { nameSubnet, namesNoSubnet } from "./checks/subnet.ts";
import { type Change, defineRule, remove, set } from "./rule.ts";

export default defineRule({
  id: "pool-public-ip",
  subject: "pool",
  title: "Pools should have no public IP addresses",
  why: "Nodes with public IP addresses can be found and reached from the internet, wherever a port is open. A pool without them takes its work from inside a virtual network.",
  messages: {
    managed: {
      severity: "warning",
      text: "Pool '{pool}' gives its nodes public IP addresses that Batch manages.",
    },
    default: {
      severity: "warning",
      text: "Pool '{pool}' does not set 'provision' of 'publicIPAddressConfiguration', so Batch gives its nodes public IP addresses.",
    },
  },
  fixes: {
    none: "Provision the pool without public IP addresses (it needs a subnet and an outbound path; an existing pool accepts it only when empty)",
    noneWithEndpoint:
      "Provision the pool without public IP addresses and add a private endpoint for node management (it needs a subnet and an outbound path; an existing pool accepts it only when empty)",
  },
  references: [securityBestPractices, noPublicIpPage],
  controls: ["MCSB NS-1"],
  seeds: ["A5", "A8", "A50", "A54", "A112", "A120", "A121", "A122", "A129", "A130"],
  yieldsTo: ["pool-ip-addresses-not-user-managed"],
  *check(pool) {
    const provision = provisionOf(pool);
    if (provision.is("BatchManaged") !== "yes") return undefined;
    yield {
      message: provision.stated ? "managed" : "default",
      data: { pool: pool.name },
      at: provision,
      fixes: () => {
        const endpoint = endpointForPool(pool);
        const changes = [...withoutPublicIp(pool, provision), ...endpoint];
        return [{ title: endpoint.length > 0 ? "noneWithEndpoint" : "none", safe: false, changes }];
      },
    };
    return undefined;
  },
});

function withoutPublicIp(pool: Pool, provision: Value): readonly Change[] {
  const subnetId = pool.at("networkConfiguration.subnetId");
  return [
    set(provision, "NoPublicIPAddresses"),
    ...(namesNoSubnet(subnetId) ? [nameSubnet(subnetId)] : []),
    ...withoutContradictions(pool),
    ...simplified(pool),
  ];
}

/** What the service refuses in a pool without public IP addresses. */
function withoutContradictions(pool: Pool): readonly Change[] {
  const endpoints = pool.at("networkConfiguration.endpointConfiguration");
  const isStated = ({ state, reason }: Value) => state !== "absent" && reason !== "partialBody";
  return [endpoints, addressesOf(pool)].filter(isStated).map(remove);
}

/** Nodes without public IP addresses can't communicate the classic way. */
function simplified(pool: Pool): readonly Change[] {
  const mode = pool.at("targetNodeCommunicationMode");
  return mode.is("Classic") === "yes" ? [simplifyCommunication(pool)] : [];
}
