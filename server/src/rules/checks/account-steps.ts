// Accounts that a template deploys in two steps: first without a customer-managed key, then with it.
import type { ResourceIdentity } from "../../arm/resource-identity.ts";
import { isSameResource } from "../../arm/resource-lookup.ts";
import type { Tri } from "../../arm/value.ts";
import { allOf, anyOf } from "../../batch/network/three-valued.ts";
import type { Account } from "../../batch/subject.ts";
import type { TemplateResource } from "../../batch/template-resources.ts";

/** Each account is compared with all others. */
const mostAccounts = 50;

/** Whether the template also deploys the account without the key, or with it, so that this is one step of two. */
export function hasOtherStep({ template }: Account, other: "without key" | "with key"): Tri {
  const own = template?.own;
  const id = own?.identity();
  if (template === undefined || own === undefined || id === undefined) return "no";
  const accounts = template.ofType("Microsoft.Batch/batchAccounts").values;
  if (accounts.length > mostAccounts) return "unknown";
  const others = accounts.filter(({ resource, existing }) => resource.node !== own.resource.node && !existing);
  const isStep = (account: TemplateResource) =>
    allOf(
      () => isNamed(account, id),
      () => asksForKey(account, other === "with key"),
      () => isAlways(account),
    );
  return anyOf(others.map(isStep));
}

function isNamed(account: TemplateResource, id: ResourceIdentity): Tri {
  const own = account.identity();
  return own === undefined ? "unknown" : isSameResource(own, id);
}

function asksForKey({ value }: TemplateResource, wanted: boolean): Tri {
  const asks = value.at("properties", "encryption", "keySource").is("Microsoft.KeyVault");
  if (asks === "unknown") return asks;
  return (asks === "yes") === wanted ? "yes" : "no";
}

/** One with a condition may be the alternative to this account. */
function isAlways({ value }: TemplateResource): Tri {
  return value.at("condition").state === "absent" ? "yes" : "unknown";
}
