// Tells what a document is.
import type { JsonNode, JsonObject } from "../json/node.ts";
import { childOf, stringAt } from "../json/path.ts";
import { type Body, bodiesOf, forcedBodiesOf, isExplorerTemplate, isJob } from "./bodies.ts";
import type { DocumentKind } from "./document-kind.ts";

// A text without any of these words holds nothing of ours, whatever else it says.
const couldBeOurs =
  /microsoft\.batch\/|deploymentParameters\.json|"(?:vmSize|deploymentConfiguration|scaleSettings|poolAllocationMode|autoStorage|allowedAuthenticationModes|publicNetworkAccess|keyVaultReference|encryption|virtualMachineConfiguration|poolInfo|jobSpecification|commandLine|accountEndpoint|networkProfile|templateLink)"/i;

/** Whether it is worth parsing a text: the only work done for files that are not ours. */
export function couldBeBatch(text: string): boolean {
  return couldBeOurs.test(text);
}

/** Whether a text can be a template that holds something of Batch, or one that calls such a template. */
export function couldBeTemplate(text: string): boolean {
  return (namesBatch(text) || linksTemplates(text)) && /"resources"|deploymentTemplate\.json/i.test(text);
}

/** Whether a text names a resource type of Batch. */
export function namesBatch(text: string): boolean {
  return /microsoft\.batch\//i.test(text);
}

/** Whether a text may link to other templates. */
export function linksTemplates(text: string): boolean {
  return /"templateLink"/i.test(text);
}

export interface Recognised {
  readonly kind: DocumentKind;
  /** The accounts and pools of a document that is no ARM template. */
  readonly bodies: readonly Body[];
}

const templateSchema =
  /^https?:\/\/schema\.management\.azure\.com\/schemas\/[^"/]+\/[a-z]*deploymentTemplate\.json#?$/i;
const parametersSchema =
  /^https?:\/\/schema\.management\.azure\.com\/schemas\/[^"/]+\/[a-z]*deploymentParameters\.json#?$/i;
const kindsOfBodies = ["management-body", "data-plane-pool", "data-plane-job", "exported-account"] as const;

/** Recognises a document, or reads it as the kind that the user names. */
export function recognise(root: JsonNode | undefined, text: string, forced?: DocumentKind): Recognised {
  if (forced !== undefined) return { kind: forced, bodies: forcedBodiesOf(root, forced) };
  if (root?.kind === "object") {
    if (parametersSchema.test(stringAt(root, "$schema") ?? "")) return { kind: "arm-parameters", bodies: [] };
    if (isTemplate(root, text)) return { kind: "arm-template", bodies: [] };
    if (isExplorerTemplate(root))
      return { kind: "batch-explorer-template", bodies: bodiesOf(root, "batch-explorer-template") };
  }
  for (const kind of kindsOfBodies) {
    const bodies = bodiesOf(root, kind);
    if (bodies.length > 0) return { kind, bodies };
  }
  return { kind: isJob(root) ? "data-plane-job" : "none", bodies: [] };
}

function isTemplate(root: JsonObject, text: string): boolean {
  if (!namesBatch(text) && !linksTemplates(text)) return false;
  if (templateSchema.test(stringAt(root, "$schema") ?? "")) return true;
  const resources = childOf(root, "resources");
  return resources?.kind === "array" || resources?.kind === "object";
}
