// Accounts that are created with a customer-managed key and an identity that does not exist before.

import type { ResourceIdentity } from "../arm/resource-identity.ts";
import { isSameResource } from "../arm/resource-lookup.ts";
import type { Tri } from "../arm/value.ts";
import { allOf, anyOf } from "../batch/network/three-valued.ts";
import type { Account } from "../batch/subject.ts";
import type { TemplateResource } from "../batch/template-resources.ts";
import { nameUserIdentity } from "./checks/managed-identity.ts";
import { accountReference, customerManagedKeys } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "account-cmk-system-identity-at-create",
  subject: "account",
  title: "Batch accounts should be created with a customer-managed key by a user-assigned identity",
  why: "A system-assigned identity comes to be with the account, so nobody can give it access to the key before the account asks for the key. A user-assigned identity has its access before the account is created.",
  messages: {
    system: {
      severity: "information",
      text: "Batch account '{account}' is created with a customer-managed key and a system-assigned identity, which can't have access to the key yet.",
    },
  },
  notes: { key: "The customer-managed key is asked for here." },
  fixes: { userAssigned: "Use a user-assigned managed identity that has access to the key" },
  references: [customerManagedKeys, accountReference],
  controls: ["MCSB DP-5"],
  seeds: ["B11", "B12", "B77"],
  needs: { account: ["encryption.keySource"] },
  *check(account) {
    const source = account.at("encryption.keySource");
    if (!account.creation || account.exported || source.is("Microsoft.KeyVault") !== "yes") return "not-applicable";
    const type = account.at("identity.type");
    if (type.is("SystemAssigned") !== "yes") return undefined;
    const isSecondStep = isCreatedBefore(account);
    if (isSecondStep !== "no") return isSecondStep === "yes" ? undefined : "not-decidable";
    const identities = account.at("identity.userAssignedIdentities");
    yield {
      message: "system",
      data: { account: account.name },
      at: type,
      related: [{ at: source, note: "key" }],
      fixes: () => [
        { title: "userAssigned", safe: false, changes: [set(type, "UserAssigned"), nameUserIdentity(identities)] },
      ],
    };
    return undefined;
  },
});

/** Each account is compared with all others. */
const mostAccounts = 50;

/** Whether the template also deploys the account without the key, so that this is the second step. */
function isCreatedBefore({ template }: Account): Tri {
  const own = template?.own;
  const id = own?.identity();
  if (template === undefined || own === undefined || id === undefined) return "no";
  const accounts = template.ofType("Microsoft.Batch/batchAccounts").values;
  if (accounts.length > mostAccounts) return "unknown";
  const others = accounts.filter((other) => other.resource.node !== own.resource.node && !other.existing);
  const isBefore = (other: TemplateResource) =>
    allOf(
      () => isNamed(other, id),
      () => isKeyless(other),
      () => isAlways(other),
    );
  return anyOf(others.map(isBefore));
}

function isNamed(account: TemplateResource, id: ResourceIdentity): Tri {
  const own = account.identity();
  return own === undefined ? "unknown" : isSameResource(own, id);
}

function isKeyless({ value }: TemplateResource): Tri {
  const asksForKey = value.at("properties", "encryption", "keySource").is("Microsoft.KeyVault");
  return asksForKey === "unknown" ? asksForKey : asksForKey === "yes" ? "no" : "yes";
}

/** One with a condition may be the alternative to this account. */
function isAlways({ value }: TemplateResource): Tri {
  return value.at("condition").state === "absent" ? "yes" : "unknown";
}
