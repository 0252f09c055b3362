// The parameters that the expressions of a resource name, with what their template declares of them.
import type { Evaluator } from "../arm/evaluator.ts";
import { isExpression } from "../arm/is-expression.ts";
import { rootValue } from "../arm/located-value.ts";
import { kindOfParameter } from "../arm/parameters.ts";
import { parameterDeclaration } from "../arm/scope.ts";
import type { Resource } from "../arm/template.ts";
import type { Place, Value } from "../arm/value.ts";
import type { JsonString } from "../json/node.ts";
import { span } from "../text/span.ts";
import { type ParameterRole, parameterRoles } from "./parameter-roles.ts";

/** A parameter as an expression uses it. */
export interface TemplateParameter {
  readonly name: string;
  readonly secure: boolean;
  /** The type without regard to `secure`, e.g. `string`, be it that of a definition; undefined if that is not told. */
  readonly type: string | undefined;
  readonly role: ParameterRole;
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
  const roles = parameterRoles(node, scope, (text) => evaluation.parse(text));
  return Array.from(roles, ([name, role]): TemplateParameter[] => {
    const member = parameterDeclaration(scope, name);
    if (member?.value === undefined) return [];
    const { key, value: declared } = member;
    const { document, template } = scope;
    const anchor = { evaluation, document, node: template, span: span(key.start, key.end) };
    const value = evaluator.parameter(name, environment);
    return [
      {
        name: key.value,
        ...kindOfParameter(declared, scope),
        role,
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
