// Network security rules for the Batch service that name its IP addresses instead of its service tag.

import type { Value } from "../arm/value.ts";
import { oneOrMany } from "../batch/network/group-rules.ts";
import { portRange } from "../batch/network/port-ranges.ts";
import { classifySource } from "../batch/network/source-prefix.ts";
import { batchBestPractices } from "./checks/pages.ts";
import { type Change, defineRule, remove, set } from "./rule.ts";

/** The service is called on one of these ports, or called on the others in the classic mode. */
const ports = { Inbound: { from: 29_876, to: 29_877 }, Outbound: { from: 443, to: 443 } } as const;

/** Who is at the other end of the traffic. */
const peers = { Inbound: "sourceAddressPrefix", Outbound: "destinationAddressPrefix" } as const;

export default defineRule({
  id: "subnet-nsg-batch-ip-literals",
  subject: "pool",
  title: "Network security rules should name the Batch service by its service tag",
  why: "The addresses of the Batch service change, and a rule that lists them then keeps the nodes from it. The service tag follows them.",
  messages: {
    literal: {
      severity: "information",
      text: "A rule of the network security group of the subnet of pool '{pool}' seems to be for the Batch service, but names the address '{address}' instead of the service tag 'BatchNodeManagement'.",
    },
  },
  fixes: { tag: "Use the service tag 'BatchNodeManagement' (if the address is one of the Batch service)" },
  references: [batchBestPractices],
  controls: ["MCSB NS-1"],
  seeds: [],
  *check(pool) {
    const group = pool.subnetRules();
    if (group.state !== "here") return group.state === "unknown" ? "not-decidable" : "not-applicable";
    for (const rule of group.subject.values) {
      const fields = rule.at("properties");
      if (!speaksOfBatch(rule)) continue;
      const direction = (["Inbound", "Outbound"] as const).find((name) => fields.at("direction").is(name) === "yes");
      if (direction === undefined || !oneOrMany(fields, "destinationPortRange").every((one) => isFor(one, direction)))
        continue;
      const addresses = oneOrMany(fields, peers[direction]);
      const [address] = addresses;
      if (address === undefined || !addresses.every(isPublicAddress)) continue;
      yield {
        message: "literal",
        data: { pool: pool.name, address: address.show() },
        at: address,
        // What the service called in the classic mode is not needed any more, so its rule is not worth mending.
        fixes: () => (direction === "Outbound" ? [{ title: "tag", safe: false, changes: useTag(fields) }] : []),
      };
    }
    return undefined;
  },
});

function speaksOfBatch(rule: Value): boolean {
  const texts = [rule.at("name"), rule.at("properties", "description")];
  return texts.some((text) => text.matches(/batch/i) === "yes");
}

function isFor(range: Value, direction: "Inbound" | "Outbound"): boolean {
  const { from, to } = portRange(range) ?? { from: 0, to: 0 };
  return from >= ports[direction].from && to <= ports[direction].to;
}

/** The service has public addresses; a private one is a machine or an endpoint of the network. */
function isPublicAddress(prefix: Value): boolean {
  const { kind } = classifySource(prefix.text() ?? "");
  return kind === "specific" || kind === "wide";
}

function useTag(fields: Value): readonly Change[] {
  const many = fields.at("destinationAddressPrefixes");
  const tag = set(fields.at("destinationAddressPrefix"), "BatchNodeManagement");
  return [tag, ...(many.state === "absent" ? [] : [remove(many)])];
}
