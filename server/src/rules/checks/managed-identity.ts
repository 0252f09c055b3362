// Whether an account or pool lacks the managed identity that something in it needs, and how it gets one.
import { identityText } from "../../arm/resource-identity.ts";
import { isSameText } from "../../arm/resource-lookup.ts";
import type { Tri, Value } from "../../arm/value.ts";
import type { Account, Pool } from "../../batch/subject.ts";
import type { Json } from "../../json/json.ts";
import { type Change, declareParameter, set } from "../rule.ts";

/** `absent`: no identity at all; `none`: the type says so; `empty`: user-assigned, but none is named. */
export type IdentityGap = "absent" | "none" | "empty";

const placeholder = "<user-assigned identity resource id>";

/** Undefined if the account or pool has an identity. */
export function identityGap(subject: Account | Pool): IdentityGap | "unknown" | undefined {
  const type = subject.at("identity.type");
  const identities = subject.at("identity.userAssignedIdentities");
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

/** An account, a pool, or such a resource beside them. */
export interface WithIdentities {
  at(path: "identity.userAssignedIdentities"): Value;
}

/** Whether the user-assigned identity of that id is among those of the account or pool. */
export function hasUserIdentity(subject: WithIdentities, id: Value): Tri {
  const identities = subject.at("identity.userAssignedIdentities");
  if (identities.state === "absent") return "no";
  const map = identities.arm;
  const wanted = id.arm === undefined ? undefined : identityText(id.arm);
  if (map?.kind !== "object" || wanted === undefined) return "unknown";
  const partial = (map.partialNames ?? []).map((name) => identityText(name));
  const answers = [...map.names.map((name) => name.toLowerCase()), ...partial].map((name) =>
    name === undefined ? "unknown" : isSameText(name, wanted),
  );
  if (answers.includes("yes")) return "yes";
  const isWhole = map.open === undefined || map.partialNames !== undefined;
  return isWhole && !answers.includes("unknown") ? "no" : "unknown";
}

/** The value in which the identity is missing. */
export function gapPlace(subject: Account | Pool, gap: IdentityGap): Value {
  if (gap === "absent") return subject.at("identity");
  return subject.at(gap === "none" ? "identity.type" : "identity.userAssignedIdentities");
}

/** Gives an account or pool without an identity a user-assigned one. */
export function assignUserIdentity(subject: Account | Pool, gap: IdentityGap): readonly Change[] {
  const identity = subject.at("identity");
  if (gap === "absent" && identity.state === "absent")
    return [withParameter(identity, { type: "UserAssigned", userAssignedIdentities: { [placeholder]: {} } })];
  const type = set(subject.at("identity.type"), "UserAssigned");
  return mayNameIdentities(subject) ? [type] : [type, nameUserIdentity(subject.at("identity.userAssignedIdentities"))];
}

/** Whether identities are named, or may be, that the type does not use. */
function mayNameIdentities(subject: Account | Pool): boolean {
  const { state, reason, arm } = subject.at("identity.userAssignedIdentities");
  if (arm?.kind !== "object") return state === "unknown" && reason !== "partialBody";
  return arm.names.length > 0 || arm.open !== undefined;
}

/** Writes a map with one identity, still to be named. */
export function nameUserIdentity(identities: Value): Change {
  return withParameter(identities, { [placeholder]: {} });
}

/** Gives an account without an identity the one that goes with it; nothing where that contradicts others that are named. */
export function assignSystemIdentity(subject: Account | Pool, gap: IdentityGap): readonly Change[] {
  if (mayNameIdentities(subject)) return [];
  return [
    gap === "absent"
      ? set(subject.at("identity"), { type: "SystemAssigned" })
      : set(subject.at("identity.type"), "SystemAssigned"),
  ];
}

function withParameter(at: Value, value: Json): Change {
  return declareParameter(at, { name: "identityId", type: "string", placeholder, value });
}
