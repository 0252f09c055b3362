// The user-assigned identities of a pool, and how something in it comes to use one.
import type { Value } from "../../arm/value.ts";
import type { Pool } from "../../batch/subject.ts";
import { type Change, declareParameter, set } from "../rule.ts";

const placeholder = "<user-assigned identity resource id>";

/** The ids that the pool states; `complete` is false if there may be others. */
export function poolIdentities(pool: Pool): { readonly ids: readonly string[]; readonly complete: boolean } {
  const { arm } = pool.at("identity.userAssignedIdentities");
  if (arm === undefined) return { ids: [], complete: true };
  return arm.kind === "object" ? { ids: arm.names, complete: arm.open === undefined } : { ids: [], complete: false };
}

/** Assigns an identity of that name, which may be an expression, beside those that the pool has. */
export function assignIdentity(pool: Pool, name: string): readonly Change[] {
  const map = { [name]: {} };
  const identities = pool.at("identity.userAssignedIdentities");
  if (pool.at("identity").state === "absent")
    return [set(pool.at("identity"), { type: "UserAssigned", userAssignedIdentities: map })];
  return [
    set(pool.at("identity.type"), "UserAssigned"),
    identities.state === "absent" ? set(identities, map) : set(identities.at(name), {}),
  ];
}

/**
 * Refers to an identity of the pool: to the only one, or to one that the user names. Nothing where the pool has none:
 * what names an identity must name one of the pool's.
 */
export function referToIdentity(pool: Pool, reference: Value): readonly Change[] {
  const { ids, complete } = poolIdentities(pool);
  const [id] = ids;
  if (complete && id === undefined) return [];
  if (complete && ids.length === 1 && id !== undefined) return [set(reference, { resourceId: id })];
  return [referToNamedIdentity(reference)];
}

/** Refers to an identity that the user names. */
export function referToNamedIdentity(reference: Value): Change {
  const value = { resourceId: placeholder };
  return declareParameter(reference, { name: "identityId", type: "string", placeholder, value });
}
