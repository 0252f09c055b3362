// The inbound NAT pools of a pool that the whole internet reaches.
import type { Value } from "../../arm/value.ts";
import { groupAccess } from "../../batch/network/group-rules.ts";
import type { SecurityRule } from "../../batch/network/internet-access.ts";
import { natPoolAccess } from "../../batch/network/nat-rules.ts";
import { integerOf } from "../../batch/network/read-rule.ts";
import type { Pool } from "../../batch/subject.ts";
import type { Abstention, Related } from "../rule.ts";
import { closingFixes } from "./close-nat-pool.ts";
import type { OpenNatPool } from "./deny-internet.ts";
import { provisionOf } from "./public-addresses.ts";

export interface ExposedNatPool extends OpenNatPool {
  readonly natPool: Value;
  readonly supposing: readonly "addresses"[];
}

export function endpointsOf(pool: Pool): Value {
  return pool.at("networkConfiguration.endpointConfiguration");
}

export function natPoolsOf(pool: Pool): Value {
  return endpointsOf(pool).at("inboundNatPools");
}

/** The properties of NAT pools say nothing of a pool without any. */
export function isWithoutNatPools(pool: Pool): boolean {
  const { values, complete } = natPoolsOf(pool).items();
  return values.length === 0 && complete;
}

/** Why there is nothing to say of who reaches NAT pools: there are none, or the nodes have no public IP addresses. */
export function natPoolAbstention(pool: Pool): Abstention | undefined {
  return isWithoutNatPools(pool) || hasNoAddresses(pool) === "yes" ? "not-applicable" : undefined;
}

/** The exposed ones among the NAT pools that `isMeant` picks; others are not judged, so that they suppose nothing. */
export function* exposedNatPools(pool: Pool, isMeant: (natPool: Value) => boolean): Generator<ExposedNatPool> {
  const endpoints = endpointsOf(pool);
  const supposing = supposedAddresses(pool);
  for (const [index, natPool] of endpoints.at("inboundNatPools").items().values.entries()) {
    const access = isMeant(natPool) ? natPoolAccess(natPool) : undefined;
    if (access?.open !== "yes" || isGuarded(pool, natPool)) continue;
    yield { endpoints, index, natPool, access, supposing };
  }
}

/** The problems of an exposed NAT pool: one if it has no rules, else one for each rule that opens it. */
export function* exposureProblems(pool: Pool, exposed: ExposedNatPool, safe: boolean) {
  const { natPool, access, supposing } = exposed;
  const port = natPool.at("backendPort");
  const endpoint = pool.aside(() => natPool.at("name").show());
  const data = { pool: pool.name, endpoint, port: port.show() };
  const common = (opening?: SecurityRule) => ({ supposing, fixes: () => closingFixes(exposed, opening, safe) });
  if (access.openings.length === 0) yield { message: "unruled" as const, data, at: port, ...common() };
  for (const opening of access.openings) yield { ...allowed(data, opening, port), ...common(opening) };
}

function allowed<D>(data: D, { source }: SecurityRule, port: Value) {
  const related: readonly Related<"port">[] = [{ at: port, note: "port" }];
  return { message: "allowed" as const, data: { ...data, source: source.show() }, at: source, related };
}

export function hasNoAddresses(pool: Pool) {
  return provisionOf(pool).is("NoPublicIPAddresses");
}

/**
 * What is supposed where nobody knows whether the pool has public IP addresses. An update that configures endpoints is
 * of a pool that has them: others have no endpoints.
 */
export function supposedAddresses(pool: Pool): readonly "addresses"[] {
  return hasNoAddresses(pool) === "unknown" && provisionOf(pool).reason !== "partialBody" ? ["addresses"] : [];
}

/** Whether the network security group of the subnet may keep the internet out; what can't be told counts as kept out. */
function isGuarded(pool: Pool, natPool: Value): boolean {
  const rules = pool.subnetRules();
  if (rules.state !== "here") return rules.state === "unknown";
  const port = integerOf(natPool.at("backendPort")) ?? 0;
  const protocol = natPool.at("protocol").is("UDP") === "yes" ? "Udp" : "Tcp";
  return groupAccess(rules.subject, { port, protocol }).open !== "yes";
}
