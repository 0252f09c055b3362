// Network security groups that open the ports of the classic node communication mode.
import type { Value } from "../arm/value.ts";
import { oneOrMany } from "../batch/network/group-rules.ts";
import { portRange } from "../batch/network/port-ranges.ts";
import { classifySource } from "../batch/network/source-prefix.ts";
import { defineRule, remove } from "./rule.ts";

/** The service called nodes on these in the classic mode. */
const classicPorts = { from: 29_876, to: 29_877 };

export default defineRule({
  id: "subnet-nsg-classic-ports",
  subject: "pool",
  title: "Network security groups of pools should not open the ports of classic communication",
  why: "With the simplified node communication mode nodes call the service, and nobody calls them. Rules that let traffic in on the ports of the retired classic mode are left over.",
  messages: {
    internet: {
      severity: "warning",
      text: "The network security group of the subnet of pool '{pool}' allows '{source}' in on {ports}, which the retired classic node communication mode used.",
    },
    service: {
      severity: "information",
      text: "The network security group of the subnet of pool '{pool}' allows '{source}' in on {ports}, which the service needs for the retired classic node communication mode only.",
    },
  },
  fixes: { remove: "Remove the rule (the subnet may hold other machines)" },
  references: ["https://learn.microsoft.com/azure/batch/simplified-compute-node-communication"],
  controls: ["MCSB NS-1"],
  seeds: ["A14", "A15", "A103"],
  *check(pool) {
    const group = pool.subnetRules();
    if (group.state !== "here") return group.state === "unknown" ? "not-decidable" : "not-applicable";
    for (const rule of group.subject.values) {
      const fields = rule.at("properties");
      if (fields.at("direction").is("Inbound") !== "yes" || fields.at("access").is("Allow") !== "yes") continue;
      const ranges = oneOrMany(fields, "destinationPortRange");
      const ports = ranges.find(isClassic);
      const source = oneOrMany(fields, "sourceAddressPrefix").find((each) => callerOf(each) !== undefined);
      const caller = source === undefined ? undefined : callerOf(source);
      if (ports === undefined || source === undefined || caller === undefined) continue;
      yield {
        message: caller,
        data: { pool: pool.name, source: source.show(), ports: ports.show() },
        at: ports,
        // A rule for other ports as well is not left over as a whole.
        fixes: () => (ranges.every(isClassic) ? [{ title: "remove", safe: false, changes: [remove(rule)] }] : []),
      };
    }
    return undefined;
  },
});

function isClassic(range: Value): boolean {
  const ports = portRange(range);
  return ports !== undefined && ports.from >= classicPorts.from && ports.to <= classicPorts.to;
}

function callerOf(source: Value): "internet" | "service" | undefined {
  const { kind, text } = classifySource(source.text() ?? "");
  if (kind === "any") return "internet";
  return /^BatchNodeManagement(\.\w+)?$/i.test(text) ? "service" : undefined;
}
