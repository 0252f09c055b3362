// What is wrong with the priorities of the rules of NAT pools, and numbers that they could have instead.
import type { Value } from "../../arm/value.ts";
import { knownNatRules, type NatRule, natPriorities, natSecurityRules } from "../../batch/network/nat-rules.ts";
import { integerOf } from "../../batch/network/read-rule.ts";
import { type Change, set } from "../rule.ts";

export interface PriorityFault extends NatRule {
  readonly kind: "fraction" | "outside" | "duplicate";
  readonly priority: Value;
  /** The earlier priority of the same number. */
  readonly first: Value | undefined;
}

/** The faults of the rules of a pool, in the order in which they stand. */
export function priorityFaults(natPools: Value): readonly PriorityFault[] {
  const seen = new Map<number, Value>();
  const faults: PriorityFault[] = [];
  for (const each of knownNatRules(natPools)) {
    const priority = each.rule.at("priority");
    const number = integerOf(priority);
    const first = number === undefined ? undefined : seen.get(number);
    const kind = number === undefined ? fractionOf(priority) : kindOf(number, first);
    if (number !== undefined && first === undefined) seen.set(number, priority);
    if (kind !== undefined) faults.push({ ...each, kind, priority, first });
  }
  return faults;
}

function kindOf(number: number, first: Value | undefined): PriorityFault["kind"] | undefined {
  if (isOutside(number)) return "outside";
  return first === undefined ? undefined : "duplicate";
}

/** What is neither a whole number nor unknown. */
function fractionOf(priority: Value): "fraction" | undefined {
  return priority.number() === undefined && priority.text() === undefined ? undefined : "fraction";
}

function isOutside(number: number): boolean {
  return number < natPriorities.lowest || number > natPriorities.highest;
}

/**
 * Gives all priorities that are out of range numbers of the range, so that the order of the rules stays. Undefined if
 * there is no room, if some are not known or equal, or if a loop makes several rules of one text.
 */
export function moveIntoRange(natPools: Value): readonly Change[] | undefined {
  const priorities = sortedPriorities(natPools);
  if (priorities === undefined) return undefined;
  const low = priorities.filter(({ number }) => number < natPriorities.lowest);
  const high = priorities.filter(({ number }) => number > natPriorities.highest);
  const firstHigh = natPriorities.highest + 1 - high.length;
  const kept = priorities.filter(({ number }) => !isOutside(number)).map(({ number }) => number);
  const afterLow = natPriorities.lowest + low.length;
  if (Math.min(firstHigh, ...kept) < afterLow || Math.max(afterLow - 1, ...kept) >= firstHigh) return undefined;
  return [
    ...low.map(({ priority }, index) => set(priority, natPriorities.lowest + index)),
    ...high.map(({ priority }, index) => set(priority, firstHigh + index)),
  ];
}

function sortedPriorities(natPools: Value) {
  const priorities = natSecurityRules(natPools)?.map((rule) => rule.at("priority"));
  const numbered = priorities?.flatMap((priority) => {
    const number = integerOf(priority);
    return number === undefined ? [] : [{ priority, number }];
  });
  if (priorities === undefined || numbered === undefined || numbered.length < priorities.length) return undefined;
  const isDistinct = (values: readonly unknown[]) => new Set(values).size === values.length;
  if (!isDistinct(numbered.map(({ number }) => number))) return undefined;
  if (!isDistinct(priorities.map(({ place }) => place.node))) return undefined;
  return numbered.sort((a, b) => a.number - b.number);
}

/** The nearest number of the range that no rule of the pool has, counted from `number` up or down. */
export function freeNumber(natPools: Value, number: number, step: 1 | -1): number | undefined {
  const numbers = natSecurityRules(natPools)?.map((rule) => integerOf(rule.at("priority")));
  if (numbers === undefined || numbers.includes(undefined)) return undefined;
  let free = number + step;
  while (numbers.includes(free)) free += step;
  return isOutside(free) ? undefined : free;
}
