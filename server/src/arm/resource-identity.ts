// When two resources, or a resource and what an expression names, are the same one.
import { childOf } from "../json/path.ts";
import { type ArmValue, type Atom, armPattern } from "./arm-value.ts";
import type { ScopeContext } from "./context.ts";
import { contextFact } from "./context-values.ts";
import { nameParts } from "./display-name.ts";
import type { Evaluator } from "./evaluator.ts";
import { targetContext } from "./target-context.ts";
import type { Resource } from "./template.ts";

/** What a resource id says, in lower case; unknown parts are kept apart by their identity. */
export interface ResourceIdentity {
  /** The id of the group, subscription or other scope; undefined for an id that leaves it open. */
  readonly scope: string | undefined;
  readonly type: string;
  readonly name: string;
}

/**
 * A text in which two values are equal if and only if they are the same name, as far as that is known; names and ids
 * have no case. Undefined if a part of it has no identity.
 */
export function identityText(value: ArmValue): string | undefined {
  switch (value.kind) {
    case "string":
      return value.value.toLowerCase();
    case "pattern":
      return value.parts.map((part) => (typeof part === "string" ? part.toLowerCase() : atomText(part))).join("");
    case "unknown":
      return value.atom === undefined ? undefined : atomText(value.atom);
    default:
      return undefined;
  }
}

/** No slash may come out of an unknown part: names hold none, and ids are split at them. */
function atomText({ key }: Atom): string {
  return `\u0000${key.includes("/") ? key.replaceAll("/", "\u0001") : key}\u0000`;
}

/** Reads `…/providers/NS/type1/name1/…` or `NS/type1/name1/…`; undefined if the text is no resource id. */
export function parseResourceId(text: string): ResourceIdentity | undefined {
  const start = text.lastIndexOf("/providers/");
  if (start < 0 && text.startsWith("/")) return undefined;
  const scope = start < 0 ? undefined : text.slice(0, start);
  const [namespace, ...segments] = (start < 0 ? text : text.slice(start + "/providers/".length)).split("/");
  if (namespace === undefined || !namespace.includes(".") || segments.length === 0 || segments.length % 2 !== 0)
    return undefined;
  const types = segments.filter((_, index) => index % 2 === 0);
  const names = segments.filter((_, index) => index % 2 === 1);
  return { scope, type: [namespace, ...types].join("/"), name: names.join("/") };
}

/** The name that a resource id ends with, parents included; undefined if the value is no id. */
export function nameInId(id: ArmValue): ArmValue | undefined {
  const segments: (string | Atom)[][] = [[]];
  for (const part of nameParts(id)) {
    const [first = "", ...others] = typeof part === "string" ? part.split("/") : [part];
    segments.at(-1)?.push(first);
    for (const other of others) segments.push([other]);
  }
  const providers = segments.findLastIndex(([only, more]) => only === "providers" && more === undefined);
  const names = segments.slice(providers + 2).filter((_, index) => index % 2 === 1);
  if (providers < 0 || names.length === 0) return undefined;
  return armPattern(names.flatMap((name, index) => (index === 0 ? name : ["/", ...name])));
}

/** The identity of a resource in the world of the moment; undefined if its name has none, or it extends another one. */
export function identityOf(resource: Resource, evaluator: Evaluator): ResourceIdentity | undefined {
  const name = identityText(resource.name);
  if (name === undefined || extendsAnother(resource)) return undefined;
  return { scope: scopeOf(resource, evaluator), type: resource.type, name };
}

/** The id of the group that a resource is in. */
function scopeOf(resource: Resource, evaluator: Evaluator): string {
  const context = contextOf(resource, evaluator);
  const text = (fact: string | Atom) => (typeof fact === "string" ? fact.toLowerCase() : atomText(fact));
  const subscription = text(contextFact(context, "subscriptionId"));
  return `/subscriptions/${subscription}/resourcegroups/${text(contextFact(context, "resourceGroup"))}`;
}

/** A deployment is kept in the group that it goes to, and an existing resource may be in another group than the template. */
function contextOf(resource: Resource, evaluator: Evaluator): ScopeContext {
  if (resource.type === "microsoft.resources/deployments") return targetContext(resource, evaluator);
  const deployment = resource.deployments.at(-1);
  const around = deployment === undefined ? resource.environment.scope.context : targetContext(deployment, evaluator);
  const holder = outermost(resource);
  return holder.existing ? targetContext(holder, evaluator, around) : around;
}

function outermost(resource: Resource): Resource {
  return resource.parent === undefined ? resource : outermost(resource.parent);
}

/** Whether an id names a resource. An id without a group is one at the scope of the subscription. */
export function isNamedBy(resource: Resource, id: ResourceIdentity, evaluator: Evaluator): boolean {
  // Names differ most of the time, and scopes take longer to tell.
  if (resource.type !== id.type || identityText(resource.name) !== id.name || extendsAnother(resource)) return false;
  if (id.scope === undefined) return true;
  const scope = scopeOf(resource, evaluator);
  return id.scope === scope || scope.startsWith(`${id.scope}/resourcegroups/`);
}

/** The member `scope` names what a resource extends; of a deployment it names where it goes. */
function extendsAnother({ node, type }: Resource): boolean {
  return type !== "microsoft.resources/deployments" && childOf(node, "scope") !== undefined;
}
