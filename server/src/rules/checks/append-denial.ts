// Denies everybody whom no rule of an inbound NAT pool allows, by a rule behind all others.
import type { Value } from "../../arm/value.ts";
import { natLimits, natPriorities, natSecurityRules } from "../../batch/network/nat-rules.ts";
import { integerOf } from "../../batch/network/read-rule.ts";
import { append, type Fix } from "../rule.ts";
import { isLiteral } from "./literal.ts";

/** Where a NAT pool stands in a pool's endpoint configuration. */
export interface NatPoolPlace {
  readonly endpoints: Value;
  readonly index: number;
}

/** To deny everybody whom no rule allows; safe unless a parameter decides what the priorities are. */
export function denyOthers(place: NatPoolPlace): Pick<Fix, "safe" | "changes"> | undefined {
  const natPool = natPoolsOf(place).item(place.index);
  const rules = rulesToJoin(place);
  if (natPool === undefined || rules === undefined) return undefined;
  const denial = appendDenial(place, natPool, rules, 0);
  return denial && { safe: rules.map((rule) => rule.at("priority")).every(isLiteral), changes: [denial] };
}

/** The rules that a new one comes beside; undefined if not all are known, or the service takes no such pool anyway. */
export function rulesToJoin(place: NatPoolPlace): readonly Value[] | undefined {
  const natPools = natPoolsOf(place);
  const rules = natSecurityRules(natPools);
  const isTooMuch = natPools.items().values.length > natLimits.natPools || (rules?.length ?? 0) > natLimits.rules;
  return isTooMuch ? undefined : rules;
}

/** Undefined if there is no room for a rule more, although so many are `removed` at once. */
export function appendDenial(place: NatPoolPlace, natPool: Value, rules: readonly Value[], removed: number) {
  const priorities = rules.map((rule) => rule.at("priority"));
  const priority = freePriority(natPoolsOf(place), place.index, priorities);
  if (priority === undefined || rules.length - removed >= natLimits.rules) return undefined;
  return append(natPool.at("networkSecurityGroupRules"), { priority, access: "Deny", sourceAddressPrefix: "*" });
}

/**
 * A priority behind all others, with room for rules before it. It differs between the NAT pools, so that all of them can
 * be closed at once. Undefined if there is none, or if a loop makes several NAT pools of one text.
 */
function freePriority(natPools: Value, index: number, priorities: readonly Value[]): number | undefined {
  const places = natPools.items().values.map(({ place }) => place.node);
  if (new Set(places).size < places.length) return undefined;
  const numbers = priorities.map(integerOf);
  if (numbers.includes(undefined)) return undefined;
  const last = Math.max(natPriorities.lowest - 1, ...numbers.map((number) => number ?? 0));
  const next = [(Math.floor(last / 100) + 1 + index) * 100, last + 1 + index];
  return next.find((priority) => priority <= natPriorities.highest);
}

export function natPoolsOf({ endpoints }: NatPoolPlace): Value {
  return endpoints.at("inboundNatPools");
}
