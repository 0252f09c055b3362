// Pools of api-versions that mapped remote access to their nodes by default.

import type { Value } from "../arm/value.ts";
import { natPoolAccess } from "../batch/network/nat-rules.ts";
import { integerOf } from "../batch/network/read-rule.ts";
import { parseApiVersion } from "../batch/properties/versions.ts";
import type { Pool } from "../batch/subject.ts";
import { changesKeepingAll } from "./checks/change-api-version.ts";
import { poolEndpointsPage, securityBestPractices } from "./checks/pages.ts";
import { provisionOf } from "./checks/public-addresses.ts";
import { defineRule } from "./rule.ts";

/** From this api-version on, pools map no port unless they say so. */
const closedSince = "2024-07-01";
/** From this api-version on, the step to that one brings few new settings. */
const raisedFrom = "2022-10-01";
/** Pools created from this day on map no port by default, whatever their api-version. */
const endOfMapping = "2025-11-30";
const remotePorts = { linux: [22], windows: [3389], unknown: [22, 3389] } as const;

export default defineRule({
  id: "pool-remote-access-default",
  subject: "pool",
  title: "Pools should use an api-version that maps no remote access by default",
  why: "With api-versions before 2024-07-01, Batch mapped SSH or RDP of every node to a public port unless the pool denied it. It no longer does so for pools created after 30 November 2025, so a newer api-version says what happens.",
  messages: {
    old: {
      severity: "hint",
      text: "Pool '{pool}' uses an api-version before 2024-07-01, with which Batch mapped SSH or RDP of the nodes to public ports; for pools created after 30 November 2025 it no longer does.",
    },
    created: {
      severity: "information",
      text: "Pool '{pool}' was created before 30 November 2025; if its api-version was older than 2024-07-01 then, SSH or RDP of its nodes is mapped to public ports.",
    },
  },
  fixes: {
    raise: "Use api-version 2024-07-01 (defaults may differ)",
  },
  references: [securityBestPractices, poolEndpointsPage],
  controls: ["MCSB NS-1"],
  seeds: ["A55", "A125"],
  yieldsTo: ["pool-remote-access-open"],
  *check(pool) {
    if (!pool.creation) return "not-applicable";
    const version = parseApiVersion(pool.apiVersion);
    if (version === undefined) return "not-decidable";
    if (version.date >= closedSince) return undefined;
    const creationTime = pool.at("creationTime");
    const created = pool.exported ? dateOf(creationTime) : undefined;
    if (created !== undefined && created >= endOfMapping) return "not-applicable";
    const isPrivate = provisionOf(pool).is("NoPublicIPAddresses");
    if (isPrivate !== "no") return isPrivate === "yes" ? "not-applicable" : undefined;
    if (mayDenyRemoteAccess(pool)) return undefined;
    yield {
      message: created === undefined ? "old" : "created",
      data: { pool: pool.name },
      at: created === undefined ? pool.self.at("apiVersion") : creationTime,
      fixes: () => raiseFixes(pool),
    };
    return undefined;
  },
});

function dateOf(time: Value): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(time.text() ?? "")?.[0];
}

/** Whether a NAT pool keeps the internet from the port for remote access; what can't be told counts as kept out. */
function mayDenyRemoteAccess(pool: Pool): boolean {
  const { values, complete } = pool.at("networkConfiguration.endpointConfiguration.inboundNatPools").items();
  const ports: readonly number[] = values.length > 0 ? remotePorts[pool.os()] : [];
  return !complete || values.some((natPool) => mayClose(natPool, ports));
}

function mayClose(natPool: Value, ports: readonly number[]): boolean {
  const port = integerOf(natPool.at("backendPort"));
  if (port !== undefined && !ports.includes(port)) return false;
  return natPoolAccess(natPool).open !== "yes";
}

/** Older versions lack so many settings that the step is more than this rule asks for; `api-version-old` offers it. */
function raiseFixes(pool: Pool) {
  if (pool.plane !== "management" || (parseApiVersion(pool.apiVersion)?.date ?? "") < raisedFrom) return [];
  const changes = changesKeepingAll(pool, closedSince);
  return changes.length > 0 ? [{ title: "raise", safe: false, changes } as const] : [];
}
