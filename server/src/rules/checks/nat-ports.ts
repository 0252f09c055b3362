// What the service refuses in the ports of inbound NAT pools.
import type { Value } from "../../arm/value.ts";
import { integerOf } from "../../batch/network/read-rule.ts";

const backendPorts = { lowest: 1, highest: 65_535 };
const frontendPorts = { lowest: 1, highest: 65_534 };
/** Ports at which the node agent answers. */
const agentPorts: readonly number[] = [29_876, 29_877];
/** Frontend ports that the service keeps for itself. */
const reserved = { lowest: 50_000, highest: 55_000 };
/** A range has to hold at least so many frontend ports. */
const fewestPorts = 40;

export type PortFaultKind =
  | "backendOutside"
  | "backendReserved"
  | "backendDuplicate"
  | "frontendOutside"
  | "frontendReversed"
  | "frontendReserved"
  | "frontendOverlap"
  | "frontendFew";

export interface PortFault {
  readonly kind: PortFaultKind;
  readonly natPool: Value;
  readonly at: Value;
  /** Where another NAT pool uses the same ports. */
  readonly other?: Value;
  /** How many ports the range has, if they are too few. */
  readonly count?: number;
}

/** The faults of backend ports, one a NAT pool at most. */
export function* backendFaults(natPools: readonly Value[]): Generator<PortFault> {
  const seen = new Map<number, Value>();
  for (const natPool of natPools) {
    const at = natPool.at("backendPort");
    const port = integerOf(at);
    if (port === undefined) continue;
    const other = seen.get(port);
    if (!isWithin(port, backendPorts)) yield { kind: "backendOutside", natPool, at };
    else if (agentPorts.includes(port)) yield { kind: "backendReserved", natPool, at };
    else if (other !== undefined) yield { kind: "backendDuplicate", natPool, at, other };
    seen.set(port, other ?? at);
  }
}

interface FrontendRange {
  readonly natPool: Value;
  readonly at: Value;
  readonly start: number;
  readonly end: number;
}

/** The faults of frontend ranges, one a NAT pool at most. */
export function* frontendFaults(natPools: readonly Value[]): Generator<PortFault> {
  const ranges: FrontendRange[] = [];
  for (const natPool of natPools) {
    const outside = endsOf(natPool).find((end) => !isWithin(integerOf(end) ?? frontendPorts.lowest, frontendPorts));
    if (outside !== undefined) yield { kind: "frontendOutside", natPool, at: outside };
    const range = outside === undefined ? readRange(natPool) : undefined;
    if (range === undefined) continue;
    const fault = rangeFault(range, ranges);
    if (fault !== undefined) yield fault;
    ranges.push(range);
  }
}

function rangeFault(
  { natPool, at, start, end }: FrontendRange,
  earlier: readonly FrontendRange[],
): PortFault | undefined {
  if (start > end) return { kind: "frontendReversed", natPool, at };
  if (start <= reserved.highest && end >= reserved.lowest) return { kind: "frontendReserved", natPool, at };
  const other = earlier.find((range) => start <= range.end && end >= range.start);
  if (other !== undefined) return { kind: "frontendOverlap", natPool, at, other: other.at };
  const count = end - start + 1;
  return count < fewestPorts ? { kind: "frontendFew", natPool, at, count } : undefined;
}

function readRange(natPool: Value): FrontendRange | undefined {
  const [at, endValue] = endsOf(natPool);
  const [start, end] = [integerOf(at), integerOf(endValue)];
  return start === undefined || end === undefined ? undefined : { natPool, at, start, end };
}

function endsOf(natPool: Value): readonly [Value, Value] {
  return [natPool.at("frontendPortRangeStart"), natPool.at("frontendPortRangeEnd")];
}

function isWithin(port: number, { lowest, highest }: { readonly lowest: number; readonly highest: number }): boolean {
  return port >= lowest && port <= highest;
}
