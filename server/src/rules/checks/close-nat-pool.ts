// The ways to close an inbound NAT pool that the internet reaches.
import type { Value } from "../../arm/value.ts";
import type { InternetAccess } from "../../batch/network/internet-access.ts";
import { natLimits, natPriorities, natSecurityRules } from "../../batch/network/nat-rules.ts";
import { integerOf } from "../../batch/network/read-rule.ts";
import { append, type Change, declareParameter, type Fix, remove } from "../rule.ts";
import { isLiteral } from "./literal.ts";

/** Where a NAT pool stands in a pool's endpoint configuration. */
export interface NatPoolPlace {
  readonly endpoints: Value;
  readonly index: number;
}

/** A NAT pool of a pool's endpoint configuration, and who gets through to it. */
export interface OpenNatPool extends NatPoolPlace {
  readonly access: InternetAccess;
}

/**
 * To deny the internet access, to remove the NAT pool, or to limit the sources. `safe` says whether nothing but people
 * on the internet uses the port; a denial is never safe if a parameter decides what the rules or the port are.
 */
export function closingFixes(open: OpenNatPool, safe: boolean): readonly Fix<"deny" | "remove" | "limit">[] {
  const natPool = natPoolsOf(open).item(open.index);
  if (natPool === undefined) return [];
  const port = natPool.at("backendPort");
  const { openings } = open.access;
  const fixes: Fix<"deny" | "remove" | "limit">[] = [];
  const denial = denyInternet(open, natPool);
  if (denial !== undefined) {
    const decisive = [port, natPool.at("protocol"), ...denial.decisive];
    fixes.push({
      title: "deny",
      data: { port: port.show() },
      safe: safe && decisive.every(isLiteral),
      changes: denial.changes,
    });
  }
  fixes.push({
    title: "remove",
    data: { endpoint: natPool.at("name").show(), port: port.show() },
    safe: false,
    changes: [removeNatPool(open, natPool)],
  });
  const [opening] = openings;
  if (opening !== undefined) {
    fixes.push({
      title: "limit",
      data: { source: opening.source.show() },
      safe: false,
      changes: openings.map(({ source }) => limitSource(source)),
    });
  }
  return fixes;
}

/** To deny everybody whom no rule allows; safe unless a parameter decides what the priorities are. */
export function denyOthers(place: NatPoolPlace): Pick<Fix, "safe" | "changes"> | undefined {
  const natPool = natPoolsOf(place).item(place.index);
  const rules = rulesToJoin(place);
  if (natPool === undefined || rules === undefined) return undefined;
  const denial = appendDenial(place, natPool, rules, 0);
  return denial && { safe: rules.map((rule) => rule.at("priority")).every(isLiteral), changes: [denial] };
}

/** Takes the rules out that let the internet in, and denies everybody whom no other rule allows. */
function denyInternet(open: OpenNatPool, natPool: Value) {
  const { openings, denied } = open.access;
  const rules = rulesToJoin(open);
  if (rules === undefined) return undefined;
  const removals = openings.map(({ value }) => remove(value));
  const deciding = openings.flatMap(({ value, source }) => [source, value.at("access")]);
  const decisive = [...rules.map((rule) => rule.at("priority")), ...deciding];
  if (denied) return { changes: removals, decisive };
  const denial = appendDenial(open, natPool, rules, removals.length);
  return denial && { changes: [...removals, denial], decisive };
}

/** The rules that a new one comes beside; undefined if not all are known, or the service takes no such pool anyway. */
function rulesToJoin(place: NatPoolPlace): readonly Value[] | undefined {
  const { values } = natPoolsOf(place).items();
  return values.length > natLimits.natPools ? undefined : natSecurityRules(natPoolsOf(place));
}

/** Undefined if there is no room for a rule more, although so many are `removed` at once. */
function appendDenial(place: NatPoolPlace, natPool: Value, rules: readonly Value[], removed: number) {
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

/** An endpoint configuration must hold NAT pools, so that it goes with the last one. */
function removeNatPool(open: OpenNatPool, natPool: Value): Change {
  const { values, complete } = natPoolsOf(open).items();
  return remove(values.length > 1 || !complete ? natPool : open.endpoints);
}

function natPoolsOf({ endpoints }: NatPoolPlace): Value {
  return endpoints.at("inboundNatPools");
}

function limitSource(source: Value): Change {
  return declareParameter(source, { name: "remoteAccessSource", type: "string", placeholder: "<IP address or range>" });
}
