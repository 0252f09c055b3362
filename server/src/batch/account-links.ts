// The resources of its template that an account names: vaults, its key, its storage.
import type { Evaluation } from "../arm/evaluation.ts";
import type { Tri, Value } from "../arm/value.ts";
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
  const link = (type: string, question: () => Question) =>
    evaluation.once(() => only(template?.ofType(type), question));
  return {
    encryptionVault: link(vaultType, () => isVaultOf(identifier())),
    encryptionKey: link(`${vaultType}/keys`, () => isKeyOf(identifier())),
    referencedVault: link(vaultType, () => isIdOf(at("keyVaultReference.id"))),
    storageAccount: link("Microsoft.Storage/storageAccounts", () => isIdOf(at("autoStorage.storageAccountId"))),
  };
}

/** Whether a resource is the one that an account names. */
type Question = (resource: TemplateResource) => Tri;

function isIdOf(id: Value): Question {
  return (resource) => resource.isNamedBy(id);
}

/**
 * The one that the question finds. Of a resource that the template only names nothing is known, unless a template that
 * it calls deploys that resource. What comes of one that is deployed twice depends on the order.
 */
function only(resources: TemplateResources | undefined, question: () => Question): Link<TemplateResource> {
  if (resources === undefined) return { state: "elsewhere" };
  // Where there is nothing to find, the finding rests on nothing that the question reads.
  const answer = resources.values.length === 0 ? undefined : question();
  let found: TemplateResource | undefined;
  let undecided = false;
  for (const each of resources.values) {
    const own = answer?.(each) ?? "no";
    if (own !== "yes" || each.existing) undecided ||= own !== "no";
    else if (found !== undefined && found.resource.node !== each.resource.node) return { state: "unknown" };
    else found ??= each;
  }
  if (found !== undefined) return { state: "here", subject: found };
  return { state: undecided || !resources.complete ? "unknown" : "elsewhere" };
}
