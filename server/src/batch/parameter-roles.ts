// What the parameters that an expression names are to it.
import type { Call, Expression, ParsedExpression } from "../arm/ast.ts";
import { isExpression } from "../arm/is-expression.ts";
import type { Scope } from "../arm/scope.ts";
import type { JsonNode, JsonString } from "../json/node.ts";
import { descend } from "../json/path.ts";

/**
 * `whole`: the expression is the parameter, or a member of it. `part`: it is made of the parameter, or may be, and of
 * nothing besides but other parameters and literals. `named`: it only asks something of the parameter, or nobody knows.
 */
export type ParameterRole = "whole" | "part" | "named";

/** Functions that show all they are given. */
export const showingFunctions: ReadonlySet<string> = new Set([
  ...["array", "base64", "concat", "createarray", "createobject", "format", "join", "json", "string", "trim"],
  ...["tolower", "toupper", "union", "uri", "uricomponent"],
]);

/** Functions that show some of what they are given. */
const pickingFunctions: ReadonlySet<string> = new Set(["base64tostring", "first", "last", "tryget"]);

/** Functions that hand on one of their arguments, from that one on. */
const choosingFunctions: ReadonlyMap<string, number> = new Map([
  ["coalesce", 0],
  ["if", 1],
]);

/** The roles of the parameters that an expression names, itself or through variables. */
export function parameterRoles(
  node: JsonString,
  scope: Scope,
  parse: (text: string) => ParsedExpression,
): ReadonlyMap<string, ParameterRole> {
  const reader = new Reader(scope, parse);
  reader.readNode(node, "whole");
  const roles = new Map<string, ParameterRole>();
  for (const name of reader.named) roles.set(name, "named");
  for (const name of reader.partsOfNode(node) ?? []) roles.set(name, "part");
  for (const name of reader.whole) roles.set(name, "whole");
  return roles;
}

class Reader {
  readonly named = new Set<string>();
  readonly whole = new Set<string>();
  readonly #scope: Scope;
  readonly #parse: (text: string) => ParsedExpression;
  readonly #read = new Set<JsonNode>();
  /** What was looked through: a hostile text may make many variables of each other. */
  readonly #parts = new Map<JsonNode, Parts>();

  constructor(scope: Scope, parse: (text: string) => ParsedExpression) {
    this.#scope = scope;
    this.#parse = parse;
  }

  /** Notes the parameters of a node, and of what it names. */
  readNode(node: JsonNode, role: "whole" | "named"): void {
    if (this.#read.has(node)) return;
    this.#read.add(node);
    if (node.kind === "string" && isExpression(node.value)) this.#readExpression(this.#parse(node.value).root, role);
    if (node.kind === "array") for (const item of node.items) this.readNode(item, "named");
    if (node.kind === "object")
      for (const { value } of node.members) if (value !== undefined) this.readNode(value, "named");
  }

  #readExpression(expression: Expression, role: "whole" | "named"): void {
    if (expression.kind === "member" || expression.kind === "index") this.#readExpression(expression.target, role);
    if (expression.kind === "index") this.#readExpression(expression.index, "named");
    if (expression.kind !== "call") return;
    const parameter = nameIn(expression, "parameters");
    const variable = nameIn(expression, "variables");
    if (parameter !== undefined) {
      this.named.add(parameter);
      if (role === "whole") this.whole.add(parameter);
    } else if (variable !== undefined) {
      const node = this.#variable(variable);
      if (node !== undefined) this.readNode(node, role);
    } else for (const each of expression.arguments) this.#readExpression(each, "named");
  }

  #variable(name: string): JsonNode | undefined {
    return descend(this.#scope.template, "variables", name);
  }

  /** The parameters that a text is made of; undefined if it is made of something else, too. */
  partsOfNode(node: JsonNode | undefined): Parts {
    if (node?.kind !== "string") return undefined;
    if (!isExpression(node.value)) return nothing;
    if (!this.#parts.has(node)) {
      // Whoever is looked through already is made of itself, and has no value.
      this.#parts.set(node, undefined);
      this.#parts.set(node, this.#partsOf(this.#parse(node.value).root));
    }
    return this.#parts.get(node);
  }

  #partsOf(expression: Expression): Parts {
    switch (expression.kind) {
      case "string":
      case "number":
        return nothing;
      case "member":
      case "index":
        return this.#partsOf(expression.target);
      case "call":
        return this.#partsOfCall(expression);
      case "missing":
        return undefined;
    }
  }

  #partsOfCall(call: Call): Parts {
    const parameter = nameIn(call, "parameters");
    if (parameter !== undefined) return new Set([parameter]);
    const variable = nameIn(call, "variables");
    if (variable !== undefined) return this.partsOfNode(this.#variable(variable));
    const called = call.namespace === undefined ? call.name.toLowerCase() : "";
    const chosenFrom = choosingFunctions.get(called);
    if (chosenFrom !== undefined) {
      const known = call.arguments.slice(chosenFrom).flatMap((each) => this.#partsOf(each) ?? []);
      return known.length === 0 ? undefined : union(known);
    }
    if (!showingFunctions.has(called) && !pickingFunctions.has(called)) return undefined;
    const parts = call.arguments.map((each) => this.#partsOf(each));
    return parts.includes(undefined) ? undefined : union(parts.flatMap((each) => each ?? []));
  }
}

/** Names of parameters, each once; undefined if there is something else. */
type Parts = ReadonlySet<string> | undefined;

const nothing: ReadonlySet<string> = new Set();

function union(all: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(all.flatMap((names) => [...names]));
}

/** The name in a call such as `parameters('name')`. */
function nameIn({ namespace, name, arguments: [first] }: Call, called: string): string | undefined {
  return namespace === undefined && first?.kind === "string" && name.toLowerCase() === called ? first.value : undefined;
}
