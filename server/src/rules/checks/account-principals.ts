// By which object ids the directory knows the identities of an account.
import type { ArmValue } from "../../arm/arm-value.ts";
import { isSamePrincipal, principalId } from "../../arm/derived-properties.ts";
import { identityText, parseResourceId } from "../../arm/resource-identity.ts";
import type { Tri, Value } from "../../arm/value.ts";
import type { Account } from "../../batch/subject.ts";

/** Object ids, each that of an identity; unknown if there may be more. */
export function principalsOf(account: Account): readonly ArmValue[] | "unknown" {
  const type = account.at("identity.type");
  if (type.state === "absent" || type.is("None") === "yes") return [];
  if (type.is("SystemAssigned") === "yes") return systemAssigned(account);
  return type.is("UserAssigned") === "yes" ? principalsIn(account.at("identity.userAssignedIdentities")) : "unknown";
}

/** Whether an object id is one of these. */
export function isAmong(principals: readonly ArmValue[], id: Value): Tri {
  const { arm } = id;
  if (arm === undefined) return "no";
  const answers = principals.map((own) => isSamePrincipal(own, arm));
  return answers.includes("yes") ? "yes" : answers.includes("unknown") ? "unknown" : "no";
}

function systemAssigned(account: Account): readonly ArmValue[] | "unknown" {
  const printed = account.at("identity.principalId").arm;
  const own = account.template?.own.identity();
  if (printed !== undefined) return [printed];
  return own === undefined ? "unknown" : [principalId(own)];
}

/** The object ids of the identities that `userAssignedIdentities` names; unknown if there may be more. */
export function principalsIn({ arm: map }: Value): readonly ArmValue[] | "unknown" {
  if (map === undefined) return [];
  if (map.kind !== "object" || (map.open !== undefined && map.partialNames === undefined)) return "unknown";
  const names = [...map.names.map((name) => name.toLowerCase()), ...(map.partialNames ?? []).map(identityText)];
  const identities = names.map((name) => (name === undefined ? undefined : parseResourceId(name)));
  const known = identities.filter((identity) => identity !== undefined);
  return known.length < identities.length ? "unknown" : known.map(principalId);
}
