// What the identity of an account may do with the keys of a vault, as far as the template shows it.
import type { ArmValue } from "../../arm/arm-value.ts";
import type { Tri, Value } from "../../arm/value.ts";
import { allOf } from "../../batch/network/three-valued.ts";
import { parseApiVersion } from "../../batch/properties/versions.ts";
import type { Account } from "../../batch/subject.ts";
import type { TemplateResource } from "../../batch/template-resources.ts";
import type { Abstention } from "../rule.ts";
import { isAmong, principalsOf } from "./account-principals.ts";
import { usesKeys } from "./key-roles.ts";
import { type Roles, rolesOf } from "./vault-roles.ts";

/** The operations on keys without which an account can't use its own. */
export const neededOperations: readonly string[] = ["get", "wrapKey", "unwrapKey"];

export interface VaultAccess {
  /** Whether the vault asks roles instead of its access policies. */
  readonly byRoles: boolean;
  /** True if there are access policies of the vault or roles in the template, for whomever. */
  anybody(): boolean;
  /** The `permissions.keys` of the access policies for the account's identities. */
  readonly permissions: readonly Value[];
  /** Whether a role lets one of the identities use keys; for access policies no. */
  readonly role: Tri;
  /** False if the identities may have more than that. */
  readonly complete: boolean;
}

/** The first api-version in which vaults ask roles unless they say otherwise. */
const since = "2026-02-01";

/** Whether the vault asks roles instead of its access policies, which is the default of newer api-versions. */
export function usesRoles(vault: TemplateResource): Tri {
  const setting = vault.value.at("properties", "enableRbacAuthorization");
  if (setting.state !== "absent") return setting.is(true);
  const version = parseApiVersion(vault.value.at("apiVersion").text());
  if (version === undefined) return "unknown";
  // A preview comes before the version of its date.
  return version.date > since || (version.date === since && !version.preview) ? "yes" : "no";
}

/** What the template lets the identities of an account do; an account without any can do nothing. */
export function accessTo(account: Account, vault: TemplateResource): VaultAccess | Abstention {
  const byRoles = usesRoles(vault);
  const principals = principalsOf(account);
  if (byRoles === "unknown" || principals === "unknown") return "not-decidable";
  if (principals.length === 0) return "not-applicable";
  const access =
    byRoles === "yes" ? byRolesOf(principals, rolesOf(account, vault)) : byPoliciesOf(principals, policiesOf(vault));
  return { ...access, anybody: () => policiesOf(vault).isStated || rolesOf(account, vault).values.length > 0 };
}

type AccessByKind = Omit<VaultAccess, "anybody">;

/** The access policies of the vault, and those that are added to it. */
function policiesOf(vault: TemplateResource) {
  const children = vault.children("Microsoft.KeyVault/vaults/accessPolicies");
  const lists = [vault, ...children.values].map(({ value }) => value.at("properties", "accessPolicies").items());
  const complete = children.complete && lists.every((list) => list.complete) && !children.values.some(removes);
  const entries = lists.flatMap(({ values }) => values);
  // A list that is given, but not known, is meant for somebody.
  const isStated = entries.length > 0 || children.values.length > 0 || lists.some((list) => !list.complete);
  return { entries, complete, isStated };
}

function byPoliciesOf(
  principals: readonly ArmValue[],
  { entries, complete }: ReturnType<typeof policiesOf>,
): AccessByKind {
  const isOwn = entries.map((entry) => isOwnEntry(entry, isAmong(principals, entry.at("objectId"))));
  return {
    byRoles: false,
    permissions: entries.filter((_, index) => isOwn[index] === "yes").map((entry) => entry.at("permissions", "keys")),
    role: "no",
    complete: complete && !isOwn.includes("unknown"),
  };
}

/** An entry with an application is for that application on behalf of the identity only. */
function isOwnEntry(entry: Value, answer: Tri): Tri {
  return answer === "yes" && entry.at("applicationId").state !== "absent" ? "unknown" : answer;
}

function removes(policies: TemplateResource): boolean {
  return policies.identity()?.name.endsWith("/remove") !== false;
}

function byRolesOf(principals: readonly ArmValue[], { values, complete }: Roles): AccessByKind {
  const answers = values.map(({ value, covers }) =>
    allOf(
      covers,
      () => isAmong(principals, value.at("properties", "principalId")),
      () => usesKeys(value.at("properties", "roleDefinitionId")),
    ),
  );
  return {
    byRoles: true,
    permissions: [],
    role: answers.includes("yes") ? "yes" : answers.includes("unknown") ? "unknown" : "no",
    complete,
  };
}
