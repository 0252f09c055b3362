// Tells what a document is.
import type { JsonNode, JsonObject } from "../json/node.ts";
import { childOf, stringAt } from "../json/path.ts";
import { type Body, bodiesOf, forcedBodiesOf, isExplorerTemplate, isJob } from "./bodies.ts";
import type { DocumentKind } from "./document-kind.ts";
import { nodeUserPath } from "./node-user.ts";
import { forcedTasksOf, type JobBody, jobsOf, type TaskBody, tasksOf } from "./tasks.ts";

// A text without any of these words holds nothing of ours, whatever else it says.
const couldBeOurs =
  /microsoft\.batch\/|deploymentParameters\.json|"(?:vmSize|deploymentConfiguration|scaleSettings|poolAllocationMode|autoStorage|allowedAuthenticationModes|publicNetworkAccess|keyVaultReference|encryption|virtualMachineConfiguration|poolInfo|jobSpecification|commandLine|isAdmin|expiryTime|accountEndpoint|networkProfile|templateLink)"/i;

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
  /** The tasks of jobs in such a document. */
  readonly tasks: readonly TaskBody[];
  /** The jobs in it that say something for all of their tasks. */
  readonly jobs: readonly JobBody[];
  /** Where the user stands that a body adds to a node. */
  readonly nodeUser?: readonly string[];
}

const templateSchema =
  /^https?:\/\/schema\.management\.azure\.com\/schemas\/[^"/]+\/[a-z]*deploymentTemplate\.json#?$/i;
const parametersSchema =
  /^https?:\/\/schema\.management\.azure\.com\/schemas\/[^"/]+\/[a-z]*deploymentParameters\.json#?$/i;
const kindsOfBodies = ["management-body", "data-plane-pool", "data-plane-job", "exported-account"] as const;

/** Recognises a document, or reads it as the kind that the user names. */
export function recognise(root: JsonNode | undefined, text: string, forced?: DocumentKind): Recognised {
  if (forced === "data-plane-user") return withUser(nodeUserPath(root) ?? []);
  if (forced !== undefined)
    return { ...withBodies(root, forced), bodies: forcedBodiesOf(root, forced), tasks: forcedTasksOf(root, forced) };
  if (root?.kind === "object") {
    if (parametersSchema.test(stringAt(root, "$schema") ?? "")) return withoutBodies("arm-parameters");
    if (isTemplate(root, text)) return withoutBodies("arm-template");
    if (isExplorerTemplate(root)) return withBodies(root, "batch-explorer-template");
  }
  for (const kind of kindsOfBodies) {
    const recognised = withBodies(root, kind);
    if (recognised.bodies.length + recognised.tasks.length + recognised.jobs.length > 0) return recognised;
  }
  const user = nodeUserPath(root);
  if (user !== undefined) return withUser(user);
  return withoutBodies(isJob(root) ? "data-plane-job" : "none");
}

function withUser(nodeUser: readonly string[]): Recognised {
  return { ...withoutBodies("data-plane-user"), nodeUser };
}

function withBodies(root: JsonNode | undefined, kind: DocumentKind): Recognised {
  return { kind, bodies: bodiesOf(root, kind), tasks: tasksOf(root, kind), jobs: jobsOf(root, kind) };
}

function withoutBodies(kind: DocumentKind): Recognised {
  return { kind, bodies: [], tasks: [], jobs: [] };
}

function isTemplate(root: JsonObject, text: string): boolean {
  if (!namesBatch(text) && !linksTemplates(text)) return false;
  if (templateSchema.test(stringAt(root, "$schema") ?? "")) return true;
  const resources = childOf(root, "resources");
  return resources?.kind === "array" || resources?.kind === "object";
}
