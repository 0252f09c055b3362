// The network security rules of an inbound NAT pool, in terms of internet access.
import type { Value } from "../../arm/value.ts";
import { type InternetAccess, internetAccess, type SecurityRule } from "./internet-access.ts";
import { securityRule } from "./read-rule.ts";

/** The numbers that the service takes for priorities of a pool's rules. */
export const natPriorities = { lowest: 150, highest: 4096 };

/**
 * Whether the internet reaches the port behind a NAT pool. Without any rule the service lets everybody in; with rules
 * it keeps out whom none of them allows (Pool endpoint configuration,
 * https://learn.microsoft.com/azure/batch/pool-endpoint-configuration).
 */
export function natPoolAccess(natPool: Value): InternetAccess {
  const rules = natPool.at("networkSecurityGroupRules");
  if (rules.state === "unknown") return { open: "unknown", openings: [], denied: false };
  const { values, complete } = rules.items();
  if (values.length === 0) return { open: complete ? "yes" : "unknown", openings: [], denied: false };
  return internetAccess(values.map(natRule), complete);
}

function natRule(value: Value): SecurityRule {
  const source = value.at("sourceAddressPrefix");
  return securityRule({ value, fields: value, sources: [source], applies: () => "yes" });
}

/** All rules of all NAT pools of a pool; undefined if there may be more. */
export function natSecurityRules(natPools: Value): readonly Value[] | undefined {
  const { values, complete } = natPools.items();
  const lists = values.map((natPool) => natPool.at("networkSecurityGroupRules").items());
  return complete && lists.every((list) => list.complete) ? lists.flatMap((list) => list.values) : undefined;
}
