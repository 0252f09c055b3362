// What the template of a nested deployment sees of itself: its name, and the group and subscription that it goes to. An
// existing resource names its own in the same way.
import type { JsonObject } from "../json/node.ts";
import { childOf } from "../json/path.ts";
import { type ArmValue, type Atom, reasonOf, type SourceDocument } from "./arm-value.ts";
import type { ScopeContext } from "./context.ts";
import { contextFact } from "./context-values.ts";
import { displayName } from "./display-name.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Environment } from "./scope.ts";

/** What is needed of the resource that is the deployment; an existing resource has it as well. */
export interface Deployment {
  readonly node: JsonObject;
  readonly document: SourceDocument;
  readonly environment: Environment;
}

/**
 * Where a deployment goes, or an existing resource is found, seen from `outer`. The facts are read when they are asked
 * for, since they depend on parameters too.
 */
export function targetContext(
  resource: Deployment,
  evaluator: Evaluator,
  outer = resource.environment.scope.context,
): ScopeContext {
  return new TargetContext(resource, evaluator, outer);
}

// A class, since each object literal with getters is a hidden class that keeps the whole tree alive for long.
class TargetContext implements ScopeContext {
  readonly tenantId: string | Atom;
  readonly managementGroupId: string | Atom;
  readonly #resource: Deployment;
  readonly #evaluator: Evaluator;
  readonly #outer: ScopeContext;
  readonly #place: string;

  constructor(resource: Deployment, evaluator: Evaluator, outer: ScopeContext) {
    this.#resource = resource;
    this.#evaluator = evaluator;
    this.#outer = outer;
    this.#place = `${resource.environment.key}/${resource.node.start}`;
    this.tenantId = contextFact(this.#outer, "tenantId");
    this.managementGroupId = contextFact(this.#outer, "managementGroupId");
  }

  get deploymentName(): string | Atom {
    const key = `context:deploymentname@${this.#place}`;
    return this.#own("name", "deploymentName") ?? unknownFact(key, "deploymentName");
  }

  get subscriptionId(): string | Atom {
    return this.#target("subscriptionId") ?? contextFact(this.#outer, "subscriptionId");
  }

  get resourceGroup(): string | Atom {
    return this.#target("resourceGroup") ?? contextFact(this.#outer, "resourceGroup");
  }

  /** The location is that of the group. */
  get location(): string | Atom {
    const moved = this.#target("subscriptionId") !== undefined || this.#target("resourceGroup") !== undefined;
    return moved ? unknownFact(`context:location@${this.#place}`, "location") : contextFact(this.#outer, "location");
  }

  #target(name: "subscriptionId" | "resourceGroup"): string | Atom | undefined {
    const goesElsewhere = childOf(this.#resource.node, "scope") !== undefined;
    return this.#own(name, name) ?? (goesElsewhere ? unknownFact(`context:${name}@${this.#place}`, name) : undefined);
  }

  #own(member: string, name: keyof ScopeContext): string | Atom | undefined {
    const { node, environment } = this.#resource;
    const written = childOf(node, member);
    const value = written === undefined ? undefined : this.#evaluator.node(written, environment);
    if (value === undefined || isEmpty(value)) return undefined;
    return factFrom(value, `context:${name.toLowerCase()}@${this.#place}`);
  }
}

/** An empty name stands for the group or subscription of the parent. */
function isEmpty(value: ArmValue): boolean {
  return value.kind === "null" || (value.kind === "string" && value.value === "");
}

function factFrom(value: ArmValue, key: string): string | Atom {
  if (value.kind === "string") return value.value;
  if (value.kind === "unknown" && value.atom !== undefined) return value.atom;
  const reason = value.kind === "unknown" || value.kind === "pattern" ? reasonOf(value) : "error";
  return { key, display: displayName(value), reason };
}

function unknownFact(key: string, display: string): Atom {
  return { key, display, reason: "context", nonEmpty: true };
}
