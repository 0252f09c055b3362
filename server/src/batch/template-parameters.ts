// The parameters that the expressions of a resource name, with what their template declares of them.
import type { Call, Expression } from "../arm/ast.ts";
import type { Evaluator } from "../arm/evaluator.ts";
import { isExpression } from "../arm/is-expression.ts";
import { rootValue } from "../arm/located-value.ts";
import { declaredType, isSecureDeclaration } from "../arm/parameters.ts";
import { parameterDeclaration, type Scope } from "../arm/scope.ts";
import type { Resource } from "../arm/template.ts";
import type { Place, Value } from "../arm/value.ts";
import type { JsonNode, JsonString } from "../json/node.ts";
import { descend } from "../json/path.ts";
import { span } from "../text/span.ts";

/** A parameter as an expression uses it. */
export interface TemplateParameter {
  readonly name: string;
  readonly secure: boolean;
  /** The type without regard to `secure`, e.g. `string`; undefined if that is not told. */
  readonly type: string | undefined;
  /** True if the expression is the parameter, or a member of it, and no function changes it. */
  readonly direct: boolean;
  /** What the template declares: `at("type")`, `at("defaultValue")`. */
  readonly declaration: Value;
  /** What it comes to; its way leads through the default or the parameter file that gives it. */
  readonly value: Value;
}

/** Those that the expression of a value names, itself or through variables, in the template that the resource is in. */
export function parametersNamedBy(use: Value, resource: Resource, evaluator: Evaluator): readonly TemplateParameter[] {
  const { environment } = resource;
  const node = ownExpression(use.place);
  if (node === undefined || environment.literal) return [];
  const { scope } = environment;
  const { evaluation } = evaluator;
  return Array.from(namesIn(node, scope, evaluator), ([name, direct]): TemplateParameter[] => {
    const member = parameterDeclaration(scope, name);
    if (member?.value === undefined) return [];
    const { key, value: declared } = member;
    const { document, template } = scope;
    const anchor = { evaluation, document, node: template, span: span(key.start, key.end) };
    const value = evaluator.parameter(name, environment);
    return [
      {
        name: key.value,
        secure: isSecureDeclaration(declared, scope),
        type: declaredType(declared),
        direct,
        declaration: rootValue(anchor, evaluator.node(declared, scope.environment)),
        value: rootValue(anchor, { ...value, trace: { document, node, next: value.trace } }),
      },
    ];
  }).flat();
}

/** The expression in the resource's own template that is nearest to the parameters: a variable may hold it. */
function ownExpression({ node, hops }: Place): JsonString | undefined {
  const ahead = hops.findIndex(({ kind }) => kind !== "variable");
  const last = hops.slice(0, ahead < 0 ? hops.length : ahead).at(-1)?.node ?? node;
  return last?.kind === "string" && isExpression(last.value) ? last : undefined;
}

/** The names of parameters, and whether the expression is that parameter. */
function namesIn(node: JsonString, scope: Scope, { evaluation }: Evaluator): ReadonlyMap<string, boolean> {
  const names = new Map<string, boolean>();
  const seen = new Set<JsonNode>();
  const visitNode = (each: JsonNode, direct: boolean): void => {
    if (seen.has(each)) return;
    seen.add(each);
    if (each.kind === "string" && isExpression(each.value)) visit(evaluation.parse(each.value).root, direct);
    if (each.kind === "array") for (const item of each.items) visitNode(item, false);
    if (each.kind === "object") for (const { value } of each.members) if (value !== undefined) visitNode(value, false);
  };
  const visit = (expression: Expression, direct: boolean): void => {
    if (expression.kind === "member" || expression.kind === "index") visit(expression.target, direct);
    if (expression.kind === "index") visit(expression.index, false);
    if (expression.kind === "call") visitCall(expression, direct);
  };
  const visitCall = ({ namespace, name, arguments: given }: Call, direct: boolean): void => {
    const [first] = given;
    const called = namespace === undefined && first?.kind === "string" ? name.toLowerCase() : "";
    if (first?.kind === "string" && called === "parameters") {
      names.set(first.value, names.get(first.value) === true || direct);
    } else if (first?.kind === "string" && called === "variables") {
      const variable = descend(scope.template, "variables", first.value);
      if (variable !== undefined) visitNode(variable, direct);
    } else for (const each of given) visit(each, false);
  };
  visitNode(node, true);
  return names;
}
