// Accounts that reach their storage account with its keys.

import type { Account } from "../batch/subject.ts";
import { lacksNodeIdentity } from "./checks/auto-storage-use.ts";
import { assignUserIdentity, identityGap } from "./checks/managed-identity.ts";
import { accountReference, securityBaseline } from "./checks/pages.ts";
import { acceptanceOfKeys } from "./checks/storage-keys.ts";
import { type Change, declareParameter, defineRule, type Fix, set } from "./rule.ts";

export default defineRule({
  id: "account-auto-storage-keys",
  subject: "account",
  title: "Batch accounts should reach auto storage with a managed identity",
  why: "The keys of a storage account give full access to all of its data. A managed identity has only the roles that it was given, and works where the storage account refuses keys.",
  messages: {
    keys: {
      severity: "information",
      text: "Batch account '{account}' reaches its auto storage with the keys of the storage account.",
    },
    default: {
      severity: "information",
      text: "Batch account '{account}' does not set 'authenticationMode' of 'autoStorage', so it uses the keys of the storage account.",
    },
  },
  fixes: {
    identity:
      "Use managed identities (the account's identity needs a role on the storage account, and every pool the node identity)",
    identityOnly:
      "Use managed identities and let the storage account refuse its keys (the account's identity needs a role on it, and every pool the node identity; clients that use a key or a SAS made of it lose access)",
  },
  references: [accountReference, securityBaseline],
  controls: ["MCSB IM-3"],
  seeds: [],
  needs: { account: ["autoStorage"] },
  *check(account) {
    const storage = account.at("autoStorage");
    if (storage.state === "absent") return "not-applicable";
    const mode = account.at("autoStorage.authenticationMode");
    if (mode.is("StorageKeys") !== "yes") return undefined;
    yield {
      message: mode.stated ? "keys" : "default",
      data: { account: account.name },
      at: mode,
      fixes: () => (mayCutOffNodes(account) ? [] : [identities(account)]),
    };
    return undefined;
  },
});

/** Nodes without the identity that the account names for them lose what they reach with the keys. */
function mayCutOffNodes(account: Account): boolean {
  const node = account.at("autoStorage.nodeIdentityReference.resourceId");
  return node.state !== "absent" && lacksNodeIdentity(account, node);
}

/** A storage account of the template would be found to accept its keys although nobody needs them any more. */
function identities(account: Account): Fix<"identity" | "identityOnly"> {
  const storage = account.storageAccount();
  const keys = storage.state === "here" ? acceptanceOfKeys(storage.subject.value) : undefined;
  const changes = useIdentities(account);
  return keys === undefined
    ? { title: "identity", safe: false, changes }
    : { title: "identityOnly", safe: false, changes: [...changes, set(keys, false)] };
}

function useIdentities(account: Account): readonly Change[] {
  const node = account.at("autoStorage.nodeIdentityReference.resourceId");
  const parameter = {
    name: "nodeIdentityId",
    type: "string",
    placeholder: "<resource id of the nodes' identity>",
  } as const;
  const gap = identityGap(account);
  return [
    set(account.at("autoStorage.authenticationMode"), "BatchAccountManagedIdentity"),
    ...(node.state === "absent" ? [declareParameter(node, parameter)] : []),
    ...(gap === undefined || gap === "unknown" ? [] : assignUserIdentity(account, gap)),
  ];
}
