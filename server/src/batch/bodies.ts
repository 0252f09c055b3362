// Finds accounts and pools in documents that are not ARM templates.
import type { JsonNode, JsonObject } from "../json/node.ts";
import { childOf, descend, stringAt } from "../json/path.ts";
import type { DocumentKind } from "./document-kind.ts";
import { type Plane, propertyOf } from "./properties/properties.ts";

/** An object that is an account or a pool, and what of it. */
export interface Body {
  readonly kind: "account" | "pool" | "autoPool";
  readonly plane: Plane;
  /** The object that holds the properties. */
  readonly node: JsonObject;
  /** False for the body of an update, where absence says nothing. */
  readonly creation: boolean;
  /** True if the properties of an account stand beside its name instead of under `properties`. */
  readonly flat?: boolean;
  /** The object whose name the subject goes by, if it is not `node`. */
  readonly named?: JsonObject;
}

/** The bodies of a document that is read as this kind. `responses` of examples are never looked at. */
export function bodiesOf(root: JsonNode | undefined, kind: DocumentKind): readonly Body[] {
  switch (kind) {
    case "management-body":
      return candidates(root, ["parameters", "body", "content"]).flatMap(managementBody);
    case "data-plane-pool":
      return candidates(root, ["pool", "parameters", "body", "content"]).flatMap(dataPlanePool);
    case "data-plane-job":
      return candidates(root, ["job", "cloudJobSchedule", "jobSchedule", "parameters", "body", "content"]).flatMap(
        jobPools,
      );
    case "exported-account":
      return candidates(root, []).flatMap(exportedAccount);
    case "batch-explorer-template":
      return root?.kind === "object" ? explorerBodies(root) : [];
    default:
      return [];
  }
}

/** The bodies of a document whose kind the user names, though it does not look like one. */
export function forcedBodiesOf(root: JsonNode | undefined, kind: DocumentKind): readonly Body[] {
  const bodies = bodiesOf(root, kind);
  if (bodies.length > 0) return bodies;
  const objects = candidates(root, []);
  switch (kind) {
    case "management-body":
      return objects.flatMap(supposedBody);
    case "data-plane-pool":
      return objects.map((node) => ({ kind: "pool", plane: "data-plane", node, creation: has(node, "id") }));
    case "exported-account":
      return objects.map((node) => ({ kind: "account", plane: "management", node, creation: false, flat: true }));
    default:
      return [];
  }
}

/** A body with few properties is of what has most of them. */
function supposedBody(node: JsonObject): readonly Body[] {
  const properties = childOf(node, "properties");
  if (properties?.kind !== "object") return [];
  const known = (subject: "account" | "pool") =>
    properties.members.filter(({ key }) => propertyOf(subject, key.value) !== undefined).length;
  const isPool = known("pool") > known("account");
  return isPool
    ? [{ kind: "pool", plane: "management", node, creation: false }]
    : [{ kind: "account", plane: "management", node, creation: has(node, "location") }];
}

/** Whether a document that holds no pool and no task is a job or a job schedule all the same. */
export function isJob(root: JsonNode | undefined): boolean {
  return candidates(root, ["job", "cloudJobSchedule", "jobSchedule", "parameters"]).some(
    (node) => has(node, "poolInfo") || has(node, "jobSpecification"),
  );
}

const printedOfPools = [
  "allocationState",
  "provisioningState",
  "currentDedicatedNodes",
  "currentNodeCommunicationMode",
];
const printedMembers: Readonly<Record<Body["kind"] | "task", readonly string[]>> = {
  account: ["provisioningState", "accountEndpoint"],
  pool: printedOfPools,
  autoPool: printedOfPools,
  task: ["creationTime", "stateTransitionTime", "executionInfo"],
};

/** Whether an object holds what only the service writes. */
export function isExport(node: JsonObject, kind: Body["kind"] | "task"): boolean {
  const printed = printedMembers[kind];
  const properties = childOf(node, "properties") ?? node;
  return has(node, "etag") || printed.some((name) => has(properties, name));
}

/** The objects that may be the body: the root or its elements, and what they wrap. */
export function candidates(root: JsonNode | undefined, wrappers: readonly string[]): readonly JsonObject[] {
  const objects = (root?.kind === "array" ? root.items : [root]).filter((node) => node?.kind === "object");
  return objects.flatMap((object) => [object, ...wrapped(object, wrappers)]);
}

function wrapped(object: JsonObject, wrappers: readonly string[], depth = 0): readonly JsonObject[] {
  if (depth > 3) return [];
  return wrappers.flatMap((name) => {
    const inner = childOf(object, name);
    return inner?.kind === "object" ? [inner, ...wrapped(inner, wrappers, depth + 1)] : [];
  });
}

function managementBody(node: JsonObject): readonly Body[] {
  const properties = childOf(node, "properties");
  const type = stringAt(node, "type")?.toLowerCase();
  if (properties?.kind !== "object" || (type !== undefined && !type.startsWith("microsoft.batch/"))) return [];
  if (isManagementPool(properties)) {
    return [
      {
        kind: "pool",
        plane: "management",
        node,
        creation: has(properties, "vmSize") && has(properties, "deploymentConfiguration"),
      },
    ];
  }
  return isAccount(node, properties)
    ? [{ kind: "account", plane: "management", node, creation: has(node, "location") }]
    : [];
}

function isManagementPool(properties: JsonObject): boolean {
  if (has(properties, "deploymentConfiguration")) return true;
  const scale = childOf(properties, "scaleSettings");
  if (has(scale, "fixedScale") || has(scale, "autoScale")) return true;
  // Other services have a `vmSize` too: then every neighbour has to be a pool's.
  return childOf(properties, "vmSize")?.kind === "string" && allKnown(properties, "pool");
}

const accountOnly = [
  "poolAllocationMode",
  "autoStorage",
  "allowedAuthenticationModes",
  "keyVaultReference",
  "accountEndpoint",
];
const accountRoot = [
  "location",
  "tags",
  "identity",
  "properties",
  "name",
  "id",
  "type",
  "apiVersion",
  "systemData",
  "etag",
];

function isAccount(node: JsonObject, properties: JsonObject): boolean {
  const rootKnown = node.members.every(({ key }) =>
    accountRoot.some((name) => name.toLowerCase() === key.value.toLowerCase()),
  );
  if (!rootKnown || properties.members.length === 0) return false;
  if (accountOnly.some((name) => has(properties, name)) || hasAccessRules(properties) || hasBatchEncryption(properties))
    return has(properties, "poolAllocationMode") || allKnown(properties, "account");
  // Accounts share the other properties with other services, so a body needs to look like one as a whole.
  return has(node, "location") && allKnown(properties, "account");
}

/** Other services have network profiles too, but none with these members. */
function hasAccessRules(properties: JsonObject): boolean {
  const profile = childOf(properties, "networkProfile");
  return has(profile, "accountAccess") || has(profile, "nodeManagementAccess");
}

/** Other services name their keys in other ways, or have other sources for them. */
function hasBatchEncryption(properties: JsonObject): boolean {
  const encryption = childOf(properties, "encryption");
  const source = stringAt(encryption, "keySource")?.toLowerCase();
  const isNamed = descend(encryption, "keyVaultProperties", "keyIdentifier") !== undefined;
  return source === "microsoft.batch" || (source === "microsoft.keyvault" && isNamed);
}

function allKnown(properties: JsonObject, subject: "account" | "pool"): boolean {
  return properties.members.every(({ key }) => propertyOf(subject, key.value) !== undefined);
}

function dataPlanePool(node: JsonObject): readonly Body[] {
  return isDataPlanePool(node) ? [{ kind: "pool", plane: "data-plane", node, creation: has(node, "id") }] : [];
}

/** JSON Schema documents hold an object where a pool has its size. */
function isDataPlanePool(node: JsonObject): boolean {
  return childOf(node, "vmSize")?.kind === "string" && (has(node, "id") || has(node, "virtualMachineConfiguration"));
}

/** The pools that a job or job schedule makes for itself. */
function jobPools(node: JsonObject): readonly Body[] {
  return [node, childOf(node, "jobSpecification")].flatMap((job) => {
    const pool = descend(job, "poolInfo", "autoPoolSpecification", "pool");
    return pool?.kind === "object"
      ? [{ kind: "autoPool", plane: "data-plane", node: pool, creation: true, named: node } as const]
      : [];
  });
}

function exportedAccount(node: JsonObject): readonly Body[] {
  const isAccountExport = has(node, "accountEndpoint") && has(node, "poolAllocationMode") && !has(node, "properties");
  return isAccountExport ? [{ kind: "account", plane: "management", node, creation: false, flat: true }] : [];
}

/** A template of Batch Explorer or of the CLI extension holds one pool or job, plainly or like a resource. */
function explorerBodies(root: JsonObject): readonly Body[] {
  const pool = contentOf(childOf(root, "pool"));
  const job = contentOf(childOf(root, "job"));
  const pools: Body[] = pool === undefined ? [] : [{ kind: "pool", plane: "data-plane", node: pool, creation: true }];
  return job === undefined ? pools : [...pools, ...jobPools(job)];
}

/** What an object is declared by: its properties, if it is like a resource. */
export function contentOf(node: JsonNode | undefined): JsonObject | undefined {
  const properties = childOf(node, "properties");
  if (properties?.kind === "object" && has(node, "type")) return properties;
  return node?.kind === "object" ? node : undefined;
}

/** Whether an object is such a template: it says so by a type, or holds a pool or job beside its parameters. */
export function isExplorerTemplate(root: JsonNode | undefined): boolean {
  const declared = ["pool", "job"].map((name) => stringAt(childOf(root, name), "type")?.toLowerCase());
  if (declared.some((type) => type?.startsWith("microsoft.batch/batchaccounts/"))) return true;
  if (!has(root, "parameters") && !has(root, "templateMetadata")) return false;
  const pool = contentOf(childOf(root, "pool"));
  const job = contentOf(childOf(root, "job"));
  if (pool !== undefined && (childOf(pool, "vmSize")?.kind === "string" || has(pool, "virtualMachineConfiguration")))
    return true;
  return job !== undefined && has(job, "id") && has(job, "poolInfo");
}

function has(node: JsonNode | undefined, name: string): boolean {
  return childOf(node, name) !== undefined;
}
