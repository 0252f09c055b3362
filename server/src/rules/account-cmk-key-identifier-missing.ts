// Accounts that are to be encrypted with a customer-managed key, but name no key.
import { asksForKeyHere } from "./checks/notes.ts";
import { accountReference, customerManagedKeys } from "./checks/pages.ts";
import { declareParameter, defineRule } from "./rule.ts";

export default defineRule({
  id: "account-cmk-key-identifier-missing",
  subject: "account",
  title: "Batch accounts with a customer-managed key should name the key",
  why: "With the key source 'Microsoft.KeyVault' the service takes the key from a key vault, and has to be told which one. It accepts the account only with a valid key identifier.",
  messages: {
    missing: {
      severity: "error",
      text: "Batch account '{account}' is encrypted with a customer-managed key, but does not set 'keyIdentifier' to the key.",
    },
  },
  notes: { key: asksForKeyHere },
  fixes: { identifier: "Set 'keyIdentifier' to the identifier of a key, without its version" },
  references: [customerManagedKeys, accountReference],
  controls: ["MCSB DP-5"],
  seeds: ["A145", "B74", "B77", "B78"],
  needs: { account: ["encryption.keySource"] },
  *check(account) {
    const source = account.at("encryption.keySource");
    if (source.is("Microsoft.KeyVault") !== "yes") return "not-applicable";
    const identifier = account.at("encryption.keyVaultProperties.keyIdentifier");
    if (identifier.state !== "absent" && identifier.is("") !== "yes") return undefined;
    const parameter = { name: "keyIdentifier", type: "string", placeholder: "<versionless key identifier>" } as const;
    yield {
      message: "missing",
      data: { account: account.name },
      at: identifier,
      related: [{ at: source, note: "key" }],
      // Where there only may be a key, an identifier contradicts the other choice, which is as bad.
      fixes: ({ certainty }) =>
        certainty === "possible"
          ? []
          : [{ title: "identifier", safe: false, changes: [declareParameter(identifier, parameter)] }],
    };
    return undefined;
  },
});
