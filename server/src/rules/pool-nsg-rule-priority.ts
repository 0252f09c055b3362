// Rules of NAT pools whose priorities the service refuses.

import type { Value } from "../arm/value.ts";
import { integerOf } from "../batch/network/read-rule.ts";
import { classifySource } from "../batch/network/source-prefix.ts";
import { isWithoutNatPools, natPoolsOf } from "./checks/exposed-nat-pools.ts";
import { isLiteral } from "./checks/literal.ts";
import { freeNumber, moveIntoRange, type PriorityFault, priorityFaults } from "./checks/nat-priorities.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule, type Fix, set } from "./rule.ts";

export default defineRule({
  id: "pool-nsg-rule-priority",
  subject: "pool",
  title: "Rules of NAT pools should have priorities of their own from 150 to 4096",
  why: "The priority decides which rule of an endpoint comes first. The service reserves the numbers below 150, takes each number once in a pool, and refuses pools with others.",
  messages: {
    fraction: {
      severity: "error",
      text: "A network security group rule of pool '{pool}' has the priority '{priority}', which is not a whole number.",
    },
    outside: {
      severity: "error",
      text: "A network security group rule of pool '{pool}' has the priority {priority}, but the service takes 150 to 4096 only.",
    },
    duplicate: {
      severity: "error",
      text: "Several network security group rules of pool '{pool}' have the priority {priority}, but it must be unique in the pool.",
    },
  },
  notes: { first: "Another rule has the same priority here." },
  fixes: {
    move: "Move all priorities into the range and keep the order of the rules (an existing pool accepts it only when empty)",
    renumber: "Use the free priority {free} (an existing pool accepts it only when empty)",
  },
  references: [poolReference],
  controls: [],
  seeds: [],
  needs: { pool: ["networkConfiguration.endpointConfiguration"] },
  *check(pool) {
    if (isWithoutNatPools(pool)) return "not-applicable";
    const natPools = natPoolsOf(pool);
    for (const fault of priorityFaults(natPools)) {
      const { kind, priority, first } = fault;
      yield {
        message: kind,
        data: { pool: pool.name, priority: priority.show() },
        at: priority,
        related: kind === "duplicate" && first !== undefined ? [{ at: first, note: "first" }] : [],
        fixes: () => fixesOf(fault, natPools),
      };
    }
    return undefined;
  },
});

function fixesOf(fault: PriorityFault, natPools: Value): readonly Fix<"move" | "renumber">[] {
  const { kind, priority } = fault;
  if (kind === "outside") {
    const changes = moveIntoRange(natPools) ?? [];
    const safe = changes.every((change) => change.kind === "set" && isLiteral(change.at));
    return changes.length === 0 ? [] : [{ title: "move", safe, changes }];
  }
  const number = kind === "duplicate" ? integerOf(priority) : undefined;
  const free = number === undefined ? undefined : freeNumber(natPools, number, 1);
  // Which of the rules was meant to come first is not known.
  return free === undefined || mayOpen(fault, free)
    ? []
    : [{ title: "renumber", data: { free }, safe: false, changes: [set(priority, free)] }];
}

/** A denial that comes to stand behind what it was to deny opens the endpoint; exceptions belong before it. */
function mayOpen({ natPool, rule, priority }: PriorityFault, free: number): boolean {
  if (rule.at("access").is("Allow") === "yes") return false;
  const { values } = natPool.at("networkSecurityGroupRules").items();
  return values.some((other) => {
    const number = integerOf(other.at("priority")) ?? free;
    const isPassed = number >= (integerOf(priority) ?? 0) && number < free && other.place.node !== rule.place.node;
    return isPassed && other.at("access").is("Deny") !== "yes" && !isException(other, rule);
  });
}

/** Whether one rule lets in a few, and the other one keeps out everybody. */
function isException(allowing: Value, denying: Value): boolean {
  const [few, all] = [allowing, denying].map(
    (rule) => classifySource(rule.at("sourceAddressPrefix").text() ?? "").kind,
  );
  return all === "any" && (few === "specific" || few === "private" || few === "tag");
}
