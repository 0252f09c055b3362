// Vaults of customer-managed keys that do not let the account's identity use its key.

import type { Value } from "../arm/value.ts";
import type { TemplateResource } from "../batch/template-resources.ts";
import { vaultInUse } from "./checks/encryption-chain.ts";
import { namesKeyHere } from "./checks/notes.ts";
import { customerManagedKeys, vaultRolesPage } from "./checks/pages.ts";
import { accessTo, neededOperations, type VaultAccess } from "./checks/vault-access.ts";
import { grantByPolicy, grantByRole } from "./checks/vault-grants.ts";
import { addResource, append, type Change, defineRule, set } from "./rule.ts";

export default defineRule({
  id: "cmk-vault-access-missing",
  subject: "account",
  title: "Identities of Batch accounts should have access to the customer-managed key",
  why: "The account reads its key, and wraps and unwraps with it, as its managed identity. An account that has no access to its key can't be used.",
  messages: {
    lacking: {
      severity: "warning",
      text: "The access policy for the identity of Batch account '{account}' lacks key permissions that the customer-managed key needs: {operations}.",
    },
    policy: {
      severity: "warning",
      text: "The key vault of the customer-managed key of Batch account '{account}' has no access policy for the account's identity.",
    },
    role: {
      severity: "warning",
      text: "No role in this template lets the identity of Batch account '{account}' use its customer-managed key.",
    },
    nobody: {
      severity: "information",
      text: "Nothing in this template lets the identity of Batch account '{account}' use its customer-managed key.",
    },
  },
  notes: { key: namesKeyHere },
  fixes: {
    permit: "Add the missing key permissions",
    policy: "Add an access policy for the identity",
    role: "Assign the role 'Key Vault Crypto Service Encryption User' to the identity",
  },
  references: [customerManagedKeys, vaultRolesPage],
  controls: ["MCSB DP-6", "MCSB PA-7"],
  seeds: ["A153", "B24", "B36", "B47", "B55", "B56", "B58", "B59", "B60"],
  *check(account) {
    const vault = vaultInUse(account);
    if (typeof vault === "string") return vault;
    const access = accessTo(account, vault);
    if (typeof access === "string") return access;
    if (access.role === "yes") return undefined;
    const missing = missingOperations(access);
    if (missing === "unknown" || access.role === "unknown" || !access.complete) return "not-decidable";
    if (missing.length === 0) return undefined;
    const related = [{ at: account.at("encryption.keyVaultProperties.keyIdentifier"), note: "key" }] as const;
    const [permissions] = access.permissions;
    if (permissions === undefined) {
      const fixes = () => [grant(access, vault)];
      yield { message: kindOf(access), data: { account: account.name }, at: placeOf(access, vault), related, fixes };
      return undefined;
    }
    yield {
      message: "lacking",
      data: { account: account.name, operations: missing.map((name) => `'${name}'`).join(", ") },
      at: permissions,
      related,
      fixes: () => [{ title: "permit", safe: false, changes: permit(permissions, missing) }],
    };
    return undefined;
  },
});

function kindOf(access: VaultAccess): "nobody" | "role" | "policy" {
  if (!access.anybody()) return "nobody";
  return access.byRoles ? "role" : "policy";
}

function placeOf({ byRoles }: VaultAccess, vault: TemplateResource): Value {
  return vault.value.at("properties", byRoles ? "enableRbacAuthorization" : "accessPolicies");
}

/** What the policies for the identities lack, all taken together. */
function missingOperations({ permissions }: VaultAccess): readonly string[] | "unknown" {
  const lists = permissions.map((each) => each.items());
  const operations = lists.flatMap(({ values }) => values);
  const lacks = (name: string) => operations.every((one) => one.is(name) === "no" && one.is("all") === "no");
  const has = (name: string) => operations.some((one) => one.is(name) === "yes" || one.is("all") === "yes");
  const missing = neededOperations.filter((name) => !has(name));
  const isCertain = lists.every(({ complete }) => complete) && missing.every(lacks);
  return missing.length === 0 || isCertain ? missing : "unknown";
}

function permit(permissions: Value, missing: readonly string[]): readonly Change[] {
  if (permissions.state === "absent") return [set(permissions, [...missing])];
  return missing.map((name) => append(permissions, name));
}

function grant({ byRoles }: VaultAccess, vault: TemplateResource) {
  const [title, resource] = byRoles ? (["role", grantByRole] as const) : (["policy", grantByPolicy] as const);
  return { title, safe: false, changes: [addResource({ beside: vault, ...resource })] } as const;
}
