// Accounts that name a customer-managed key, but leave the keys to the service.

import type { Value } from "../arm/value.ts";
import type { Account } from "../batch/subject.ts";
import { isLiteral } from "./checks/literal.ts";
import { assignUserIdentity, identityGap } from "./checks/managed-identity.ts";
import { accountReference, customerManagedKeys } from "./checks/pages.ts";
import { type Change, defineRule, type Fix, remove, set } from "./rule.ts";

export default defineRule({
  id: "account-cmk-source-contradiction",
  subject: "account",
  title: "Batch accounts should use the customer-managed key that they name",
  why: "The service uses a key of your own only with the key source 'Microsoft.KeyVault'. With its own keys, the key vault properties say something that does not happen.",
  messages: {
    batch: {
      severity: "warning",
      text: "Batch account '{account}' sets 'keyVaultProperties', but its key source is 'Microsoft.Batch', which uses keys that the service manages.",
    },
    default: {
      severity: "warning",
      text: "Batch account '{account}' sets 'keyVaultProperties', but no 'keySource', so the service uses keys that it manages.",
    },
  },
  notes: { properties: "The key vault properties are set here." },
  fixes: {
    useKey: "Set 'keySource' to 'Microsoft.KeyVault' (the account's identity needs access to the key)",
    remove: "Remove 'keyVaultProperties' (the service keeps managing the keys)",
  },
  references: [accountReference, customerManagedKeys],
  controls: ["MCSB DP-5"],
  seeds: ["B78", "B82", "B96", "B143"],
  needs: { account: ["encryption.keyVaultProperties"] },
  *check(account) {
    const properties = account.at("encryption.keyVaultProperties");
    if (properties.state === "absent") return "not-applicable";
    const source = account.at("encryption.keySource");
    if (properties.state === "unknown" || source.is("Microsoft.Batch") !== "yes") return undefined;
    yield {
      message: source.stated ? "batch" : "default",
      data: { account: account.name },
      at: source,
      related: [{ at: properties, note: "properties" }],
      fixes: () => [
        ...useKey(account, source),
        // Where something else decides, the key may be used another time.
        ...(isLiteral(source) ? [{ title: "remove", safe: false, changes: [remove(properties)] } as const] : []),
      ],
    };
    return undefined;
  },
});

/**
 * Without the key's identifier, the service would refuse the account; and of a key or vault that the template makes,
 * other rules would find what an account asks of them, once it uses them.
 */
function useKey(account: Account, source: Value): readonly Fix<"useKey">[] {
  const identifier = account.at("encryption.keyVaultProperties.keyIdentifier");
  if (identifier.state === "absent" || identifier.is("") === "yes") return [];
  if (account.encryptionKey().state === "here" || account.encryptionVault().state === "here") return [];
  return [{ title: "useKey", safe: false, changes: [set(source, "Microsoft.KeyVault"), ...withIdentity(account)] }];
}

/** A key of one's own needs an identity to reach it with. */
function withIdentity(account: Account): readonly Change[] {
  const gap = identityGap(account);
  return gap === undefined || gap === "unknown" ? [] : assignUserIdentity(account, gap);
}
