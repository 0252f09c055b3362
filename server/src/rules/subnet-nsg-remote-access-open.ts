// Network security groups that let the internet reach SSH or RDP of the nodes in their subnet.

import type { Value } from "../arm/value.ts";
import { groupAccess } from "../batch/network/group-rules.ts";
import type { SecurityRule } from "../batch/network/internet-access.ts";
import { remoteService } from "../batch/network/remote-access.ts";
import type { SecurityRules } from "../batch/network/subnet-rules.ts";
import type { Pool } from "../batch/subject.ts";
import type { JsonNode } from "../json/node.ts";
import { exposedNatPools, hasNoAddresses, supposedAddresses } from "./checks/exposed-nat-pools.ts";
import { isMappedHere, supposedlyPublic } from "./checks/notes.ts";
import { securityBestPractices } from "./checks/pages.ts";
import { declareParameter, defineRule, type Fix, set } from "./rule.ts";

const ports = { SSH: 22, RDP: 3389 } as const;
const services = ["SSH", "RDP"] as const;

type Service = (typeof services)[number];

export default defineRule({
  id: "subnet-nsg-remote-access-open",
  subject: "pool",
  title: "Network security groups of pools should not let the internet log in",
  why: "The network security group guards all nodes in the subnet. Where it lets everybody through to the ports of SSH or RDP, one mapped port or public address is enough for strangers to try passwords.",
  messages: {
    mapped: {
      severity: "error",
      text: "The network security group of the subnet of pool '{pool}' allows '{source}' to log in ({services}), and a NAT pool maps the port to the nodes.",
    },
    open: {
      severity: "warning",
      text: "The network security group of the subnet of pool '{pool}' allows '{source}' to log in ({services}).",
    },
    private: {
      severity: "information",
      text: "The network security group of the subnet of pool '{pool}' allows '{source}' to log in ({services}), although the nodes have no public IP addresses.",
    },
  },
  notes: {
    port: isMappedHere,
    addresses: supposedlyPublic,
  },
  fixes: {
    deny: "Let the rule deny its ports (the subnet may hold other machines)",
    limit: "Allow one address or range in place of '{source}'",
  },
  references: [securityBestPractices],
  controls: ["MCSB NS-1"],
  seeds: ["A131"],
  *check(pool) {
    const rules = pool.subnetRules();
    if (rules.state !== "here") return rules.state === "unknown" ? "not-decidable" : "not-applicable";
    for (const { opening, opened } of openingsOf(rules.subject)) {
      const mapping = mappingOf(pool, opened);
      const isPrivate = hasNoAddresses(pool) === "yes";
      yield {
        message: mapping !== undefined ? "mapped" : isPrivate ? "private" : "open",
        data: { pool: pool.name, services: opened.join(", "), source: opening.source.show() },
        at: opening.source,
        related: mapping === undefined ? [] : [{ at: mapping, note: "port" }],
        supposing: supposedAddresses(pool),
        fixes: () => fixesOf(opening),
      };
    }
    return undefined;
  },
});

/** The rules that let the internet in, each with the services that it opens. */
function openingsOf(securityRules: SecurityRules) {
  const byRule = new Map<JsonNode | undefined, { readonly opening: SecurityRule; readonly opened: Service[] }>();
  for (const service of services) {
    for (const opening of groupAccess(securityRules, { port: ports[service], protocol: "Tcp" }).openings) {
      const known = byRule.get(opening.value.place.node);
      if (known === undefined) byRule.set(opening.value.place.node, { opening, opened: [service] });
      else if (!known.opened.includes(service)) known.opened.push(service);
    }
  }
  return byRule.values();
}

/** The port of a NAT pool that leads the internet to one of the services. */
function mappingOf(pool: Pool, opened: readonly Service[]): Value | undefined {
  if (hasNoAddresses(pool) === "yes") return undefined;
  const isMeant = (natPool: Value) => opened.some((service) => remoteService(natPool) === service);
  const [exposed] = exposedNatPools(pool, isMeant);
  return exposed?.natPool.at("backendPort");
}

function fixesOf({ value, source }: SecurityRule): readonly Fix<"deny" | "limit">[] {
  const parameter = { name: "remoteAccessSource", type: "string", placeholder: "<IP address or range>" } as const;
  return [
    { title: "deny", safe: false, changes: [set(value.at("properties", "access"), "Deny")] },
    {
      title: "limit",
      data: { source: source.show() },
      safe: false,
      changes: [declareParameter(source, parameter)],
    },
  ];
}
