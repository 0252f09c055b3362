// The security rules of a network security group, in terms of internet access to one port.
import type { Tri, Value } from "../../arm/value.ts";
import { type InternetAccess, internetAccess, type SecurityRule } from "./internet-access.ts";
import { securityRule } from "./read-rule.ts";
import { allOf, anyOf } from "./three-valued.ts";

export interface PortQuestion {
  readonly port: number;
  readonly protocol: "Tcp" | "Udp";
}

/**
 * Whether `Microsoft.Network/networkSecurityGroups` rules let the internet through to a port; `securityRules` is the
 * array of them, each with its `properties`. What no rule allows is denied by the group's default rules.
 */
export function groupAccess(securityRules: Value, question: PortQuestion): InternetAccess {
  if (securityRules.state === "unknown") return { open: "unknown", openings: [], denied: false };
  const { values, complete } = securityRules.items();
  return internetAccess(
    values.map((value) => groupRule(value, question)),
    complete,
  );
}

function groupRule(value: Value, { port, protocol }: PortQuestion): SecurityRule {
  const fields = value.at("properties");
  const applies = () =>
    allOf(
      () => fields.at("direction").is("Inbound"),
      () => anyOf(["*", protocol].map((name) => fields.at("protocol").is(name))),
      () => anyOf(oneOrMany(fields, "destinationPortRange").map((range) => includesPort(range, port))),
    );
  return securityRule({ value, fields, sources: oneOrMany(fields, "sourceAddressPrefix"), applies });
}

/** A rule states one value, or an array under the plural of the name. */
function oneOrMany(fields: Value, name: string): readonly Value[] {
  const many = fields.at(name === "sourceAddressPrefix" ? "sourceAddressPrefixes" : `${name}s`);
  const { values, complete } = many.items();
  const one = fields.at(name);
  const listed = complete ? values : [...values, many];
  return one.state === "absent" && listed.length > 0 ? listed : [one, ...listed];
}

function includesPort(range: Value, port: number): Tri {
  const text = range.text() ?? range.number()?.toString();
  if (text === undefined) return range.state === "absent" ? "no" : "unknown";
  if (text.trim() === "*") return "yes";
  const [from = "", to = from] = text.split("-").map((part) => part.trim());
  return Number(from) <= port && port <= Number(to) ? "yes" : "no";
}
