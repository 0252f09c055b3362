// Pools without public IP addresses that name some.

import { isPrivateHere } from "./checks/notes.ts";
import { noPublicIpPage } from "./checks/pages.ts";
import { abstainUnless, addressesOf, mayDiffer, provisionOf } from "./checks/public-addresses.ts";
import { defineRule, remove } from "./rule.ts";

export default defineRule({
  id: "pool-no-public-ip-with-ip-addresses",
  subject: "pool",
  title: "Pools without public IP addresses should name none",
  why: "A pool that is provisioned without public IP addresses can't use addresses of yours. To use them, let 'provision' be 'UserManaged'.",
  messages: {
    addresses: {
      severity: "error",
      text: "Pool '{pool}' is provisioned without public IP addresses, but 'ipAddressIds' names some.",
    },
  },
  notes: { provision: isPrivateHere },
  fixes: { remove: "Remove 'ipAddressIds' (an existing pool accepts it only when empty)" },
  references: [noPublicIpPage],
  controls: ["MCSB NS-1"],
  seeds: [],
  needs: { pool: ["networkConfiguration.publicIPAddressConfiguration.provision"] },
  *check(pool) {
    const provision = provisionOf(pool);
    if (provision.is("NoPublicIPAddresses") !== "yes") return abstainUnless(provision, "NoPublicIPAddresses");
    const addresses = addressesOf(pool);
    if (addresses.items().values.length === 0) return undefined;
    yield {
      message: "addresses",
      data: { pool: pool.name },
      at: addresses,
      related: [{ at: provision, note: "provision" }],
      fixes: () => (mayDiffer(provision) ? [] : [{ title: "remove", safe: false, changes: [remove(addresses)] }]),
    };
    return undefined;
  },
});
