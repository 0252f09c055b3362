// The template that a deployment nests, and what its expressions see.
import type { JsonNode, JsonObject } from "../json/node.ts";
import { childOf, descend, findMember, stringAt } from "../json/path.ts";
import { type ArmValue, armUnknown } from "./arm-value.ts";
import type { Evaluator } from "./evaluator.ts";
import { createScope, type Environment } from "./scope.ts";
import { type Deployment, targetContext } from "./target-context.ts";

/** A template inside a deployment, with the environment of its expressions. */
export interface NestedTemplate {
  readonly template: JsonObject;
  readonly environment: Environment;
}

/** Reads the template that a deployment holds; undefined if it holds none (linked templates are not followed here). */
export function nestedEnvironment(deployment: Deployment, evaluator: Evaluator): NestedTemplate | undefined {
  const template = descend(deployment.node, "properties", "template");
  if (template?.kind !== "object") return undefined;
  if (!isInner(deployment, template)) return { template, environment: outerEnvironment(deployment.environment) };
  const { environment: outer, document } = deployment;
  const scope = createScope({
    id: `${outer.key}/${template.start}`,
    document,
    template,
    root: false,
    context: targetContext(deployment, evaluator),
    assignments: (parameter) => [{ file: undefined, read: assignmentReader(deployment, parameter, evaluator) }],
  });
  return { template, environment: scope.environment };
}

/** Names resolve in the parent's scope; only cells are its own, since its strings are read differently. */
function outerEnvironment(outer: Environment): Environment {
  return { ...outer, deferring: true, cells: new Map(), iterations: new Map() };
}

/** Inner scope is asked for, or is the rule for a template of language version 2. */
function isInner({ node }: Deployment, template: JsonObject): boolean {
  const scope = stringAt(descend(node, "properties", "expressionEvaluationOptions"), "scope")?.toLowerCase();
  return scope === undefined ? childOf(template, "languageVersion") !== undefined : scope === "inner";
}

/** How the value passed for a parameter is read, in the scope of the deployment; undefined if none is passed. */
function assignmentReader(
  { node, environment }: Deployment,
  parameter: string,
  evaluator: Evaluator,
): (() => ArmValue) | undefined {
  const passed = descend(node, "properties", "parameters");
  if (passed?.kind !== "object") return undefined;
  const member = findMember(passed, parameter);
  if (member === undefined) return undefined;
  if (member === "ambiguous" || member.value === undefined) return () => armUnknown("duplicate");
  const entry = member.value;
  return () => readAssignment(entry, environment, evaluator);
}

/** `{ "value": … }`, `{ "reference": … }` for a secret of a key vault, or an expression that makes one of them. */
export function readAssignment(entry: JsonNode, environment: Environment, evaluator: Evaluator): ArmValue {
  const assignment = evaluator.node(entry, environment);
  if (assignment.kind !== "object") return assignment.kind === "unknown" ? assignment : armUnknown("error");
  const value = assignment.get("value");
  if (value !== undefined) return value;
  if (assignment.get("reference") !== undefined) return { ...armUnknown("keyVault", ["string"]), secret: true };
  return armUnknown(assignment.open ?? "error");
}
