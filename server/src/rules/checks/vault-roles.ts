// The roles that let somebody use the key of an account, wherever a template assigns them.
import { identityText, parseResourceId } from "../../arm/resource-identity.ts";
import type { Tri, Value } from "../../arm/value.ts";
import type { Account } from "../../batch/subject.ts";
import type { TemplateResource } from "../../batch/template-resources.ts";
import { namesKey } from "../../batch/vault-url.ts";

const roleType = "roleAssignments";
const roleAssignment = `Microsoft.Authorization/${roleType}`;

/** A role assignment. */
export interface Role {
  readonly value: Value;
  /** Whether it holds for the account's key. */
  covers(): Tri;
}

export interface Roles {
  readonly values: readonly Role[];
  /** False if there may be more. */
  readonly complete: boolean;
}

/** Those in the vault, in its keys and anywhere else. */
export function rolesOf(account: Account, vault: TemplateResource): Roles {
  const key = account.encryptionKey();
  const anywhere = account.template?.ofType(roleAssignment);
  const inVault = vault.extensions(roleAssignment);
  const inKey = key.state === "here" ? key.subject.extensions(roleAssignment) : undefined;
  const inKeys = vault.children(`Microsoft.KeyVault/vaults/keys/providers/${roleType}`);
  const certain = new Set([...inVault.values, ...(inKey?.values ?? [])]);
  const inSomeKey = new Set(inKeys.values);
  const all = new Set([...certain, ...inSomeKey, ...(anywhere?.values ?? [])]);
  const covers = (role: TemplateResource): Tri => {
    if (certain.has(role)) return "yes";
    if (inSomeKey.has(role)) return key.state === "here" ? "no" : "unknown";
    return coversKey(role.value, account, vault);
  };
  return {
    values: Array.from(all, (role): Role => ({ value: role.value, covers: () => covers(role) })),
    complete: inVault.complete && inKeys.complete && inKey?.complete !== false && anywhere?.complete === true,
  };
}

/** An assignment without a scope is for a group or subscription, and taken to be for that of the vault. */
function coversKey(assignment: Value, account: Account, vault: TemplateResource): Tri {
  const scope = assignment.at("scope");
  if (scope.state === "absent") return "yes";
  const text = scope.arm === undefined ? undefined : identityText(scope.arm);
  const id = text === undefined ? undefined : parseResourceId(text);
  if (id?.type !== "microsoft.keyvault/vaults/keys") return id === undefined ? "unknown" : vault.isNamedBy(scope);
  const key = account.encryptionKey();
  if (key.state === "here") return key.subject.isNamedBy(scope);
  return namesKey(account.at("encryption.keyVaultProperties.keyIdentifier"), id.name) === "no" ? "no" : "unknown";
}
