// What the identity of an account may do with the keys of a vault, as far as the template shows it.
import type { ArmValue } from "../../arm/arm-value.ts";
import { identityText, parseResourceId } from "../../arm/resource-identity.ts";
import type { Tri, Value } from "../../arm/value.ts";
import { allOf } from "../../batch/network/three-valued.ts";
import type { Account } from "../../batch/subject.ts";
import type { TemplateResource } from "../../batch/template-resources.ts";
import type { Abstention } from "../rule.ts";
import { isAmong, principalsOf } from "./account-principals.ts";
import { usesKeys } from "./key-roles.ts";

/** The operations on keys without which an account can't use its own. */
export const neededOperations: readonly string[] = ["get", "wrapKey", "unwrapKey"];

export interface VaultAccess {
  /** Whether the vault asks roles instead of its access policies. */
  readonly byRoles: boolean;
  /** True if something of the kind stands in the template, for whomever. */
  readonly anybody: boolean;
  /** The `permissions.keys` of the access policies for the account's identities. */
  readonly permissions: readonly Value[];
  /** Whether a role lets one of the identities use keys; for access policies no. */
  readonly role: Tri;
  /** False if the identities may have more than that. */
  readonly complete: boolean;
}

/** Whether the vault asks roles instead of its access policies, which is the default of newer api-versions. */
export function usesRoles(vault: TemplateResource): Tri {
  const setting = vault.value.at("properties", "enableRbacAuthorization");
  if (setting.state !== "absent") return setting.is(true);
  const version = vault.value.at("apiVersion").text();
  return version === undefined ? "unknown" : version >= "2026-02-01" ? "yes" : "no";
}

/** What the template lets the identities of an account do; an account without any can do nothing. */
export function accessTo(account: Account, vault: TemplateResource): VaultAccess | Abstention {
  const byRoles = usesRoles(vault);
  const principals = principalsOf(account);
  if (byRoles === "unknown" || principals === "unknown") return "not-decidable";
  if (principals.length === 0) return "not-applicable";
  return byRoles === "yes" ? byRolesOf(principals, account, vault) : byPoliciesOf(principals, vault);
}

/** The access policies of the vault, and those that are added to it. */
function byPoliciesOf(principals: readonly ArmValue[], vault: TemplateResource): VaultAccess {
  const children = vault.children("Microsoft.KeyVault/vaults/accessPolicies");
  const lists = [vault, ...children.values].map(({ value }) => value.at("properties", "accessPolicies").items());
  const entries = lists.flatMap(({ values }) => values);
  const isOwn = entries.map((entry) => isOwnEntry(entry, isAmong(principals, entry.at("objectId"))));
  return {
    byRoles: false,
    anybody: entries.length > 0 || children.values.length > 0,
    permissions: entries.filter((_, index) => isOwn[index] === "yes").map((entry) => entry.at("permissions", "keys")),
    role: "no",
    complete:
      children.complete &&
      lists.every(({ complete }) => complete) &&
      !isOwn.includes("unknown") &&
      !children.values.some(removes),
  };
}

/** An entry with an application is for that application on behalf of the identity only. */
function isOwnEntry(entry: Value, answer: Tri): Tri {
  return answer === "yes" && entry.at("applicationId").state !== "absent" ? "unknown" : answer;
}

function removes(policies: TemplateResource): boolean {
  return policies.identity()?.name.endsWith("/remove") !== false;
}

/** The roles, wherever they are assigned. */
function byRolesOf(principals: readonly ArmValue[], account: Account, vault: TemplateResource): VaultAccess {
  const anywhere = account.template?.ofType(roleAssignment);
  const inside = vault.extensions(roleAssignment);
  const assignments = [...inside.values, ...(anywhere?.values ?? [])];
  const answers = assignments.map(({ value }) => {
    const covers = inside.values.some((own) => own.value === value) ? "yes" : coversKey(value, account, vault);
    const own = isAmong(principals, value.at("properties", "principalId"));
    return allOf(
      () => covers,
      () => own,
      () => usesKeys(value.at("properties", "roleDefinitionId")),
    );
  });
  return {
    byRoles: true,
    anybody: assignments.length > 0,
    permissions: [],
    role: answers.includes("yes") ? "yes" : answers.includes("unknown") ? "unknown" : "no",
    complete: inside.complete && anywhere?.complete === true,
  };
}

const roleAssignment = "Microsoft.Authorization/roleAssignments";

/** An assignment without a scope is for a group or subscription, and taken to be for that of the vault. */
function coversKey(assignment: Value, account: Account, vault: TemplateResource): Tri {
  const scope = assignment.at("scope");
  if (scope.state === "absent") return "yes";
  const text = scope.arm === undefined ? undefined : identityText(scope.arm);
  const type = text === undefined ? undefined : parseResourceId(text)?.type;
  if (type !== "microsoft.keyvault/vaults/keys") return type === undefined ? "unknown" : vault.isNamedBy(scope);
  const key = account.encryptionKey();
  return key.state === "here" ? key.subject.isNamedBy(scope) : "unknown";
}
