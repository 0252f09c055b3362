// The resources of a template as `batchguard evaluate` lists them.
import type { JsonNode, JsonObject } from "../json/node.ts";
import { childOf, pointerOf } from "../json/path.ts";
import { displayName } from "./display-name.ts";
import type { Evaluator } from "./evaluator.ts";
import { isExpression } from "./is-expression.ts";
import { replay } from "./replay.ts";
import { identityOf, type ResourceIdentity } from "./resource-identity.ts";
import type { Resource } from "./template.ts";
import { Trail } from "./trail.ts";

export interface EvaluatedResource {
  readonly pointer: string;
  readonly type: string;
  /** Unknown parts stand in braces. */
  readonly name: string;
  readonly condition: boolean | "unknown";
  /** How many a loop makes; absent without one. */
  readonly copies?: number | "unknown";
  /** The pointer of the parent resource, if it is in the same template. */
  readonly parent?: string;
}

/** Describes each resource once; the first iteration stands for a loop. */
export function describeResources(resources: readonly Resource[], evaluator: Evaluator): readonly EvaluatedResource[] {
  evaluator.evaluation.trail = new Trail();
  const parentOf = findParents(resources, evaluator);
  const seen = new Set<JsonNode>();
  return resources.flatMap((resource) => {
    if (seen.has(resource.node)) return [];
    seen.add(resource.node);
    const { node, type, copies } = resource;
    const parent = parentOf(resource);
    const name = displayName(resource.name, evaluator.evaluation);
    const condition = conditionOf(resource, evaluator);
    return [
      {
        pointer: pointerOf(node),
        type: writtenType(node) ?? type,
        name,
        condition,
        ...(copies === undefined ? {} : { copies: typeof copies === "number" ? copies : ("unknown" as const) }),
        ...(parent === undefined ? {} : { parent: pointerOf(parent.node) }),
      },
    ];
  });
}

/** The parent that a resource is nested in, or the one that its type and name tell of. */
function findParents(resources: readonly Resource[], evaluator: Evaluator): (child: Resource) => Resource | undefined {
  const byIdentity = new Map<string, Resource>();
  for (const resource of resources) {
    const identity = identityOf(resource, evaluator);
    if (identity !== undefined) byIdentity.set(keyOf(identity), resource);
  }
  return (child) => {
    if (child.parent !== undefined) return child.parent;
    const identity = identityOf(child, evaluator);
    if (identity === undefined) return undefined;
    const { scope, type, name } = identity;
    return byIdentity.get(keyOf({ scope, type: withoutLast(type), name: withoutLast(name) }));
  };
}

function keyOf({ scope, type, name }: ResourceIdentity): string {
  return [scope, type, name].join("\n");
}

function withoutLast(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}

/** The type as it is written, where it is written in full. */
function writtenType(node: JsonObject): string | undefined {
  const type = childOf(node, "type");
  return type?.kind === "string" && type.value.includes(".") && !isExpression(type.value) ? type.value : undefined;
}

/** A nested resource is deployed under the condition of its parent, or of the deployment around it, too. */
function conditionOf(resource: Resource, evaluator: Evaluator): boolean | "unknown" {
  const holder = resource.parent ?? resource.deployments.at(-1);
  const around = holder === undefined ? true : conditionOf(holder, evaluator);
  const node = childOf(resource.node, "condition");
  if (node === undefined || around === false) return around;
  const { leaves } = replay((trail) => {
    evaluator.evaluation.trail = trail;
    const value = evaluator.node(node, resource.environment);
    return value.kind === "bool" ? value.value : "unknown";
  });
  const [first] = leaves;
  const own = first !== undefined && leaves.every(({ result }) => result === first.result) ? first.result : "unknown";
  return own === true ? around : own;
}
