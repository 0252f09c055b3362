// Accounts that could reach their customer-managed key with several identities.
import type { ArmObject } from "../arm/arm-value.ts";
import { identityText } from "../arm/resource-identity.ts";
import { isSameText } from "../arm/resource-lookup.ts";
import { asksForKeyHere } from "./checks/notes.ts";
import { accountReference, customerManagedKeys } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "account-cmk-multiple-identities",
  subject: "account",
  title: "Batch accounts with a customer-managed key should have one user-assigned identity",
  why: "The account reaches the key with its user-assigned identity. Which one it takes if there are several is not documented, so all of them may need access to the key.",
  messages: {
    several: {
      severity: "information",
      text: "Batch account '{account}' is encrypted with a customer-managed key and has {count} user-assigned identities; which of them reaches the key is not documented.",
    },
  },
  notes: { key: asksForKeyHere },
  references: [customerManagedKeys, accountReference],
  controls: ["MCSB DP-5"],
  seeds: [],
  needs: { account: ["encryption.keySource"] },
  *check(account) {
    const source = account.at("encryption.keySource");
    if (source.is("Microsoft.KeyVault") !== "yes") return "not-applicable";
    if (account.at("identity.type").is("UserAssigned") !== "yes") return undefined;
    const identities = account.at("identity.userAssignedIdentities");
    const { arm } = identities;
    if (arm?.kind !== "object") return identities.state === "unknown" ? "not-decidable" : undefined;
    const count = differentNames(arm).length;
    if (count <= 1) return arm.open === undefined && arm.nonEmpty !== true ? undefined : "not-decidable";
    yield {
      message: "several",
      data: { account: account.name, count },
      at: identities,
      related: [{ at: source, note: "key" }],
    };
    return undefined;
  },
});

/** Each computed name is compared with all others. */
const mostCompared = 50;

/** The identities that certainly differ. In the body of an update, null takes one away. */
function differentNames(map: ArmObject): readonly string[] {
  const known = map.names.filter((name) => map.get(name)?.kind !== "null").map((name) => name.toLowerCase());
  const partial = (map.partialNames ?? []).flatMap((name) => identityText(name) ?? []);
  const different = [...new Set(known)];
  if (different.length + partial.length > mostCompared) return different;
  // The less is known of a name, the more others it may be.
  const openness = (name: string) => name.split("\u0000").length;
  for (const name of partial.sort((a, b) => openness(a) - openness(b)))
    if (different.every((other) => isSameText(name, other) === "no")) different.push(name);
  return different;
}
