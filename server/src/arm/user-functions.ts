// Functions that a template defines itself.
import type { JsonNode, JsonObject } from "../json/node.ts";
import { childOf, descend, stringAt } from "../json/path.ts";
import { type ArmValue, armUnknown } from "./arm-value.ts";
import { declaredType } from "./parameters.ts";
import { createScope, type Environment, type Scope } from "./scope.ts";

const deepestCall = 8;
const callMark = " > ";

/** A user function, ready to be called. */
export interface UserFunction {
  /** The expression or data that the call stands for. */
  readonly output: JsonNode;
  /** How many arguments a call has to give: none can be left out. */
  readonly arity: number;
  /**
   * The environment in which the output sees these arguments; undefined if calls nest too deeply.
   * `caller` is the key of the calling environment and `source` the text of the call: together they tell calls apart.
   */
  bind(values: readonly ArmValue[], caller: string, source: string): Environment | undefined;
}

/** Finds `namespace.name` among the functions of the scope's template, whatever their case. */
export function userFunction(scope: Scope, namespace: string, name: string): UserFunction | undefined {
  const definition = findDefinition(scope, namespace, name);
  const output = descend(definition, "output", "value");
  if (definition?.kind !== "object" || output === undefined) return undefined;
  return {
    output,
    arity: parameterNames(definition).length,
    bind: (values, caller, source) => bindArguments(scope, definition, caller + callMark + source, values),
  };
}

/** The environment of a user function that nobody calls: its parameters are not known. */
export function functionEnvironment(scope: Scope, definition: JsonObject): Environment {
  const { document, template, context } = scope;
  const id = `${scope.id}${callMark}${definition.start}`;
  const parameters = childOf(definition, "parameters");
  const values = (parameters?.kind === "array" ? parameters.items : []).map((node) => {
    const name = stringAt(node, "name") ?? "";
    const type = declaredType(node);
    const atom = { key: `p:${id}:${name.toLowerCase()}`, display: name, reason: "noDefault" as const };
    return [name.toLowerCase(), armUnknown("noDefault", type === undefined ? undefined : [type], atom)] as const;
  });
  const argumentValues = new Map(values);
  const definedIn = templateScope(scope);
  return createScope({ id, document, template, context, root: false, argumentValues, definedIn }).environment;
}

function findDefinition(scope: Scope, namespace: string, name: string): JsonNode | undefined {
  const groups = childOf(scope.template, "functions");
  if (groups?.kind !== "array") return undefined;
  const group = groups.items.find((item) => stringAt(item, "namespace")?.toLowerCase() === namespace.toLowerCase());
  return descend(group, "members", name);
}

/** Inside, `parameters()` sees the function's own; variables and other functions are those of the template. */
function bindArguments(
  scope: Scope,
  definition: JsonObject,
  key: string,
  values: readonly ArmValue[],
): Environment | undefined {
  if (key.split(callMark).length > deepestCall) return undefined;
  const names = parameterNames(definition);
  const { document, template, context } = scope;
  const argumentValues = new Map(
    names.map((name, index) => [name.toLowerCase(), values[index] ?? armUnknown("noDefault")]),
  );
  const definedIn = templateScope(scope);
  return createScope({ id: key, document, template, context, root: false, argumentValues, definedIn }).environment;
}

/** The scope of the template that a scope belongs to, whose variables do not see the arguments of a function. */
export function templateScope(scope: Scope): Scope {
  return scope.definedIn ?? scope;
}

function parameterNames(definition: JsonObject): string[] {
  const parameters = childOf(definition, "parameters");
  return parameters?.kind === "array" ? parameters.items.map((item) => stringAt(item, "name") ?? "") : [];
}
