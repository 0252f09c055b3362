// Rules of NAT pools that never match, because an earlier rule decides for everybody.

import type { Value } from "../arm/value.ts";
import { knownNatRules, type NatRule, natSourcePorts } from "../batch/network/nat-rules.ts";
import { holdEveryPort } from "../batch/network/port-ranges.ts";
import { integerOf } from "../batch/network/read-rule.ts";
import { isWithoutNatPools, natPoolsOf } from "./checks/exposed-nat-pools.ts";
import { isLiteral } from "./checks/literal.ts";
import { is, keepsClosed, mayBeLetInBefore, prefixOf, sourceOf } from "./checks/nat-order.ts";
import { freeNumber, priorityFaults } from "./checks/nat-priorities.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule, type Fix, remove, set } from "./rule.ts";

export default defineRule({
  id: "pool-nsg-rule-shadowed",
  subject: "pool",
  title: "Rules of NAT pools should not stand behind a rule that decides for everybody",
  why: "The rule with the lowest number that matches decides. Behind one that matches every source, a rule that says the contrary has no effect, although it looks as if it had.",
  messages: {
    denied: {
      severity: "warning",
      text: "A rule of NAT pool '{endpoint}' of pool '{pool}' allows '{source}', but never matches: priority {earlier} comes before {priority} and denies everybody.",
    },
    allowed: {
      severity: "warning",
      text: "A rule of NAT pool '{endpoint}' of pool '{pool}' denies '{source}', but never matches: priority {earlier} comes before {priority} and allows everybody.",
    },
  },
  notes: { earlier: "This rule comes first." },
  fixes: {
    remove: "Remove the rule that never matches (an existing pool accepts it only when empty)",
    reorder: "Put the rule first, with the priority {free} (an existing pool accepts it only when empty)",
  },
  references: [poolReference],
  controls: ["MCSB NS-1"],
  seeds: [],
  needs: { pool: ["networkConfiguration.endpointConfiguration"] },
  *check(pool) {
    if (isWithoutNatPools(pool)) return "not-applicable";
    const natPools = natPoolsOf(pool);
    const faulty = new Set(priorityFaults(natPools).map(({ priority }) => priority.place.node));
    const all = knownNatRules(natPools).filter(({ rule }) => !faulty.has(rule.at("priority").place.node));
    for (const each of all) {
      const { natPool, rule } = each;
      const earlier = all.find((other) => other.natPool === natPool && shadows(other.rule, rule));
      if (earlier === undefined) continue;
      const priority = rule.at("priority");
      const [endpoint, source] = pool.aside(() => [natPool.at("name").show(), sourceOf(rule).show()] as const);
      const isDenied = is(earlier.rule, "Deny");
      const before = earlier.rule.at("priority");
      yield {
        message: isDenied ? "denied" : "allowed",
        data: { pool: pool.name, endpoint, source, priority: priority.show(), earlier: before.show() },
        at: priority,
        related: [{ at: before, note: "earlier" }],
        fixes: () => [...removal(earlier, each), ...reordering(natPools, rule, before)],
      };
    }
    return undefined;
  },
});

/** Whether `earlier` comes first, matches all that `later` does, and does the contrary. */
function shadows(earlier: Value, later: Value): boolean {
  const [first, second] = [earlier, later].map((rule) => integerOf(rule.at("priority")));
  if (first === undefined || second === undefined || first >= second) return false;
  const contrary = (is(earlier, "Allow") && is(later, "Deny")) || (is(earlier, "Deny") && is(later, "Allow"));
  return contrary && holdEveryPort(natSourcePorts(earlier)) === "yes" && matchesEverybody(earlier, later);
}

function matchesEverybody(earlier: Value, later: Value): boolean {
  if (sourceOf(earlier).is("*") === "yes") return true;
  const [range, other] = [prefixOf(earlier).range, prefixOf(later).range];
  return range?.length === 0 && other?.family === range.family;
}

/**
 * A denial that never matches may be the one that was meant, and what a parameter decides may match after all: whoever
 * removes these should know. So should he who leaves somebody with no rule but one that may be too open to stay.
 */
function removal(earlier: NatRule, later: NatRule): readonly Fix<"remove">[] {
  const { rule } = later;
  if (is(rule, "Deny") && keepsClosed(later)) return [];
  const names = ["priority", "access", "sourceAddressPrefix", "sourcePortRanges"];
  const decisive = [...names.map((name) => earlier.rule.at(name)), rule.at("priority"), rule.at("access")];
  const isDead = is(rule, "Allow") && decisive.every(isLiteral);
  return [{ title: "remove", safe: isDead && !mayBeLetInBefore(earlier, rule), changes: [remove(rule)] }];
}

/** What lets everybody in or keeps everybody out would shadow the other rules in turn. */
function reordering(natPools: Value, rule: Value, before: Value): readonly Fix<"reorder">[] {
  const { kind } = prefixOf(rule);
  const free = freeNumber(natPools, integerOf(before) ?? 0, -1);
  if (free === undefined || kind === "any" || kind === "wide" || kind === "invalid") return [];
  return [{ title: "reorder", data: { free }, safe: false, changes: [set(rule.at("priority"), free)] }];
}
