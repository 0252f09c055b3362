// The network security rules of an inbound NAT pool, in terms of internet access.
import type { Tri, Value } from "../../arm/value.ts";
import { type InternetAccess, internetAccess, type SecurityRule } from "./internet-access.ts";
import { securityRule } from "./read-rule.ts";
import type { SourcePrefix } from "./source-prefix.ts";

/** The numbers that the service takes for priorities of a pool's rules. */
export const natPriorities = { lowest: 150, highest: 4096 };

/** How many NAT pools a pool can have, and how many rules all of them together. */
export const natLimits = { natPools: 5, rules: 25 };

/**
 * Whether the internet, or those sources that `lets` picks, reach the port behind a NAT pool. Without any rule the service lets everybody in; with rules
 * it keeps out whom none of them allows (Pool endpoint configuration,
 * https://learn.microsoft.com/azure/batch/pool-endpoint-configuration).
 */
export function natPoolAccess(natPool: Value, lets?: (source: SourcePrefix) => Tri): InternetAccess {
  const rules = natPool.at("networkSecurityGroupRules");
  if (rules.state === "unknown") return { open: "unknown", openings: [], denied: false, rules: [] };
  const { values, complete } = rules.items();
  if (values.length === 0) return { open: complete ? "yes" : "unknown", openings: [], denied: false, rules: [] };
  return internetAccess(
    values.map((value) => natRule(value, lets)),
    complete,
  );
}

function natRule(value: Value, lets: ((source: SourcePrefix) => Tri) | undefined): SecurityRule {
  const sources = [value.at("sourceAddressPrefix")];
  const sourcePorts = () => natSourcePorts(value);
  return securityRule({ value, fields: value, sources, applies: () => "yes", sourcePorts, ...(lets && { lets }) });
}

/** The ranges of ports that a rule names; the whole list where not all of them are known. */
export function natSourcePorts(rule: Value): readonly Value[] {
  const ranges = rule.at("sourcePortRanges");
  const { values, complete } = ranges.items();
  return complete && ranges.text() === undefined ? values : [...values, ranges];
}

/** All rules of all NAT pools of a pool; undefined if there may be more. */
export function natSecurityRules(natPools: Value): readonly Value[] | undefined {
  const { values, complete } = natPools.items();
  const lists = values.map((natPool) => natPool.at("networkSecurityGroupRules").items());
  return complete && lists.every((list) => list.complete) ? lists.flatMap((list) => list.values) : undefined;
}

export interface NatRule {
  readonly natPool: Value;
  readonly rule: Value;
}

/** The rules of all NAT pools of a pool as far as they are known, each with its NAT pool. */
export function knownNatRules(natPools: Value): readonly NatRule[] {
  return natPools.items().values.flatMap((natPool) => {
    const rules = natPool.at("networkSecurityGroupRules").items().values;
    return rules.map((rule) => ({ natPool, rule }));
  });
}
