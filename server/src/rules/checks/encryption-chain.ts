// From an account to the key and the vault that its customer-managed key needs, as far as the template shows them.
import type { Tri } from "../../arm/value.ts";
import type { Account } from "../../batch/subject.ts";
import type { TemplateResource } from "../../batch/template-resources.ts";
import type { Abstention } from "../rule.ts";

/** The vault that holds the account's key, or why there is nothing to look at. */
export function vaultInUse(account: Account): TemplateResource | Abstention {
  return inUse(account, "encryptionVault");
}

/** The key that the account is encrypted with. */
export function keyInUse(account: Account): TemplateResource | Abstention {
  return inUse(account, "encryptionKey");
}

/** Whether it is an elliptic curve key, which is no key for an account whatever else it has. */
export function isCurveKey(key: TemplateResource): Tri {
  const type = key.value.at("properties", "kty");
  if (type.state === "absent") return "no";
  const plain = type.is("EC");
  return plain === "no" ? type.is("EC-HSM") : plain;
}

function inUse(account: Account, link: "encryptionVault" | "encryptionKey"): TemplateResource | Abstention {
  // What is printed by the service may stand beside resources that are not as they are written.
  if (account.exported) return "not-applicable";
  const source = account.at("encryption.keySource").is("Microsoft.KeyVault");
  if (source === "no" || account.at("encryption.keyVaultProperties.keyIdentifier").state === "absent")
    return "not-applicable";
  if (source === "unknown") return "not-decidable";
  const found = account[link]();
  if (found.state === "here") return found.subject;
  return found.state === "elsewhere" ? "not-applicable" : "not-decidable";
}
