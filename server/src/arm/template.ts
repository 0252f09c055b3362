// The resources of a template: nested ones, symbolic ones, those of nested deployments and each iteration of a loop.
import type { JsonNode, JsonObject } from "../json/node.ts";
import { childOf, stringAt } from "../json/path.ts";
import type { Span } from "../text/span.ts";
import { type ArmValue, armInteger, armPattern, armUnknown, type Reason, type SourceDocument } from "./arm-value.ts";
import { loopCount } from "./containers.ts";
import { nameParts } from "./display-name.ts";
import type { Evaluator } from "./evaluator.ts";
import { nestedEnvironment } from "./nested-deployment.ts";
import { type Environment, eachIndex, iterationOf, ofResource, type Scope } from "./scope.ts";

/** One resource, or one iteration of a resource with a loop. */
export interface Resource {
  readonly node: JsonObject;
  readonly document: SourceDocument;
  readonly environment: Environment;
  /** The full type in lower case, parents included. */
  readonly type: string;
  /** The full name, parents included; a pattern where parts of it are not known. Read in the world of the moment. */
  readonly name: ArmValue;
  readonly symbolicName: string | undefined;
  readonly parent: Resource | undefined;
  /** True for `existing` resources, which the template reads but does not configure. */
  readonly existing: boolean;
  /** The deployments around it, outermost first. */
  readonly deployments: readonly Resource[];
  /** How many there are of it; undefined without a loop. */
  readonly copies: number | Reason | undefined;
  /** The environments of all iterations of its loop, the same object for each; undefined if there is but one. */
  readonly iterations: readonly Environment[] | undefined;
  /** True if it stands for all iterations of its loop, because they are alike or nobody knows how many there are. */
  readonly forEach: boolean;
}

const mostIterations = 50;
const deepestNesting = 16;
const mostResources = 10_000;

/** All resources of the template that `environment` belongs to, in the order of the text. */
export function readResources(evaluator: Evaluator, environment: Environment): readonly Resource[] {
  const resources: Resource[] = [];
  collect(childOf(environment.scope.template, "resources"), {
    evaluator,
    environment,
    parent: undefined,
    deployments: [],
    resources,
    depth: 0,
  });
  return resources;
}

interface Collecting {
  readonly evaluator: Evaluator;
  readonly environment: Environment;
  readonly parent: Resource | undefined;
  readonly deployments: readonly Resource[];
  readonly resources: Resource[];
  /** How many resources and deployments are around. */
  readonly depth: number;
}

function collect(container: JsonNode | undefined, into: Collecting): void {
  if (container?.kind === "array") {
    for (const item of container.items) if (item.kind === "object") collectResource(item, undefined, into);
  } else if (container?.kind === "object") {
    for (const { key, value } of container.members)
      if (value?.kind === "object") collectResource(value, key.value, into);
  }
}

function collectResource(node: JsonObject, symbolicName: string | undefined, into: Collecting): void {
  const type = readType(node, into);
  if (type === undefined || isTooMuch(into)) return;
  const { copies, environments } = iterationsOf(node, into.environment, into.evaluator);
  for (const environment of environments) {
    const resource: Resource = Object.assign(new LateName(() => readName(resource, into.evaluator)), {
      node,
      document: environment.scope.document,
      environment,
      type: type.toLowerCase(),
      symbolicName,
      parent: into.parent,
      existing: isTrue(childOf(node, "existing")),
      deployments: into.deployments,
      copies,
      iterations: environments.length > 1 ? environments : undefined,
      forEach: copies !== undefined && copies !== 1 && environments.length === 1,
    });
    into.resources.push(resource);
    collect(childOf(node, "resources"), { ...into, environment, parent: resource, depth: into.depth + 1 });
    if (resource.type === "microsoft.resources/deployments") collectNested(resource, into);
  }
}

/**
 * A name that is read in the world of whoever asks. Not a getter of an object literal: each of those is a hidden class
 * of its own, which keeps the whole tree alive until the next full garbage collection.
 */
class LateName {
  readonly #read: () => ArmValue;

  constructor(read: () => ArmValue) {
    this.#read = read;
  }

  get name(): ArmValue {
    return this.#read();
  }
}

function collectNested(deployment: Resource, into: Collecting): void {
  const environment = nestedEnvironment(deployment, into.evaluator);
  if (environment === undefined) return;
  collect(childOf(environment.template, "resources"), {
    ...into,
    environment: environment.environment,
    parent: undefined,
    deployments: [...into.deployments, deployment],
    depth: into.depth + 1,
  });
}

/** The full type; a nested child writes its own segment only, or the whole. Undefined if nobody knows it. */
function readType(node: JsonObject, { evaluator, environment, parent }: Collecting): string | undefined {
  const member = childOf(node, "type");
  const value = member === undefined ? undefined : evaluator.node(member, environment);
  if (value?.kind !== "string") return undefined;
  const type = value.value.replace(/^\/|\/$/g, "");
  if (parent === undefined || type.toLowerCase().startsWith(`${parent.type}/`)) return type;
  return type.includes(".") ? type : `${parent.type}/${type}`;
}

/** A nested child writes its own part of the name, or all of it. */
function readName({ node, type, environment, parent }: Resource, evaluator: Evaluator): ArmValue {
  const member = childOf(node, "name");
  const own = member === undefined ? armUnknown("syntax", ["string"]) : evaluator.node(member, environment);
  if (parent === undefined || !type.startsWith(`${parent.type}/`)) return own;
  const parts = nameParts(own);
  if (parts.some((part) => typeof part === "string" && part.includes("/"))) return own;
  return armPattern([...nameParts(parent.name), "/", ...parts]);
}

/** Loops inside loops multiply, and a hostile text may nest without end. */
function isTooMuch({ deployments, resources, depth }: Collecting): boolean {
  return deployments.length > deepestNesting || depth > 2 * deepestNesting || resources.length > mostResources;
}

/** The environments of a resource: one, or one for each iteration of its loop (fifty at most, one if all are alike). */
export function iterationsOf(
  node: JsonObject,
  environment: Environment,
  evaluator: Evaluator,
): { readonly copies: Resource["copies"]; readonly environments: readonly Environment[] } {
  const loop = childOf(node, "copy");
  if (loop?.kind !== "object") return { copies: undefined, environments: [environment] };
  const copies = loopCount(childOf(loop, "count"), environment, evaluator.node);
  const name = stringAt(loop, "name") ?? "";
  const iterate = (index: ArmValue) => iterationOf(iterationOf(environment, name, index), ofResource, index);
  if (typeof copies !== "number" || !readsCopyIndex(node, environment.scope)) {
    return {
      copies,
      environments:
        copies === 0 ? [] : [iterate(typeof copies === "number" ? armInteger(0) : eachIndex(name, environment))],
    };
  }
  return { copies, environments: indexesOf(copies).map((index) => iterate(armInteger(index))) };
}

/** Those of the first iterations, and of the last one, which conditions on the index single out most often. */
function indexesOf(copies: number): readonly number[] {
  const indexes = Array.from({ length: Math.min(copies, mostIterations) }, (_, index) => index);
  return copies > mostIterations ? [...indexes.slice(0, -1), copies - 1] : indexes;
}

/** An iteration that does not read its index is like all the others. */
function readsCopyIndex({ start, end }: Span, { document }: Scope): boolean {
  return /copyIndex/i.test(document.json.text.slice(start, end));
}

function isTrue(node: JsonNode | undefined): boolean {
  return node?.kind === "boolean" && node.value;
}
