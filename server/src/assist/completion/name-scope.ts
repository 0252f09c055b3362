// Tells which names an expression at a place of a template can use.
import type { JsonNode, JsonObject } from "../../json/node.ts";
import { childOf, descend, stringAt } from "../../json/path.ts";

export interface NamedParameter {
  readonly name: string;
  /** As declared, such as `securestring`. */
  readonly type: string;
  readonly description: string | undefined;
  readonly default: JsonNode | undefined;
}

export interface NamedVariable {
  readonly name: string;
  /** Undefined for one that a loop makes. */
  readonly value: JsonNode | undefined;
}

/** `namespace.name(…)`, defined in the template. */
export interface NamedFunction {
  readonly namespace: string;
  readonly name: string;
  readonly parameters: readonly string[];
}

export interface NameScope {
  readonly parameters: readonly NamedParameter[];
  readonly variables: readonly NamedVariable[];
  readonly functions: readonly NamedFunction[];
  /** The loops around the place, the innermost first. */
  readonly loops: readonly string[];
}

/** The names that count at a node: those of its template, of a nested one with inner scope, or of a user function. */
export function scopeOf(node: JsonNode): NameScope {
  const loops: string[] = [];
  let inner: JsonObject | undefined;
  for (let at: JsonNode | undefined = node; at !== undefined; at = at.parent && around(at.parent)) {
    if (at.kind !== "object") continue;
    inner = at;
    const name = stringAt(childOf(at, "copy"), "name");
    if (name !== undefined) loops.push(name);
    const definition = functionAround(at, node);
    if (definition !== undefined) return { ...none, parameters: argumentsOf(definition) };
    if (isOwnTemplate(at)) return { ...namesIn(at), loops };
  }
  return inner === undefined ? none : { ...namesIn(inner), loops };
}

const none: NameScope = { parameters: [], variables: [], functions: [], loops: [] };

function around(parent: NonNullable<JsonNode["parent"]>): JsonNode {
  return parent.kind === "member" ? parent.parent : parent;
}

/** The definition of a user function, if the node stands in its output. */
function functionAround(at: JsonObject, node: JsonNode): JsonObject | undefined {
  const output = childOf(at, "output");
  if (output === undefined || output.start > node.start || node.end > output.end) return undefined;
  const { parent } = at;
  const members = parent?.kind === "member" ? parent.parent.parent : undefined;
  return members?.kind === "member" && members.key.value.toLowerCase() === "members" ? at : undefined;
}

function argumentsOf(definition: JsonObject): readonly NamedParameter[] {
  const list = childOf(definition, "parameters");
  return (list?.kind === "array" ? list.items : []).flatMap((item) => {
    const name = stringAt(item, "name");
    const type = stringAt(item, "type") ?? "string";
    return name === undefined ? [] : [{ name, type, description: undefined, default: undefined }];
  });
}

/** Whether an object is the template of a deployment whose expressions see its own names only. */
function isOwnTemplate({ parent, ...template }: JsonObject): boolean {
  if (parent?.kind !== "member" || parent.key.value.toLowerCase() !== "template") return false;
  const deployment = parent.parent.parent?.kind === "member" ? parent.parent.parent.parent : undefined;
  if (stringAt(deployment, "type")?.toLowerCase() !== "microsoft.resources/deployments") return false;
  const scope = stringAt(descend(deployment, "properties", "expressionEvaluationOptions"), "scope")?.toLowerCase();
  return scope === undefined ? childOf({ parent, ...template }, "languageVersion") !== undefined : scope === "inner";
}

function namesIn(template: JsonObject): Omit<NameScope, "loops"> {
  return {
    parameters: membersOf(childOf(template, "parameters")).map(({ name, value }) => ({
      name,
      type: stringAt(value, "type") ?? "object",
      description: stringAt(childOf(value, "metadata"), "description"),
      default: childOf(value, "defaultValue"),
    })),
    variables: variablesOf(childOf(template, "variables")),
    functions: functionsOf(childOf(template, "functions")),
  };
}

function variablesOf(section: JsonNode | undefined): readonly NamedVariable[] {
  return membersOf(section).flatMap(({ name, value }): NamedVariable[] => {
    if (name.toLowerCase() !== "copy" || value?.kind !== "array") return [{ name, value }];
    return value.items.flatMap((loop) => {
      const looped = stringAt(loop, "name");
      return looped === undefined ? [] : [{ name: looped, value: undefined }];
    });
  });
}

function functionsOf(section: JsonNode | undefined): readonly NamedFunction[] {
  return (section?.kind === "array" ? section.items : []).flatMap((group) => {
    const namespace = stringAt(group, "namespace");
    if (namespace === undefined) return [];
    return membersOf(childOf(group, "members")).map(({ name, value }) => ({
      namespace,
      name,
      parameters: value?.kind === "object" ? argumentsOf(value).map((each) => each.name) : [],
    }));
  });
}

function membersOf(
  node: JsonNode | undefined,
): readonly { readonly name: string; readonly value: JsonNode | undefined }[] {
  return node?.kind === "object" ? node.members.map(({ key, value }) => ({ name: key.value, value })) : [];
}
