// Upgrade policies that contradict themselves or leave their limits.

import type { Pool } from "../batch/subject.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

const rolling = "upgradePolicy.rollingUpgradePolicy";

/** The least percentage of each property; the most is 100 for all. */
const percentages = [
  ["maxBatchInstancePercent", 5],
  ["maxUnhealthyInstancePercent", 5],
  ["maxUnhealthyUpgradedInstancePercent", 0],
] as const;

export default defineRule({
  id: "pool-upgrade-policy-invalid",
  subject: "pool",
  title: "Upgrade policies should be complete and within their limits",
  why: "The service refuses a pool whose upgrade policy has no mode, or whose numbers are out of range or contradict each other.",
  messages: {
    mode: { severity: "error", text: "Pool '{pool}' has an upgrade policy without a 'mode', which it needs." },
    range: { severity: "error", text: "Pool '{pool}' sets '{name}' to {value}, which is not between {least} and 100." },
    order: {
      severity: "error",
      text: "Pool '{pool}' upgrades up to {batch} % of its nodes at once, which is more than the {unhealthy} % that may be unhealthy.",
    },
    crossZone: {
      severity: "error",
      text: "Pool '{pool}' sets 'enableCrossZoneUpgrade', which goes with the node placement policy 'Zonal' only.",
    },
  },
  notes: {
    unhealthy: "The most nodes that may be unhealthy are set here.",
    placement: "The node placement policy is set here.",
  },
  fixes: {
    mode: "Set 'mode' to 'automatic' (an existing pool accepts it only when empty)",
    number: "Set '{name}' to {value} (an existing pool accepts it only when empty)",
  },
  references: [poolReference],
  controls: [],
  seeds: [],
  needs: { pool: ["upgradePolicy"] },
  *check(pool) {
    const policy = pool.at("upgradePolicy");
    if (policy.state !== "known") return policy.state === "absent" ? "not-applicable" : undefined;
    const mode = pool.at("upgradePolicy.mode");
    if (mode.state === "absent") {
      const fixes = () => [{ title: "mode", safe: false, changes: [set(mode, "automatic")] } as const];
      yield { message: "mode", data: { pool: pool.name }, at: mode, fixes };
    }
    yield* wrongPercentages(pool);
    const crossZone = pool.at(`${rolling}.enableCrossZoneUpgrade`);
    const placement = pool.at("virtualMachineConfiguration.nodePlacementConfiguration.policy");
    if (crossZone.state === "known" && placement.is("Zonal") === "no") {
      const related = placement.stated ? [{ at: placement, note: "placement" } as const] : [];
      yield { message: "crossZone", data: { pool: pool.name }, at: crossZone, related };
    }
    return undefined;
  },
});

function* wrongPercentages(pool: Pool) {
  for (const [name, least] of percentages) {
    const percentage = pool.at(`${rolling}.${name}`);
    const value = percentage.number();
    if (value === undefined || (value >= least && value <= 100)) continue;
    yield {
      message: "range",
      data: { pool: pool.name, name, value, least },
      at: percentage,
      fixes: () => [toNumber(pool, name, value < least ? least : 100)],
    } as const;
  }
  const atOnce = pool.at(`${rolling}.maxBatchInstancePercent`);
  const unhealthy = pool.at(`${rolling}.maxUnhealthyInstancePercent`);
  const [batch, limit] = [atOnce.number(), unhealthy.number()];
  if (batch === undefined || limit === undefined || batch <= limit || batch > 100 || limit < 5) return;
  yield {
    message: "order",
    data: { pool: pool.name, batch, unhealthy: limit },
    at: atOnce,
    related: [{ at: unhealthy, note: "unhealthy" }],
    fixes: () => [toNumber(pool, "maxBatchInstancePercent", limit)],
  } as const;
}

function toNumber(pool: Pool, name: (typeof percentages)[number][0], value: number) {
  const changes = [set(pool.at(`${rolling}.${name}`), value)];
  return { title: "number", data: { name, value }, safe: false, changes } as const;
}
