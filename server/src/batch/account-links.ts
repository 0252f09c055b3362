// The resources of its template that an account names: vaults, its key, its storage.
import type { Evaluation } from "../arm/evaluation.ts";
import type { Value } from "../arm/value.ts";
import type { Link } from "./links.ts";
import type { AccountPath } from "./properties/paths.ts";
import type { Account, SurroundingTemplate } from "./subject.ts";
import type { TemplateResource, TemplateResources } from "./template-resources.ts";
import { isKeyOf, isVaultOf } from "./vault-url.ts";

type AccountLinks = Pick<Account, "encryptionVault" | "encryptionKey" | "referencedVault" | "storageAccount">;

const vaultType = "Microsoft.KeyVault/vaults";

/** The links of an account; they are looked up when a rule first asks. */
export function accountLinks(
  at: (path: AccountPath) => Value,
  template: SurroundingTemplate | undefined,
  evaluation: Evaluation,
): AccountLinks {
  const identifier = () => at("encryption.keyVaultProperties.keyIdentifier");
  const link = (type: string, answers: (resource: TemplateResource) => "yes" | "no" | "unknown") =>
    evaluation.once(() => only(template?.ofType(type), answers));
  return {
    encryptionVault: link(vaultType, (vault) => isVaultOf(vault, identifier())),
    encryptionKey: link(`${vaultType}/keys`, (key) => isKeyOf(key, identifier())),
    referencedVault: link(vaultType, (vault) => vault.isNamedBy(at("keyVaultReference.id"))),
    storageAccount: link("Microsoft.Storage/storageAccounts", (storage) =>
      storage.isNamedBy(at("autoStorage.storageAccountId")),
    ),
  };
}

/**
 * The one that the question finds. Of a resource that the template only names nothing is known, unless a template that
 * it calls deploys that resource. What comes of one that is deployed twice depends on the order.
 */
function only(
  resources: TemplateResources | undefined,
  answer: (resource: TemplateResource) => "yes" | "no" | "unknown",
): Link<TemplateResource> {
  if (resources === undefined) return { state: "elsewhere" };
  let found: TemplateResource | undefined;
  let undecided = false;
  for (const each of resources.values) {
    const own = answer(each);
    if (own !== "yes" || each.existing) undecided ||= own !== "no";
    else if (found !== undefined && found.resource.node !== each.resource.node) return { state: "unknown" };
    else found ??= each;
  }
  if (found !== undefined) return { state: "here", subject: found };
  return { state: undecided || !resources.complete ? "unknown" : "elsewhere" };
}
