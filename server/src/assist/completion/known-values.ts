// Reads values that stand in a template as they are, or behind a few names: nothing is computed.
import type { Expression } from "../../arm/ast.ts";
import { isExpression } from "../../arm/is-expression.ts";
import { parseExpression } from "../../arm/parser.ts";
import type { JsonNode } from "../../json/node.ts";
import { childOf } from "../../json/path.ts";
import { type NameScope, scopeOf } from "./name-scope.ts";

const longestWay = 6;

/** The node that an expression stands for by naming it: a variable, the default of a parameter, or a member of one. */
export function namedNode(expression: Expression, scope: NameScope, way = 0): JsonNode | undefined {
  const found = follow(expression, scope, way);
  if (found?.kind !== "string" || !isExpression(found.value) || way >= longestWay) return found;
  return namedNode(parseExpression(found.value).root, scope, way + 1);
}

function follow(expression: Expression, scope: NameScope, way: number): JsonNode | undefined {
  switch (expression.kind) {
    case "call":
      return calledNode(expression.name, expression.arguments[0], scope);
    case "member":
      return childOf(namedNode(expression.target, scope, way + 1), expression.name);
    case "index": {
      const list = namedNode(expression.target, scope, way + 1);
      const { index } = expression;
      if (index.kind === "string") return childOf(list, index.value);
      return list?.kind === "array" && index.kind === "number" ? list.items[index.value] : undefined;
    }
    default:
      return undefined;
  }
}

function calledNode(name: string, argument: Expression | undefined, scope: NameScope): JsonNode | undefined {
  if (argument?.kind !== "string") return undefined;
  const wanted = argument.value.toLowerCase();
  const isIt = (each: { readonly name: string }) => each.name.toLowerCase() === wanted;
  if (name.toLowerCase() === "variables") return scope.variables.find(isIt)?.value;
  return name.toLowerCase() === "parameters" ? scope.parameters.find(isIt)?.default : undefined;
}

/** The text of a string of a template, if it is one or names one. */
export function settledText(node: JsonNode | undefined): string | undefined {
  if (node?.kind !== "string") return undefined;
  if (!isExpression(node.value)) return node.value;
  const found = namedNode(parseExpression(node.value).root, scopeOf(node));
  return found?.kind === "string" && !isExpression(found.value) ? found.value : undefined;
}
