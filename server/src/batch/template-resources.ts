// The resources of a template and of the templates it calls, as rules see them: by type, below and beside each other.
import type { Evaluator } from "../arm/evaluator.ts";
import { rootValue } from "../arm/located-value.ts";
import { nestedEnvironment } from "../arm/nested-deployment.ts";
import { identityOf, identityText, parseResourceId, type ResourceIdentity } from "../arm/resource-identity.ts";
import { isNeverDeployed, isSameResource, isSameText } from "../arm/resource-lookup.ts";
import type { Resource } from "../arm/template.ts";
import type { Tri, Value } from "../arm/value.ts";
import type { JsonNode } from "../json/node.ts";
import { childOf } from "../json/path.ts";
import { groupBy } from "../text/group-by.ts";
import { remembered } from "../text/remembered.ts";
import { span } from "../text/span.ts";
import { type Dependencies, dependenciesOn } from "./dependencies.ts";
import { parametersNamedBy, type TemplateParameter } from "./template-parameters.ts";

export type { TemplateParameter } from "./template-parameters.ts";

/** A resource beside the subject. */
export interface TemplateResource {
  /** All that is written of it: `at("properties", …)`. Its place is its beginning. */
  readonly value: Value;
  /** As the template has it, for the engine that writes fixes. */
  readonly resource: Resource;
  /** True if the template only names it: then nothing is known of it. */
  readonly existing: boolean;
  /** What its id says, in lower case; undefined if that can't be told. */
  identity(): ResourceIdentity | undefined;
  /** Whether an id names it. */
  isNamedBy(id: Value): Tri;
  /** The resources of that type below it, e.g. the `accessPolicies` of a vault. */
  children(type: string): TemplateResources;
  /** The resources of that type that extend it, e.g. its diagnostic settings. */
  extensions(type: string): TemplateResources;
  /** Who waits for it, by `dependsOn`. */
  dependencies(): Dependencies;
  /** The parameters that the expression of one of its values names, itself or through variables. */
  parametersNamedBy(use: Value): readonly TemplateParameter[];
}

/** Some of a template's resources. */
export interface TemplateResources {
  readonly values: readonly TemplateResource[];
  /** False if there may be more: a called template could not be read, or it is open which resource one belongs to. */
  readonly complete: boolean;
}

/** What a rule may ask of the template around a subject. */
export interface ResourceIndex {
  /** The resources of a type that are not left out in the world of the moment. */
  ofType(type: string): TemplateResources;
  /** Whether there is any of a resource provider, e.g. `Microsoft.Network`. */
  hasProvider(namespace: string): boolean;
  of(resource: Resource): TemplateResource;
}

/** Makes the index; nothing is read before somebody asks. */
export function createResourceIndex(resources: readonly Resource[], evaluator: Evaluator): ResourceIndex {
  const { evaluation } = evaluator;
  const byType = groupByType(resources);
  const views = new Map<Resource, TemplateResource>();
  const isUnread = (deployment: Resource) =>
    !deployment.existing &&
    nestedEnvironment(deployment, evaluator) === undefined &&
    !isNeverDeployed(deployment, evaluator);
  const isWhole = evaluation.kept.once(() => !(byType.get("microsoft.resources/deployments") ?? []).some(isUnread));
  const deployed = evaluation.kept.onceEach((type) => {
    const alike = byType.get(lowerCase(type));
    return alike === undefined ? none : alike.filter((resource) => !isNeverDeployed(resource, evaluator));
  });
  const of = (resource: Resource): TemplateResource => {
    const known = views.get(resource);
    if (known !== undefined) return known;
    const view = createView(resource);
    views.set(resource, view);
    return view;
  };
  const seen = (resource: Resource): TemplateResource => {
    evaluation.noteReading(resource.node);
    return of(resource);
  };
  /** Those that certainly belong to it; whether others may is told by `complete`. */
  const belonging = (candidates: readonly Resource[], belongs: (candidate: Resource) => Tri): TemplateResources => {
    const answers = candidates.map((candidate) => [candidate, belongs(candidate)] as const);
    return {
      values: answers.filter(([, answer]) => answer === "yes").map(([candidate]) => seen(candidate)),
      complete: isWhole() && answers.every(([, answer]) => answer !== "unknown"),
    };
  };
  const alternatives = evaluation.kept.onceEach((type) => alternativesAmong(byType.get(type) ?? [], evaluator));
  const belongsTo = (child: Resource, parent: Resource): Tri => {
    const answer = isChild(child, parent, evaluator);
    const isInside = child.parent !== undefined;
    return answer === "yes" && !isInside && alternatives(parent.type).has(parent.node) ? "unknown" : answer;
  };
  const createView = (resource: Resource): TemplateResource => {
    const { node, document, environment } = resource;
    const anchor = { evaluation: evaluator.evaluation, document, node, span: headOf(resource) };
    const identity = () => identityOf(resource, evaluator);
    return {
      resource,
      value: rootValue(anchor, evaluator.node(node, environment)),
      existing: resource.existing,
      identity,
      isNamedBy: (id) => isIdOf(identity(), id),
      children: (type) => belonging(deployed(type), (child) => belongsTo(child, resource)),
      extensions: (type) => {
        const embedded = `${resource.type}/providers/${lastSegment(type)}`;
        return belonging([...deployed(type), ...deployed(embedded)], (one) => isExtension(one, resource, evaluator));
      },
      dependencies: () => dependenciesOn(resource, resources, evaluator, (id) => isIdOf(identity(), id)),
      parametersNamedBy: (use) => parametersNamedBy(use, resource, evaluator),
    };
  };
  return {
    ofType: (type) => ({ values: deployed(type).map(seen), complete: isWhole() }),
    hasProvider: (namespace) => [...byType.keys()].some((type) => type.startsWith(`${namespace.toLowerCase()}/`)),
    of,
  };
}

/** Rules ask for the same few types at each check. */
const lowerCase = remembered((type) => type.toLowerCase());

const none: readonly Resource[] = [];

/** Those of one type that share their id with another one, of which only one is meant to be deployed. */
function alternativesAmong(resources: readonly Resource[], evaluator: Evaluator): ReadonlySet<JsonNode> {
  const named = resources.flatMap((resource) => {
    const id = isNeverDeployed(resource, evaluator) ? undefined : identityOf(resource, evaluator);
    return id === undefined ? [] : [{ id: `${id.scope}\n${id.name}`, node: resource.node }];
  });
  const alike = [...groupBy(named, ({ id }) => id).values()].map((group) => new Set(group.map(({ node }) => node)));
  return new Set(alike.filter(({ size }) => size > 1).flatMap((nodes) => [...nodes]));
}

/** What to underline for a resource as a whole: its type, as for subjects. */
function headOf({ node }: Resource) {
  const type = childOf(node, "type") ?? node;
  return span(type.start, type === node ? node.start + 1 : type.end);
}

function isIdOf(own: ResourceIdentity | undefined, id: Value): Tri {
  const text = id.arm === undefined ? "" : identityText(id.arm);
  if (text === "") return "no";
  const named = text === undefined ? undefined : parseResourceId(text);
  if (own === undefined || named === undefined) return text?.includes("\u0000") === false ? "no" : "unknown";
  return named.type === own.type ? isSameResource(own, named) : "no";
}

function isChild(child: Resource, parent: Resource, evaluator: Evaluator): Tri {
  if (child.parent !== undefined) return child.parent === parent ? "yes" : "no";
  const own = identityOf(parent, evaluator);
  const identity = identityOf(child, evaluator);
  if (own === undefined || identity === undefined) return "unknown";
  const [name, scope] = [identity.name, identity.scope];
  if (!name.includes("/")) return "unknown";
  return isSameResource(own, { scope, type: own.type, name: firstNames(name, own.name) });
}

/** As many segments of a name as the other one has. */
function firstNames(name: string, other: string): string {
  return name.split("/").slice(0, other.split("/").length).join("/");
}

/** An extension stands inside the resource, names it by `scope`, or in its own type and name. */
function isExtension(extension: Resource, resource: Resource, evaluator: Evaluator): Tri {
  if (extension.parent !== undefined) return extension.parent === resource ? "yes" : "no";
  const own = identityOf(resource, evaluator);
  if (own === undefined) return "unknown";
  if (extension.type.startsWith(`${resource.type}/providers/`)) {
    const name = identityText(extension.name);
    return name === undefined ? "unknown" : isSameText(firstNames(name, own.name), own.name);
  }
  const { node, environment, document } = extension;
  const scope = childOf(node, "scope");
  if (scope === undefined) return "no";
  const anchor = { evaluation: evaluator.evaluation, document, node, span: span(scope.start, scope.end) };
  return isIdOf(own, rootValue(anchor, evaluator.node(scope, environment)));
}

function lastSegment(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1).toLowerCase();
}

/** Each of a thousand subjects may ask, so none goes through all resources. */
export function groupByType(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const group = groups.get(resource.type);
    if (group === undefined) groups.set(resource.type, [resource]);
    else group.push(resource);
  }
  return groups;
}
