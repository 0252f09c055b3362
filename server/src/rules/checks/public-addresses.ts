// Where a pool says which public IP addresses its nodes have.
import type { Value } from "../../arm/value.ts";
import type { Pool } from "../../batch/subject.ts";
import type { Abstention } from "../rule.ts";

type Provision = "NoPublicIPAddresses" | "UserManaged";

/** Who provides the addresses; the service does unless the pool says otherwise. */
export function provisionOf(pool: Pool): Value {
  return pool.at("networkConfiguration.publicIPAddressConfiguration.provision");
}

/** The ids of the addresses that the user provides. */
export function addressesOf(pool: Pool): Value {
  return pool.at("networkConfiguration.publicIPAddressConfiguration.ipAddressIds");
}

/** What a rule about pools of one provision says of pools that have, or may have, another. */
export function abstainUnless(provision: Value, expected: Provision): Abstention | undefined {
  return provision.is(expected) === "no" ? "not-applicable" : undefined;
}

/** Whether a parameter decides it, so that what contradicts one value of it may be needed with another. */
export function mayDiffer({ place }: Value): boolean {
  return place.computed || place.hops.some(({ kind }) => kind !== "variable");
}
