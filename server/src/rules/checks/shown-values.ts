// What an expression hands on as it is, rather than only asking something of it.
import type { Expression } from "../../arm/ast.ts";
import { isExpression } from "../../arm/is-expression.ts";
import { parseExpression } from "../../arm/parser.ts";
import { showingFunctions } from "../../batch/parameter-roles.ts";
import type { JsonObject, JsonString } from "../../json/node.ts";
import { descend } from "../../json/path.ts";

/** The parameters whose values show, and the strings whose calls of `list…` functions do. */
export interface ShownValues {
  readonly parameters: ReadonlySet<string>;
  readonly lists: ReadonlySet<JsonString>;
}

/** Looks through the variables of the template, but not into what they hold besides expressions. */
export function shownValues(node: JsonString, template: JsonObject): ShownValues {
  const parameters = new Set<string>();
  const lists = new Set<JsonString>();
  const seen = new Set<JsonString>();
  const visitString = (each: JsonString) => {
    if (seen.has(each) || !isExpression(each.value)) return;
    seen.add(each);
    if (/\blist\w*\s*\(/i.test(each.value)) lists.add(each);
    visit(parseExpression(each.value).root);
  };
  const visit = (expression: Expression): void => {
    if (expression.kind !== "call") return;
    const [first] = expression.arguments;
    const called = expression.namespace === undefined ? expression.name.toLowerCase() : "";
    if (called === "parameters" && first?.kind === "string") parameters.add(first.value);
    if (called === "variables" && first?.kind === "string") {
      const variable = descend(template, "variables", first.value);
      if (variable?.kind === "string") visitString(variable);
    }
    if (showingFunctions.has(called)) for (const each of expression.arguments) visit(each);
  };
  visitString(node);
  return { parameters, lists };
}
