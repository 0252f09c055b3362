// Accounts that reach auto storage with an identity, but name none for their nodes.
import { accountReference } from "./checks/pages.ts";
import { declareParameter, defineRule } from "./rule.ts";

export default defineRule({
  id: "account-auto-storage-node-identity-missing",
  subject: "account",
  title: "Batch accounts that reach auto storage with an identity should name one for their nodes",
  why: "The account's own identity is not there on the nodes. They reach auto storage, such as the files of tasks and application packages, with the identity that 'nodeIdentityReference' names.",
  messages: {
    missing: {
      severity: "information",
      text: "Batch account '{account}' reaches its auto storage with a managed identity, but names none for the nodes of its pools.",
    },
  },
  notes: { mode: "The identity is asked for here." },
  fixes: { name: "Name the identity of the nodes (every pool that uses auto storage needs it)" },
  references: [accountReference],
  controls: ["MCSB IM-3"],
  seeds: [],
  needs: { account: ["autoStorage.authenticationMode"] },
  *check(account) {
    const mode = account.at("autoStorage.authenticationMode");
    if (mode.is("BatchAccountManagedIdentity") !== "yes")
      return mode.is("BatchAccountManagedIdentity") === "no" ? "not-applicable" : undefined;
    const id = account.at("autoStorage.nodeIdentityReference.resourceId");
    if (id.state !== "absent") return undefined;
    const placeholder = "<resource id of the nodes' identity>";
    yield {
      message: "missing",
      data: { account: account.name },
      at: id,
      related: [{ at: mode, note: "mode" }],
      fixes: () => [
        {
          title: "name",
          safe: false,
          changes: [declareParameter(id, { name: "nodeIdentityId", type: "string", placeholder })],
        },
      ],
    };
    return undefined;
  },
});
