// Accounts that are encrypted with a customer-managed key, but have no identity to reach it with.
import type { Value } from "../arm/value.ts";
import type { Account } from "../batch/subject.ts";
import type { Json } from "../json/json.ts";
import { type Change, declareParameter, defineRule, set } from "./rule.ts";

const placeholder = "<user-assigned identity resource id>";

export default defineRule({
  id: "account-cmk-identity-missing",
  subject: "account",
  title: "Batch accounts with a customer-managed key should have a managed identity",
  why: "The account reaches the key in the key vault by a managed identity and by nothing else. Without one it can't use the key.",
  messages: {
    missing: {
      severity: "error",
      text: "Batch account '{account}' is encrypted with a customer-managed key, but has no managed identity to reach the key with.",
    },
  },
  notes: { key: "The customer-managed key is asked for here." },
  fixes: {
    userAssigned: "Assign a user-assigned managed identity that has access to the key",
    systemAssigned:
      "Use a system-assigned managed identity (it can get access to the key only when the account exists)",
  },
  references: [
    "https://learn.microsoft.com/azure/batch/batch-customer-managed-key",
    "https://learn.microsoft.com/azure/templates/microsoft.batch/batchaccounts",
  ],
  controls: ["MCSB DP-5", "MCSB IM-3"],
  seeds: [
    ...["B6", "B7", "B8", "B14", "B26", "B33", "B46"],
    ...["B92", "B93", "B94", "B95", "B96", "B97", "B98", "B99", "B100", "B101", "B102", "B103", "B104", "B105"],
  ],
  *check(account) {
    const source = account.at("encryption.keySource");
    if (source.is("Microsoft.KeyVault") !== "yes") return "not-applicable";
    const missing = missingIdentity(account);
    if (missing === "unknown") return "not-decidable";
    if (missing === undefined) return undefined;
    const identity = account.at("identity");
    const type = account.at("identity.type");
    const identities = account.at("identity.userAssignedIdentities");
    yield {
      message: "missing",
      data: { account: account.name },
      at: { absent: identity, none: type, empty: identities }[missing],
      related: [{ at: source, note: "key" }],
      fixes: [
        {
          title: "userAssigned",
          safe: false,
          changes:
            missing === "absent"
              ? [withParameter(identity, { type: "UserAssigned", userAssignedIdentities: { [placeholder]: {} } })]
              : [set(type, "UserAssigned"), withParameter(identities, { [placeholder]: {} })],
        },
        {
          title: "systemAssigned",
          safe: false,
          changes: [missing === "absent" ? set(identity, { type: "SystemAssigned" }) : set(type, "SystemAssigned")],
        },
      ],
    };
    return undefined;
  },
});

function withParameter(at: Value, value: Json): Change {
  return declareParameter(at, { name: "identityId", type: "string", placeholder, value });
}

function missingIdentity(account: Account): "absent" | "none" | "empty" | "unknown" | undefined {
  const type = account.at("identity.type");
  const identities = account.at("identity.userAssignedIdentities");
  if (type.state === "absent") return identities.state === "absent" ? "absent" : undefined;
  if (type.is("None") === "yes") return "none";
  if (type.is("UserAssigned") !== "yes") return undefined;
  if (identities.state === "absent") return "empty";
  const map = identities.arm;
  if (map?.kind !== "object") return "unknown";
  // A name that nobody knows is an identity all the same.
  if (map.names.length > 0 || map.nonEmpty === true) return undefined;
  return map.open === undefined ? "empty" : "unknown";
}
