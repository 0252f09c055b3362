// What `reference()` tells of the resources that the template itself deploys, as far as it is written there.
import type { JsonMember, JsonNode } from "../json/node.ts";
import { childOf, findMember } from "../json/path.ts";
import { type ArmObject, type ArmValue, armString, armUnknown } from "./arm-value.ts";
import { readLoop } from "./containers.ts";
import { type DerivedProperties, derivedProperties, principalProperties } from "./derived-properties.ts";
import type { Evaluator, ReferenceResolver } from "./evaluator.ts";
import { type NestedTemplate, nestedEnvironment } from "./nested-deployment.ts";
import { findReferenced } from "./referenced-resource.ts";
import { identityOf, identityText, nameInId, parseResourceId } from "./resource-identity.ts";
import type { Environment } from "./scope.ts";
import { type Resource, readResources } from "./template.ts";

/** Reads all resources of the template that `environment` belongs to, and lets `reference()` find them. */
export function readReferableResources(evaluator: Evaluator, environment: Environment): readonly Resource[] {
  let resources: readonly Resource[] = [];
  evaluator.resolveReference = createResolver(evaluator, () => resources);
  resources = readResources(evaluator, environment);
  return resources;
}

function createResolver(evaluator: Evaluator, resources: () => readonly Resource[]): ReferenceResolver {
  const find = findReferenced(evaluator, resources);
  const templates = new Map<Resource, NestedTemplate | undefined>();
  const templateOf = (deployment: Resource): NestedTemplate | undefined => {
    if (!templates.has(deployment)) templates.set(deployment, nestedEnvironment(deployment, evaluator));
    return templates.get(deployment);
  };
  return (target, full, environment) => {
    const resource = find(target, environment);
    if (resource === undefined) return full ? undefined : derivedFromId(target);
    // Whoever reads the value next does not come here, so that nobody is left out.
    evaluator.evaluation.readByOthers.add(resource.node);
    const isDeployment = resource.type === "microsoft.resources/deployments";
    const properties = isDeployment
      ? deploymentState(templateOf(resource), evaluator)
      : propertiesOf(resource, evaluator);
    return properties === undefined || !full ? properties : wholeResource(resource, properties, evaluator);
  };
}

/** What is known of a resource that the template does not show. */
function derivedFromId(id: ArmValue): ArmValue | undefined {
  const identity = parseResourceId(identityText(id) ?? "");
  const name = nameInId(id);
  if (identity === undefined || name === undefined) return undefined;
  const derived = derivedProperties(identity.type, name, identity);
  return derived && withDerived(undefined, derived);
}

/** Properties as they are written, and what follows from the name where they are silent. */
function withDerived(written: ArmObject | undefined, derived: DerivedProperties): ArmObject {
  const names = written?.names ?? [];
  return { kind: "object", names, get: (name) => written?.get(name) ?? derived(name), open: "reference" };
}

/** The state of a deployment has the outputs of its template; one that could not be read is not known. */
function deploymentState(nested: NestedTemplate | undefined, evaluator: Evaluator): ArmValue | undefined {
  if (nested === undefined) return undefined;
  const outputs = childOf(nested.template, "outputs");
  if (outputs?.kind !== "object") return undefined;
  const values: ArmObject = {
    kind: "object",
    names: outputs.members.map(({ key }) => key.value),
    get: (name) => {
      const member = findMember(outputs, name);
      return member === undefined || member === "ambiguous"
        ? undefined
        : readOutput(member, nested.environment, evaluator);
    },
    open: "reference",
  };
  const get = (name: string) => (name.toLowerCase() === "outputs" ? values : undefined);
  return { kind: "object", names: ["outputs"], get, open: "reference" };
}

/** `{ type, value }`, as the service answers; the value of a secure output it keeps to itself. */
function readOutput({ value: node }: JsonMember, environment: Environment, evaluator: Evaluator): ArmValue | undefined {
  const type = childOf(node, "type");
  const condition = childOf(node, "condition");
  const given = condition === undefined ? undefined : evaluator.node(condition, environment);
  if (given?.kind === "bool" && !given.value) return undefined;
  const typeName = type?.kind === "string" ? type.value : "";
  if (typeName.toLowerCase().startsWith("secure")) return { ...armUnknown("reference"), secret: true };
  const read = (): ArmValue => {
    const value = childOf(node, "value");
    if (value !== undefined) return evaluator.node(value, environment);
    const loop = childOf(node, "copy");
    return loop?.kind === "object" ? readLoop(loop, environment, evaluator.node) : armUnknown("syntax");
  };
  return {
    kind: "object",
    names: ["type", "value"],
    get: (name) =>
      name.toLowerCase() === "value" ? read() : name.toLowerCase() === "type" ? armString(typeName) : undefined,
  };
}

/** What is written among the properties of a resource. The service adds more, and does not repeat what is secret. */
function propertiesOf(resource: Resource, evaluator: Evaluator): ArmValue | undefined {
  const { node, environment, type, name } = resource;
  const properties = resource.existing ? undefined : childOf(node, "properties");
  const written = properties === undefined ? undefined : asDeployed(evaluator.node(properties, environment));
  const derived = derivedProperties(type, name, identityOf(resource, evaluator));
  if (derived === undefined || (written !== undefined && written.kind !== "object")) return written;
  return withDerived(written, derived);
}

const repeated = ["apiVersion", "tags", "sku", "kind", "identity", "plan", "zones"];

/** What `reference(…, 'Full')` has beside the properties. */
function wholeResource(resource: Resource, properties: ArmValue, evaluator: Evaluator): ArmValue {
  const { node, environment } = resource;
  const names = [...repeated.filter((name) => childOf(node, name) !== undefined), "properties"];
  const get = (name: string): ArmValue | undefined => {
    if (name.toLowerCase() === "properties") return properties;
    const member: JsonNode | undefined = names.some((one) => one.toLowerCase() === name.toLowerCase())
      ? childOf(node, name)
      : undefined;
    const written = member === undefined ? undefined : asDeployed(evaluator.node(member, environment));
    if (name.toLowerCase() !== "identity" || written?.kind !== "object") return written;
    const identity = identityOf(resource, evaluator);
    return identity === undefined ? written : withDerived(written, principalProperties(identity));
  };
  return { kind: "object", names, get, open: "reference" };
}

/** The same value, with what the service may add to it left open. */
function asDeployed(value: ArmValue): ArmValue {
  if (value.secret === true) return { ...armUnknown("reference"), secret: true };
  switch (value.kind) {
    case "object": {
      const { get, names, trace } = value;
      return {
        kind: "object",
        get names() {
          return names.filter((name) => get(name)?.kind !== "null");
        },
        get: (name) => writtenMember(get(name)),
        open: "reference",
        trace,
      };
    }
    case "array": {
      const { item } = value;
      return { ...value, item: (index) => asDeployed(item(index)), open: "reference" };
    }
    case "null":
      return armUnknown("reference");
    default:
      return value;
  }
}

/** Null is the same as leaving the member out, so the service decides. */
function writtenMember(value: ArmValue | undefined): ArmValue | undefined {
  return value === undefined || value.kind === "null" ? undefined : asDeployed(value);
}
