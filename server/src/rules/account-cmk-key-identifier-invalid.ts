// Accounts whose customer-managed key is named by something that is no key identifier.

import type { Value } from "../arm/value.ts";
import { httpsInstead } from "./checks/https-url.ts";
import { type KeyUrlFlaw, readKeyUrl } from "./checks/key-url.ts";
import { accountReference, customerManagedKeys } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "account-cmk-key-identifier-invalid",
  subject: "account",
  title: "Batch accounts should name their customer-managed key by a key identifier",
  why: "The service reaches the key by its identifier, which has the form 'https://<vault>.vault.azure.net/keys/<key>'. Other URLs, and the ids of resources, lead to no key.",
  messages: {
    http: {
      severity: "error",
      text: "The key identifier of Batch account '{account}' begins with 'http://', but key vaults answer https only.",
    },
    otherKind: {
      severity: "error",
      text: "The key identifier of Batch account '{account}' names one of the '{collection}' of a key vault, and no key.",
    },
    resourceId: {
      severity: "warning",
      text: "The key identifier of Batch account '{account}' is a resource id, and not the URL of a key.",
    },
    malformed: {
      severity: "error",
      text: "The key identifier of Batch account '{account}' does not have the form 'https://<vault>.vault.azure.net/keys/<key>'.",
    },
  },
  fixes: { https: "Use https in the key identifier" },
  references: [accountReference, customerManagedKeys],
  controls: ["MCSB DP-5"],
  seeds: ["A144", "B5", "B67", "B74", "B97"],
  needs: { account: ["encryption.keyVaultProperties.keyIdentifier"] },
  *check(account) {
    const identifier = account.at("encryption.keyVaultProperties.keyIdentifier");
    if (identifier.state === "absent" || identifier.is("") === "yes") return "not-applicable";
    const flaw = findFlaw(identifier);
    if (flaw === undefined) return undefined;
    const https = flaw.message === "http" ? httpsInstead(identifier) : undefined;
    yield {
      message: flaw.message,
      data: { account: account.name, ...flaw.data },
      at: identifier,
      fixes: () => (https === undefined ? [] : [{ title: "https", safe: true, changes: [https] }]),
    };
    return undefined;
  },
});

// Key vaults name versions so.
const versionForm = /^[0-9a-f]{32}$/i;

function findFlaw(identifier: Value): KeyUrlFlaw | undefined {
  const { flaw, version } = readKeyUrl(identifier);
  return version && !versionForm.test(version) ? { message: "malformed" } : flaw;
}
