// Pools with public IP addresses of their own that lack the addresses, or the network for them.

import type { Value } from "../arm/value.ts";
import { publicIpsPage } from "./checks/pages.ts";
import { abstainUnless, addressesOf, provisionOf } from "./checks/public-addresses.ts";
import { nameSubnet, namesNoSubnet } from "./checks/subnet.ts";
import { type Change, declareParameter, defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-user-managed-ip-incomplete",
  subject: "pool",
  title: "Pools with public IP addresses of their own should name them and a subnet",
  why: "A pool that is to use public IP addresses of yours needs at least one of them, and a virtual network.",
  messages: {
    addresses: {
      severity: "error",
      text: "Pool '{pool}' is to use public IP addresses that the user manages, but 'ipAddressIds' names none.",
    },
    subnet: {
      severity: "warning",
      text: "Pool '{pool}' is to use public IP addresses that the user manages, which needs a virtual network, but 'subnetId' names no subnet.",
    },
  },
  notes: { provision: "This value leaves the addresses to the user." },
  fixes: {
    addresses: "Name a public IP address (an existing pool accepts it only when empty)",
    subnet: "Put the nodes into a subnet (an existing pool accepts it only when empty)",
  },
  references: [publicIpsPage],
  controls: ["MCSB NS-1"],
  seeds: ["A116"],
  needs: { pool: ["networkConfiguration.publicIPAddressConfiguration.provision"] },
  *check(pool) {
    const provision = provisionOf(pool);
    if (provision.is("UserManaged") !== "yes") return abstainUnless(provision, "UserManaged");
    const data = { pool: pool.name };
    const related = [{ at: provision, note: "provision" } as const];
    const addresses = addressesOf(pool);
    if (isEmpty(addresses)) {
      const fixes = () => [{ title: "addresses", safe: false, changes: [nameAddress(addresses)] } as const];
      yield { message: "addresses", data, at: addresses, related, fixes };
    }
    const subnetId = pool.at("networkConfiguration.subnetId");
    if (namesNoSubnet(subnetId)) {
      const fixes = () => [{ title: "subnet", safe: false, changes: [nameSubnet(subnetId)] } as const];
      yield { message: "subnet", data, at: subnetId, related, fixes };
    }
    return undefined;
  },
});

function isEmpty(addresses: Value): boolean {
  if (addresses.state !== "known") return addresses.state === "absent";
  const { values, complete } = addresses.items();
  return complete && values.length === 0;
}

function nameAddress(addresses: Value): Change {
  const placeholder = "<public IP address resource id>";
  return declareParameter(addresses, {
    name: "publicIpAddressId",
    type: "string",
    placeholder,
    value: [placeholder],
  });
}
