// Whether an account lacks the managed identity that something in it needs, and how it gets one.
import type { Value } from "../../arm/value.ts";
import type { Account } from "../../batch/subject.ts";
import type { Json } from "../../json/json.ts";
import { type Change, declareParameter, set } from "../rule.ts";

/** `absent`: no identity at all; `none`: the type says so; `empty`: user-assigned, but none is named. */
export type IdentityGap = "absent" | "none" | "empty";

const placeholder = "<user-assigned identity resource id>";

/** Undefined if the account has an identity. */
export function identityGap(account: Account): IdentityGap | "unknown" | undefined {
  const type = account.at("identity.type");
  const identities = account.at("identity.userAssignedIdentities");
  if (type.state === "absent") return identities.state === "absent" ? "absent" : undefined;
  if (type.is("None") === "yes") return "none";
  if (type.is("UserAssigned") !== "yes") return undefined;
  if (identities.state === "absent") return "empty";
  const map = identities.arm;
  if (map?.kind !== "object") return "unknown";
  // A name that nobody knows is an identity all the same.
  if (map.names.length > 0 || map.nonEmpty === true) return undefined;
  return map.open === undefined ? "empty" : "unknown";
}

/** The value in which the identity is missing. */
export function gapPlace(account: Account, gap: IdentityGap): Value {
  if (gap === "absent") return account.at("identity");
  return account.at(gap === "none" ? "identity.type" : "identity.userAssignedIdentities");
}

/** Gives an account without an identity a user-assigned one. */
export function assignUserIdentity(account: Account, gap: IdentityGap): readonly Change[] {
  const identities = account.at("identity.userAssignedIdentities");
  return gap === "absent"
    ? [withParameter(account.at("identity"), { type: "UserAssigned", userAssignedIdentities: { [placeholder]: {} } })]
    : [set(account.at("identity.type"), "UserAssigned"), nameUserIdentity(identities)];
}

/** Writes a map with one identity, still to be named. */
export function nameUserIdentity(identities: Value): Change {
  return withParameter(identities, { [placeholder]: {} });
}

/** Gives an account without an identity the one that goes with it. */
export function assignSystemIdentity(account: Account, gap: IdentityGap): readonly Change[] {
  return [
    gap === "absent"
      ? set(account.at("identity"), { type: "SystemAssigned" })
      : set(account.at("identity.type"), "SystemAssigned"),
  ];
}

function withParameter(at: Value, value: Json): Change {
  return declareParameter(at, { name: "identityId", type: "string", placeholder, value });
}
