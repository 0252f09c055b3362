// What the template of a nested deployment sees of itself: its name, and the group and subscription that it goes to.
import type { JsonObject } from "../json/node.ts";
import { childOf } from "../json/path.ts";
import { type ArmValue, type Atom, reasonOf, type SourceDocument } from "./arm-value.ts";
import type { ScopeContext } from "./context.ts";
import { contextFact } from "./context-values.ts";
import { displayName } from "./display-name.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Environment } from "./scope.ts";

/** What is needed of the resource that is the deployment. */
export interface Deployment {
  readonly node: JsonObject;
  readonly document: SourceDocument;
  readonly environment: Environment;
}

/** The facts are read when they are asked for, since they depend on parameters too. */
export function targetContext(deployment: Deployment, evaluator: Evaluator): ScopeContext {
  const outer = deployment.environment.scope.context;
  const place = `${deployment.environment.key}/${deployment.node.start}`;
  const own = (member: string, name: keyof ScopeContext): string | Atom | undefined => {
    const node = childOf(deployment.node, member);
    const value = node === undefined ? undefined : evaluator.node(node, deployment.environment);
    return value === undefined || isEmpty(value)
      ? undefined
      : factFrom(value, `context:${name.toLowerCase()}@${place}`);
  };
  const elsewhere = (name: keyof ScopeContext): Atom | undefined =>
    childOf(deployment.node, "scope") === undefined ? undefined : unknownFact(`context:${name}@${place}`, name);
  const subscriptionId = () => own("subscriptionId", "subscriptionId") ?? elsewhere("subscriptionId");
  const resourceGroup = () => own("resourceGroup", "resourceGroup") ?? elsewhere("resourceGroup");
  return {
    get deploymentName() {
      return own("name", "deploymentName") ?? unknownFact(`context:deploymentname@${place}`, "deploymentName");
    },
    get subscriptionId() {
      return subscriptionId() ?? contextFact(outer, "subscriptionId");
    },
    get resourceGroup() {
      return resourceGroup() ?? contextFact(outer, "resourceGroup");
    },
    /** The location is that of the group. */
    get location() {
      const moved = subscriptionId() !== undefined || resourceGroup() !== undefined;
      return moved ? unknownFact(`context:location@${place}`, "location") : contextFact(outer, "location");
    },
    tenantId: contextFact(outer, "tenantId"),
    managementGroupId: contextFact(outer, "managementGroupId"),
  };
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
