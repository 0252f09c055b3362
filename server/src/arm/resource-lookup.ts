// Finds the resource that an id names, or says that it is none of the template's, or that nobody can tell.
import { childOf } from "../json/path.ts";
import type { ArmValue } from "./arm-value.ts";
import { type ConditionPart, conditionKey, conditionParts } from "./conditions.ts";
import type { Evaluator } from "./evaluator.ts";
import { identityOf, identityText, parseResourceId, type ResourceIdentity } from "./resource-identity.ts";
import type { Resource } from "./template.ts";
import type { Tri } from "./value.ts";

/** What an id leads to: something in the template, something outside of it, or that can't be told. */
export type Link<S> =
  | { readonly state: "here"; readonly subject: S }
  | { readonly state: "elsewhere" }
  | { readonly state: "unknown" };

/** Stands around the unknown parts of an identity text. */
const nul = "\u0000";

/** Whether it is not deployed in the world of the moment: its condition is false, or that of what it is nested in. */
export function isLeftOut(resource: Resource, evaluator: Evaluator): boolean {
  const { node, environment, parent, deployments } = resource;
  const condition = childOf(node, "condition");
  const value = condition === undefined ? undefined : evaluator.node(condition, environment);
  if (value?.kind === "bool" && !value.value) return true;
  return [...deployments, ...(parent === undefined ? [] : [parent])].some((holder) => isLeftOut(holder, evaluator));
}

/** Whether it is never deployed. A condition that is false only by a parameter's default is not believed. */
export function isNeverDeployed(resource: Resource, evaluator: Evaluator): boolean {
  const { value, decisions } = evaluator.evaluation.trail.recording(() => isLeftOut(resource, evaluator));
  return value && decisions.every(({ assumptions }) => assumptions.length > 1);
}

/** Whether it is not deployed where the resource is that a rule looks at: their conditions exclude each other. */
export function isExcluded({ node, environment, deployments }: Resource, evaluator: Evaluator): boolean {
  const condition = childOf(node, "condition");
  const { evaluation } = evaluator;
  const parts = condition?.kind === "string" ? conditionParts(evaluation.parse(condition.value).root) : [];
  const isContrary = ({ expression, holds }: ConditionPart) => {
    if (condition?.kind !== "string") return false;
    const source = condition.value.slice(expression.start, expression.end);
    const value = evaluator.part(condition, expression, environment);
    const choice = evaluation.trail.givenChoice(conditionKey(environment.key, source, value));
    return choice !== undefined && (choice === 0) !== holds;
  };
  return parts.some(isContrary) || deployments.some((each) => isExcluded(each, evaluator));
}

/** Looks an id up among the resources of its type. */
export function findById(id: ArmValue, resources: readonly Resource[], evaluator: Evaluator): Link<Resource> {
  const text = identityText(id);
  const identity = text === undefined ? undefined : parseResourceId(text);
  if (identity === undefined) return { state: resources.length === 0 ? "elsewhere" : "unknown" };
  return findByIdentity(identity, resources, evaluator);
}

/**
 * Looks an identity up; existing resources count, since they are named all the same. Of two that are alternatives, as
 * their conditions are, nobody knows which one it is.
 */
export function findByIdentity(
  id: ResourceIdentity,
  resources: readonly Resource[],
  evaluator: Evaluator,
): Link<Resource> {
  const found: Resource[] = [];
  let undecided = false;
  for (const resource of resources) {
    if (resource.type !== id.type || isNamedOtherwise(resource, id)) continue;
    const own = identityOf(resource, evaluator);
    const same = own === undefined ? "unknown" : isSameResource(own, id);
    undecided ||= same === "unknown";
    if (same === "yes" && found.every(({ node }) => node !== resource.node)) found.push(resource);
  }
  const deployed = found.length > 1 ? found.filter((each) => !isNeverDeployed(each, evaluator)) : found;
  const [only, another] = deployed;
  if (only !== undefined) return another === undefined ? { state: "here", subject: only } : { state: "unknown" };
  return { state: undecided ? "unknown" : "elsewhere" };
}

/** Names differ most of the time, and scopes take longer to tell. */
function isNamedOtherwise(resource: Resource, id: ResourceIdentity): boolean {
  const name = identityText(resource.name);
  return name !== undefined && isSameText(name, id.name) === "no";
}

/** Whether two identities are of the same resource. An id without a scope may be of any. */
export function isSameResource(resource: ResourceIdentity, id: ResourceIdentity): Tri {
  const name = isSameText(resource.name, id.name);
  const scope = id.scope === undefined || resource.scope === undefined ? "yes" : isSameText(resource.scope, id.scope);
  if (name === "no" || scope === "no") return "no";
  return name === "yes" && scope === "yes" ? "yes" : "unknown";
}

/**
 * Whether two identity texts name the same. Unknown parts stand between NUL characters; what is left when the equal
 * beginning and end are taken away decides: two different literals can't be the same.
 */
export function isSameText(a: string, b: string): Tri {
  if (a === b) return "yes";
  const start = equalBeginning(a, b);
  const end = equalEnd(a, b, Math.min(a.length, b.length) - start);
  return a.slice(start, a.length - end).includes(nul) || b.slice(start, b.length - end).includes(nul)
    ? "unknown"
    : "no";
}

/** How long the beginning is that two texts share; an unknown part is shared as a whole. */
function equalBeginning(a: string, b: string): number {
  let length = 0;
  let part = -1;
  for (; length < a.length && a[length] === b[length]; length++) if (a[length] === nul) part = part < 0 ? length : -1;
  return part < 0 ? length : part;
}

/** The same for the end, which is at most that long. */
function equalEnd(a: string, b: string, most: number): number {
  let length = 0;
  let part = -1;
  for (; length < most && a[a.length - 1 - length] === b[b.length - 1 - length]; length++)
    if (a[a.length - 1 - length] === nul) part = part < 0 ? length : -1;
  return part < 0 ? length : part;
}
