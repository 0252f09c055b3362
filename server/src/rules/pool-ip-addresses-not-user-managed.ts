// Pools that name public IP addresses but leave the addresses to Batch.

import type { Pool } from "../batch/subject.ts";
import { dataPlaneReference, publicIpsPage } from "./checks/pages.ts";
import { addressesOf, provisionOf } from "./checks/public-addresses.ts";
import { nameSubnet, namesNoSubnet } from "./checks/subnet.ts";
import { type Change, defineRule, set } from "./rule.ts";

export default defineRule({
  id: "pool-ip-addresses-not-user-managed",
  subject: "pool",
  title: "Pools that name public IP addresses should use them",
  why: "The service takes the addresses of 'ipAddressIds' only where 'provision' is 'UserManaged'. Firewalls that admit the named addresses may not see them.",
  messages: {
    managed: {
      severity: "warning",
      text: "Pool '{pool}' names public IP addresses, but its 'provision' leaves the addresses to Batch.",
    },
    default: {
      severity: "warning",
      text: "Pool '{pool}' names public IP addresses, but does not set 'provision', which leaves the addresses to Batch.",
    },
  },
  notes: { provision: "This value leaves the addresses to Batch." },
  fixes: {
    use: "Set 'provision' to 'UserManaged' (an existing pool accepts it only when empty)",
    useInSubnet:
      "Set 'provision' to 'UserManaged' and put the nodes into a subnet, which that needs (an existing pool accepts it only when empty)",
  },
  references: [dataPlaneReference, publicIpsPage],
  controls: ["MCSB NS-1"],
  seeds: ["A117"],
  needs: { pool: ["networkConfiguration.publicIPAddressConfiguration.ipAddressIds"] },
  *check(pool) {
    const addresses = addressesOf(pool);
    const { values, complete } = addresses.items();
    if (values.length === 0) return complete ? "not-applicable" : undefined;
    const provision = provisionOf(pool);
    if (provision.is("BatchManaged") !== "yes") return undefined;
    yield {
      message: provision.stated ? "managed" : "default",
      data: { pool: pool.name },
      at: addresses,
      related: provision.stated ? [{ at: provision, note: "provision" }] : [],
      fixes: () => [useFix(pool)],
    };
    return undefined;
  },
});

/** Addresses of the user need a virtual network. */
function useFix(pool: Pool) {
  const subnetId = pool.at("networkConfiguration.subnetId");
  const use: Change = set(provisionOf(pool), "UserManaged");
  if (!namesNoSubnet(subnetId)) return { title: "use", safe: false, changes: [use] } as const;
  return { title: "useInSubnet", safe: false, changes: [use, nameSubnet(subnetId)] } as const;
}
