// The key vault in which the service keeps the secrets of an account in user subscription mode.
import type { Account } from "../../batch/subject.ts";
import type { TemplateResource } from "../../batch/template-resources.ts";
import type { Abstention } from "../rule.ts";

/** The vault of `keyVaultReference`, or why there is nothing to look at. */
export function referencedVaultInUse(account: Account): TemplateResource | Abstention {
  // What is printed by the service may stand beside resources that are not as they are written.
  if (account.exported || account.at("keyVaultReference.id").state === "absent") return "not-applicable";
  const mode = account.at("poolAllocationMode").is("UserSubscription");
  if (mode !== "yes") return mode === "no" ? "not-applicable" : "not-decidable";
  const found = account.referencedVault();
  if (found.state === "here") return found.subject;
  return found.state === "elsewhere" ? "not-applicable" : "not-decidable";
}
