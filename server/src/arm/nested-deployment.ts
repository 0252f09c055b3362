// The template that a deployment nests or links to, and what its expressions see.
import type { JsonObject } from "../json/node.ts";
import { childOf, descend } from "../json/path.ts";
import { type ArmValue, armUnknown, type SourceDocument } from "./arm-value.ts";
import { assignmentReader } from "./assignments.ts";
import type { Evaluator } from "./evaluator.ts";
import { descendTo, located } from "./located.ts";
import { fileReader } from "./parameter-file.ts";
import { createScope, type Environment, type Scope } from "./scope.ts";
import { type Deployment, targetContext } from "./target-context.ts";
import { linkedDocument } from "./template-link.ts";
import type { Tri } from "./value.ts";

/** A template inside a deployment, with the environment of its expressions. */
export interface NestedTemplate {
  readonly template: JsonObject;
  readonly environment: Environment;
}

/** Reads the template of a deployment; undefined if it has none, or links to one that can't be read. */
export function nestedEnvironment(deployment: Deployment, evaluator: Evaluator): NestedTemplate | undefined {
  const template = descend(deployment.node, "properties", "template");
  if (template?.kind !== "object") return linkedEnvironment(deployment, evaluator);
  const isOwnScope = isInner(deployment, template, evaluator);
  if (isOwnScope === "no") return { template, environment: outerEnvironment(deployment.environment) };
  const { document, environment } = deployment;
  const own = { document, template, id: `${environment.key}/${template.start}` };
  return withOwnScope(
    deployment,
    own,
    isOwnScope === "yes" ? passedParameters(deployment, evaluator) : nobodyKnows,
    evaluator,
  );
}

/** Where it is open whose names are meant, none of them has a value. */
const nobodyKnows: Scope["assignments"] = () => [{ file: undefined, read: () => armUnknown("unsupported") }];

/** A linked template always has its own scope. */
function linkedEnvironment(deployment: Deployment, evaluator: Evaluator): NestedTemplate | undefined {
  const document = linkedDocument(deployment, "templateLink", evaluator);
  const template = document?.json.root;
  if (document === undefined || template?.kind !== "object") return undefined;
  evaluator.evaluation.allow(document.json.nodeCount);
  const id = `${deployment.environment.key}/${deployment.node.start}:${document.file}`;
  return withOwnScope(deployment, { document, template, id }, passedParameters(deployment, evaluator), evaluator);
}

function withOwnScope(
  deployment: Deployment,
  own: { readonly document: SourceDocument; readonly template: JsonObject; readonly id: string },
  assignments: Scope["assignments"],
  evaluator: Evaluator,
): NestedTemplate {
  const { linkedFrom } = deployment.environment.scope;
  const { environment } = createScope({
    ...own,
    root: false,
    linkedFrom: own.document === deployment.document ? linkedFrom : [...linkedFrom, deployment.document],
    context: targetContext(deployment, evaluator),
    assignments,
  });
  return { template: own.template, environment };
}

/** Names resolve in the parent's scope; only cells are its own, since its strings are read differently. */
function outerEnvironment(outer: Environment): Environment {
  return { ...outer, deferring: true, cells: new Map(), iterations: new Map() };
}

/** Inner scope is asked for, or is the rule in and for a template of language version 2. */
function isInner({ node, environment }: Deployment, template: JsonObject, evaluator: Evaluator): Tri {
  const options = descend(node, "properties", "expressionEvaluationOptions");
  const value = options && located(evaluator.node(options, environment));
  const scope = value && descendTo(value, ["scope"]).value;
  if (scope === undefined) return [environment.scope.template, template].some(isNewLanguage) ? "yes" : "no";
  return scope.kind === "string" ? (scope.value.toLowerCase() === "inner" ? "yes" : "no") : "unknown";
}

function isNewLanguage(template: JsonObject): boolean {
  return childOf(template, "languageVersion") !== undefined;
}

/** The parameters that the deployment passes, in its own scope, or those of the file that it links to. */
function passedParameters(deployment: Deployment, evaluator: Evaluator): Scope["assignments"] {
  const { node, environment } = deployment;
  const passed = descend(node, "properties", "parameters");
  const assigned = (read: (() => ArmValue) | undefined) => [{ file: undefined, read }];
  if (passed !== undefined || descend(node, "properties", "parametersLink") === undefined)
    return (parameter) => assigned(assignmentReader(passed, parameter, environment, evaluator));
  const document = linkedDocument(deployment, "parametersLink", evaluator);
  const read = document && fileReader(document, evaluator);
  // Nobody knows what a file that can't be read says, not even whether the defaults stay.
  return (parameter) => assigned(read === undefined ? () => armUnknown("linkedTemplate") : read(parameter));
}
