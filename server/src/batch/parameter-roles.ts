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
  /** The variables that are being looked through, which a hostile text may make of each other. */
  readonly #open = new Set<JsonNode>();

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
  partsOfNode(node: JsonNode | undefined): readonly string[] | undefined {
    if (node?.kind !== "string" || this.#open.has(node)) return undefined;
    if (!isExpression(node.value)) return [];
    this.#open.add(node);
    const parts = this.#partsOf(this.#parse(node.value).root);
    this.#open.delete(node);
    return parts;
  }

  #partsOf(expression: Expression): readonly string[] | undefined {
    switch (expression.kind) {
      case "string":
      case "number":
        return [];
      case "member":
      case "index":
        return this.#partsOf(expression.target);
      case "call":
        return this.#partsOfCall(expression);
      case "missing":
        return undefined;
    }
  }

  #partsOfCall(call: Call): readonly string[] | undefined {
    const parameter = nameIn(call, "parameters");
    if (parameter !== undefined) return [parameter];
    const variable = nameIn(call, "variables");
    if (variable !== undefined) return this.partsOfNode(this.#variable(variable));
    const called = call.namespace === undefined ? call.name.toLowerCase() : "";
    const chosenFrom = choosingFunctions.get(called);
    if (chosenFrom !== undefined) return this.#partsOfSome(call.arguments.slice(chosenFrom));
    return showingFunctions.has(called) || pickingFunctions.has(called) ? this.#partsOfAll(call.arguments) : undefined;
  }

  #partsOfAll(expressions: readonly Expression[]): readonly string[] | undefined {
    const parts = expressions.map((each) => this.#partsOf(each));
    return parts.includes(undefined) ? undefined : parts.flatMap((each) => each ?? []);
  }

  #partsOfSome(expressions: readonly Expression[]): readonly string[] | undefined {
    const parts = expressions.map((each) => this.#partsOf(each)).filter((each) => each !== undefined);
    return parts.length === 0 ? undefined : parts.flat();
  }
}

/** The name in a call such as `parameters('name')`. */
function nameIn({ namespace, name, arguments: [first] }: Call, called: string): string | undefined {
  return namespace === undefined && first?.kind === "string" && name.toLowerCase() === called ? first.value : undefined;
}
