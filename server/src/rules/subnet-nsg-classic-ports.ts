// Network security groups that open the ports of the classic node communication mode.
import type { Tri, Value } from "../arm/value.ts";
import { groupSecurityRules, oneOrMany } from "../batch/network/group-rules.ts";
import { internetAccess, type SecurityRule } from "../batch/network/internet-access.ts";
import { portRange } from "../batch/network/port-ranges.ts";
import { shutsInternet } from "../batch/network/read-rule.ts";
import type { SourcePrefix } from "../batch/network/source-prefix.ts";
import type { SecurityRules } from "../batch/network/subnet-rules.ts";
import { nodeCommunicationPage } from "./checks/pages.ts";
import { defineRule, remove } from "./rule.ts";

/** The service called nodes on these in the classic mode. */
const classicPorts = [29_876, 29_877];

type Caller = "internet" | "service";

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
  references: [nodeCommunicationPage],
  controls: ["MCSB NS-1"],
  seeds: ["A14", "A15", "A103"],
  *check(pool) {
    const group = pool.subnetRules();
    if (group.state !== "here") return group.state === "unknown" ? "not-decidable" : "not-applicable";
    if (!group.subject.values.some((rule) => rangesOf(rule).some(isClassic))) return undefined;
    const strangers = openingsFor("internet", group.subject);
    const service = openingsFor("service", group.subject);
    for (const value of group.subject.values) {
      const caller = strangers.has(value) ? "internet" : "service";
      const opening = strangers.get(value) ?? service.get(value);
      if (opening === undefined) continue;
      yield {
        message: caller,
        data: { pool: pool.name, source: opening.source.show(), ports: opening.range.show() },
        at: opening.range,
        // A rule for other ports as well is not left over as a whole.
        fixes: () =>
          rangesOf(value).every(isClassic) ? [{ title: "remove", safe: false, changes: [remove(value)] }] : [],
      };
    }
    return undefined;
  },
});

interface Opening {
  readonly source: Value;
  /** The first range that the rule opens as a whole. */
  readonly range: Value;
}

/** The rules that let a caller in on the classic ports. */
function openingsFor(caller: Caller, group: SecurityRules): ReadonlyMap<Value, Opening> {
  const openings = new Map(classicPorts.map((port) => [port, openingsOfPort(port, caller, group)]));
  const rules = new Map([...openings.values()].flatMap((ofPort) => [...ofPort]));
  return new Map(
    Array.from(rules).flatMap(([value, { source }]) => {
      const range = rangesOf(value).find(
        (each) => isClassic(each) && classicPortsIn(each).every((port) => openings.get(port)?.has(value)),
      );
      return range === undefined ? [] : [[value, { source, range }] as const];
    }),
  );
}

function openingsOfPort(port: number, caller: Caller, group: SecurityRules): ReadonlyMap<Value, SecurityRule> {
  const question = { port, protocol: "Tcp", direction: "Inbound", ...callers[caller] } as const;
  const { rules, complete } = groupSecurityRules(group, question);
  return new Map(internetAccess(rules, complete).openings.map((opening) => [opening.value, opening]));
}

interface CallerTest {
  lets(source: SourcePrefix): Tri;
  shuts(source: SourcePrefix): Tri;
}

/** Whose sources let a caller in, and whose denial keeps him out. */
const callers: Readonly<Record<Caller, CallerTest>> = {
  internet: { lets: ({ kind }) => (kind === "any" ? "yes" : "no"), shuts: shutsInternet },
  service: {
    lets: ({ text }) => (/^BatchNodeManagement(\.\w+)?$/i.test(text) ? "yes" : "no"),
    shuts: (source) => (mayHoldService(source) ? "unknown" : shutsInternet(source)),
  },
};

/** Whether some addresses of the service may be among the sources. */
function mayHoldService({ kind, text }: SourcePrefix): boolean {
  return kind === "wide" || kind === "specific" || /^(BatchNodeManagement|AzureCloud)\b/i.test(text);
}

function rangesOf(rule: Value): readonly Value[] {
  return oneOrMany(rule.at("properties"), "destinationPortRange");
}

function isClassic(range: Value): boolean {
  const ports = portRange(range);
  const classic = classicPortsIn(range);
  return ports !== undefined && classic.length > 0 && classic.length === ports.to - ports.from + 1;
}

function classicPortsIn(range: Value): readonly number[] {
  const ports = portRange(range);
  return ports === undefined ? [] : classicPorts.filter((port) => ports.from <= port && port <= ports.to);
}
