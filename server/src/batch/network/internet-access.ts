// Whether a set of network security rules lets the internet through to a port.
import type { Tri, Value } from "../../arm/value.ts";

/** A rule as far as it matters for one port: rules about other ports or directions neither let in nor shut out. */
export interface SecurityRule {
  readonly value: Value;
  /** What the rule says about where traffic comes from, to point at. */
  readonly source: Value;
  /** The lower the number, the earlier the rule; undefined if unknown. */
  readonly priority: number | undefined;
  /** Whether it allows traffic from all of the internet or a wide part of it. */
  readonly opens: Tri;
  /** Whether it denies traffic from all of the internet. */
  readonly closes: Tri;
}

export interface InternetAccess {
  readonly open: Tri;
  /** The rules that let the internet in for certain, in the order in which they stand. */
  readonly openings: readonly SecurityRule[];
  /** Whether a rule denies all traffic from the internet, be it behind the openings. */
  readonly denied: boolean;
  /** All rules that are known, in the order in which they are written. */
  readonly rules: readonly SecurityRule[];
}

/**
 * Finds the rules that open the port: those that allow much of the internet before any rule that denies all of it.
 * Rules of one priority, and rules whose priority is unknown, may stand in any order. `complete` is false if there may
 * be more rules than these. Nobody gets in without a rule that says so.
 */
export function internetAccess(rules: readonly SecurityRule[], complete: boolean): InternetAccess {
  const closedFrom = lowest(
    rules.filter(({ closes }) => closes === "yes"),
    Number.POSITIVE_INFINITY,
  );
  const maybeFrom = complete
    ? lowest(
        rules.filter(({ closes }) => closes !== "no"),
        Number.NEGATIVE_INFINITY,
      )
    : Number.NEGATIVE_INFINITY;
  const openings = rules.filter(
    ({ opens, priority }) => opens === "yes" && (priority ?? Number.POSITIVE_INFINITY) < maybeFrom,
  );
  const possible = rules.some(
    ({ opens, priority }) => opens !== "no" && (priority ?? Number.NEGATIVE_INFINITY) <= closedFrom,
  );
  return {
    open: openings.length > 0 ? "yes" : possible || !complete ? "unknown" : "no",
    openings,
    denied: rules.some(({ closes }) => closes === "yes"),
    rules,
  };
}

/** The lowest priority of the rules; infinity if there are none. One that is unknown counts as `unknown`. */
function lowest(rules: readonly SecurityRule[], unknown: number): number {
  return rules.reduce((least, { priority }) => Math.min(least, priority ?? unknown), Number.POSITIVE_INFINITY);
}
