// The security rules of a network security group, in terms of what they let through to or from the nodes.
import type { Tri, Value } from "../../arm/value.ts";
import { type AddressRange, containsRange, parseAddressRange } from "./address-range.ts";
import { type InternetAccess, internetAccess, type SecurityRule } from "./internet-access.ts";
import { portRange } from "./port-ranges.ts";
import { securityRule } from "./read-rule.ts";
import type { SourcePrefix } from "./source-prefix.ts";
import type { SecurityRules } from "./subnet-rules.ts";
import { allOf, anyOf } from "./three-valued.ts";

export interface PortQuestion {
  readonly port: number;
  readonly protocol: "Tcp" | "Udp";
}

/** What `access` of a rule is asked about: who sends to a port, or whom the nodes send to. */
interface RuleQuestion extends PortQuestion {
  readonly direction: "Inbound" | "Outbound";
  /** Which sources of inbound rules or destinations of outbound ones open the port; else much of the internet. */
  readonly lets?: (prefix: SourcePrefix) => Tri;
  /** Which of them close it where they are denied; else all of the internet. */
  readonly shuts?: (prefix: SourcePrefix) => Tri;
}

/** Which addresses the nodes have is not known without the subnet. */
type GroupRules = Pick<SecurityRules, "values" | "complete"> & Partial<Pick<SecurityRules, "subnet">>;

/**
 * Whether the rules of a network security group let the internet through to a port. What no rule allows is denied by
 * the group's default rules.
 */
export function groupAccess(securityRules: GroupRules, question: PortQuestion): InternetAccess {
  const read = groupSecurityRules(securityRules, { ...question, direction: "Inbound" });
  return internetAccess(read.rules, read.complete);
}

/** The rules of a group as far as they matter for the question. */
export function groupSecurityRules(
  { values, complete, subnet }: GroupRules,
  question: RuleQuestion,
): { readonly rules: readonly SecurityRule[]; readonly complete: boolean } {
  return { rules: values.map((value) => groupRule(value, subnet, question)), complete };
}

const groupNames = ["sourceApplicationSecurityGroups", "destinationApplicationSecurityGroups"] as const;
const prefixes = ["sourceAddressPrefix", "destinationAddressPrefix"] as const;

function groupRule(value: Value, subnet: Value | undefined, question: RuleQuestion): SecurityRule {
  const { port, protocol, direction, lets, shuts } = question;
  const fields = value.at("properties");
  const isInbound = direction === "Inbound";
  const [peers, nodes] = isInbound ? prefixes : ([prefixes[1], prefixes[0]] as const);
  const applies = () =>
    allOf(
      () => fields.at("direction").is(direction),
      () => anyOf(["*", protocol].map((name) => fields.at("protocol").is(name))),
      () => anyOf(oneOrMany(fields, "destinationPortRange").map((range) => includesPort(range, port))),
      () => anyOf(oneOrMany(fields, nodes).map((prefix) => standsForNodes(prefix, fields, subnet))),
    );
  const sources = oneOrMany(fields, peers);
  const sourcePorts = () => oneOrMany(fields, "sourcePortRange");
  return securityRule({ value, fields, sources, applies, sourcePorts, ...(lets && { lets }), ...(shuts && { shuts }) });
}

/** Whether an end of a rule stands for all nodes of the subnet, or for none; which groups they are in is not known. */
function standsForNodes(prefix: Value, fields: Value, subnet: Value | undefined): Tri {
  if (prefix.state === "absent")
    return groupNames.every((name) => fields.at(name).state === "absent") ? "yes" : "unknown";
  if (prefix.is("*") === "yes" || prefix.is("VirtualNetwork") === "yes") return "yes";
  const range = parseAddressRange(prefix.text() ?? "");
  return range === undefined || subnet === undefined ? "unknown" : holdsSubnet(range, subnet);
}

function holdsSubnet(range: AddressRange, subnet: Value): Tri {
  const parts = oneOrMany(subnet.at("properties"), "addressPrefix").map((prefix) => {
    const part = parseAddressRange(prefix.text() ?? "");
    if (part === undefined) return "unknown";
    if (containsRange(range, part)) return "yes";
    return containsRange(part, range) ? "unknown" : "no";
  });
  return parts.every((part) => part === parts[0]) ? (parts[0] ?? "unknown") : "unknown";
}

/** The plural of the names that have one value or many. */
const plurals = {
  sourceAddressPrefix: "sourceAddressPrefixes",
  destinationAddressPrefix: "destinationAddressPrefixes",
  sourcePortRange: "sourcePortRanges",
  destinationPortRange: "destinationPortRanges",
  addressPrefix: "addressPrefixes",
} as const;

/** A rule or subnet states one value, or an array under the plural of the name. */
export function oneOrMany(fields: Value, name: keyof typeof plurals): readonly Value[] {
  const many = fields.at(plurals[name]);
  const { values, complete } = many.items();
  const one = fields.at(name);
  const listed = complete ? values : [...values, many];
  return one.state === "absent" && listed.length > 0 ? listed : [one, ...listed];
}

function includesPort(range: Value, port: number): Tri {
  if (range.state === "absent") return "no";
  const ports = portRange(range);
  if (ports === undefined) return "unknown";
  return ports.from <= port && port <= ports.to ? "yes" : "no";
}
