// Accounts whose data is encrypted with keys that the service manages.

import type { Account } from "../batch/subject.ts";
import { hasOtherStep } from "./checks/account-steps.ts";
import { isOneChoice } from "./checks/literal.ts";
import { assignUserIdentity, identityGap } from "./checks/managed-identity.ts";
import { customerManagedKeys, policiesPage, securityBaseline } from "./checks/pages.ts";
import { type Change, declareParameter, defineRule, set } from "./rule.ts";

export default defineRule({
  id: "account-cmk-not-configured",
  subject: "account",
  title: "Batch accounts that have to meet rules for keys should use a customer-managed key",
  why: "By default the service encrypts an account's data with keys that it manages, which is enough unless a regulation asks for keys of your own. A customer-managed key can be chosen only when an account is created.",
  messages: {
    batch: {
      severity: "hint",
      text: "Batch account '{account}' sets the key source 'Microsoft.Batch', so it is encrypted with keys that the service manages.",
    },
    default: {
      severity: "hint",
      text: "Batch account '{account}' does not set 'keySource' of 'encryption', so it is encrypted with keys that the service manages.",
    },
  },
  fixes: {
    useKey:
      "Encrypt the account with a key of a key vault (new accounts only; its managed identity needs access to the key)",
  },
  references: [customerManagedKeys, securityBaseline, policiesPage],
  controls: ["MCSB DP-5", "Policy 99e9ccd8-3db9-4592-b0d1-14b1715a4d8a"],
  seeds: ["A141", "A142", "A143", "B3", "B4", "B73", "B137"],
  yieldsTo: ["account-cmk-source-contradiction"],
  *check(account) {
    const source = account.at("encryption.keySource");
    if (source.is("Microsoft.Batch") !== "yes") return undefined;
    const later = hasOtherStep(account, "with key");
    if (later === "yes") return undefined;
    yield {
      message: source.stated ? "batch" : "default",
      data: { account: account.name },
      at: source,
      // Where something else decides, a key is as wrong where the service keeps managing the keys.
      fixes: () =>
        isOneChoice(source) || later !== "no" || hasOtherIdentity(account)
          ? []
          : [{ title: "useKey", safe: false, changes: useKey(account) }],
    };
    return undefined;
  },
});

/** With a system-assigned identity, or several others, it is open whether the account reaches the key. */
function hasOtherIdentity(account: Account): boolean {
  const identities = account.at("identity.userAssignedIdentities").arm;
  const areSeveral =
    identities?.kind === "object" && identities.names.length + (identities.partialNames?.length ?? 0) > 1;
  return areSeveral || account.at("identity.type").is("SystemAssigned") === "yes";
}

function useKey(account: Account): readonly Change[] {
  const identifier = account.at("encryption.keyVaultProperties.keyIdentifier");
  const gap = identityGap(account);
  return [
    set(account.at("encryption.keySource"), "Microsoft.KeyVault"),
    declareParameter(identifier, {
      name: "keyIdentifier",
      type: "string",
      placeholder: "<versionless key identifier>",
    }),
    ...(gap === undefined || gap === "unknown" ? [] : assignUserIdentity(account, gap)),
  ];
}
