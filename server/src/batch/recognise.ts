// Tells what a document is, and where the Batch objects of a body stand.
import type { JsonNode, JsonObject } from "../json/node.ts";
import { childOf, descend, stringAt } from "../json/path.ts";
import type { DocumentKind } from "./document-kind.ts";
import { propertyOf } from "./properties/properties.ts";

// A text without any of these words holds nothing of ours, whatever else it says.
const couldBeOurs =
  /microsoft\.batch\/|deploymentParameters\.json|"(?:vmSize|deploymentConfiguration|scaleSettings|poolAllocationMode|autoStorage|allowedAuthenticationModes|publicNetworkAccess|keyVaultReference|encryption|virtualMachineConfiguration|poolInfo|jobSpecification|commandLine|accountEndpoint|networkProfile)"/i;

/** Whether it is worth parsing a text: the only work done for files that are not ours. */
export function couldBeBatch(text: string): boolean {
  return couldBeOurs.test(text);
}

/** Whether a text can be a template that holds something of Batch. */
export function couldBeTemplate(text: string): boolean {
  return /microsoft\.batch\//i.test(text) && /"resources"|deploymentTemplate\.json/i.test(text);
}

/** An object that is an account or a pool, and what of it. */
export interface Body {
  readonly kind: "account" | "pool";
  readonly node: JsonObject;
  /** False for the body of an update. */
  readonly creation: boolean;
}

export interface Recognised {
  readonly kind: DocumentKind;
  /** The objects of a body; empty for templates. */
  readonly bodies: readonly Body[];
}

const nothing: Recognised = { kind: "none", bodies: [] };

const templateSchema = /^https?:\/\/schema\.management\.azure\.com\/schemas\/[^"/]+\/[a-z]*deploymentTemplate\.json#?$/i;
const parametersSchema = /^https?:\/\/schema\.management\.azure\.com\/schemas\/[^"/]+\/[a-z]*deploymentParameters\.json#?$/i;

/** Recognises a document, or reads it as the kind that the user names. */
export function recognise(root: JsonNode | undefined, text: string, forced?: DocumentKind): Recognised {
  if (forced !== undefined) return { kind: forced, bodies: bodiesOf(root, forced) };
  if (root?.kind === "object") {
    if (parametersSchema.test(stringAt(root, "$schema") ?? "")) return { kind: "arm-parameters", bodies: [] };
    if (isTemplate(root, text)) return { kind: "arm-template", bodies: [] };
  }
  for (const kind of ["management-body", "data-plane-pool"] as const) {
    const bodies = bodiesOf(root, kind);
    if (bodies.length > 0) return { kind, bodies };
  }
  return nothing;
}

function isTemplate(root: JsonObject, text: string): boolean {
  if (!/microsoft\.batch\//i.test(text)) return false;
  if (templateSchema.test(stringAt(root, "$schema") ?? "")) return true;
  const resources = childOf(root, "resources");
  return resources?.kind === "array" || resources?.kind === "object";
}

function bodiesOf(root: JsonNode | undefined, kind: DocumentKind): readonly Body[] {
  if (kind === "management-body") return candidates(root, ["parameters"]).flatMap(managementBody);
  if (kind === "data-plane-pool") return candidates(root, ["pool", "parameters"]).flatMap(dataPlanePool);
  return [];
}

/** The objects that may be the body: the root or its elements, and what they wrap (`responses` are never looked at). */
function candidates(root: JsonNode | undefined, wrappers: readonly string[]): readonly JsonObject[] {
  const objects = (root?.kind === "array" ? root.items : [root]).filter((node) => node?.kind === "object");
  return objects.flatMap((object) => [object, ...wrapped(object, wrappers)]);
}

function wrapped(object: JsonObject, wrappers: readonly string[]): readonly JsonObject[] {
  return wrappers.flatMap((name) => {
    const inner = childOf(object, name);
    return inner?.kind === "object" ? [inner, ...wrapped(inner, wrappers)] : [];
  });
}

function managementBody(node: JsonObject): readonly Body[] {
  const properties = childOf(node, "properties");
  const type = stringAt(node, "type")?.toLowerCase();
  if (properties?.kind !== "object" || (type !== undefined && !type.startsWith("microsoft.batch/"))) return [];
  if (isManagementPool(properties)) return [{ kind: "pool", node, creation: has(properties, "vmSize") && has(properties, "deploymentConfiguration") }];
  if (isAccount(node, properties)) return [{ kind: "account", node, creation: has(node, "location") }];
  return [];
}

function isManagementPool(properties: JsonObject): boolean {
  if (has(properties, "deploymentConfiguration")) return true;
  const scale = childOf(properties, "scaleSettings");
  if (has(scale, "fixedScale") || has(scale, "autoScale")) return true;
  // Other services have a `vmSize` too: then every neighbour has to be a pool's.
  return childOf(properties, "vmSize")?.kind === "string" && allKnown(properties, "pool");
}

const accountOnly = ["poolAllocationMode", "autoStorage", "allowedAuthenticationModes", "keyVaultReference", "accountEndpoint"];
const accountRoot = ["location", "tags", "identity", "properties", "name", "id", "type", "apiVersion", "systemData", "etag"];

function isAccount(node: JsonObject, properties: JsonObject): boolean {
  const rootKnown = node.members.every(({ key }) => accountRoot.some((name) => name.toLowerCase() === key.value.toLowerCase()));
  if (!rootKnown || properties.members.length === 0) return false;
  if (accountOnly.some((name) => has(properties, name))) return allKnown(properties, "account") || has(properties, "poolAllocationMode");
  // Accounts share these properties with other services, so a body needs to look like one as a whole.
  return has(node, "location") && allKnown(properties, "account");
}

function allKnown(properties: JsonObject, subject: "account" | "pool"): boolean {
  return properties.members.every(({ key }) => propertyOf(subject, key.value) !== undefined);
}

function dataPlanePool(node: JsonObject): readonly Body[] {
  const isPool = childOf(node, "vmSize")?.kind === "string" && (has(node, "id") || has(node, "virtualMachineConfiguration"));
  return isPool ? [{ kind: "pool", node, creation: has(node, "id") }] : [];
}

function has(node: JsonNode | undefined, name: string): boolean {
  return childOf(node, name) !== undefined;
}

/** Whether an object holds what only the service writes. */
export function isExport(node: JsonObject, kind: Body["kind"]): boolean {
  const printed = kind === "account" ? ["provisioningState", "accountEndpoint"] : ["allocationState", "provisioningState", "currentDedicatedNodes"];
  const properties = descend(node, "properties") ?? node;
  return has(node, "eTag") || printed.some((name) => has(properties, name));
}
