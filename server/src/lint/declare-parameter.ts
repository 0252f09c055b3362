// Replaces a value by a new parameter of the template.
import type { SourceDocument } from "../arm/arm-value.ts";
import type { Place } from "../arm/value.ts";
import type { Found } from "../batch/subjects.ts";
import type { JsonNode, JsonObject } from "../json/node.ts";
import { childOf, findMember } from "../json/path.ts";
import type { Change } from "../rules/rule.ts";
import { definedOnce } from "./definition-uses.ts";
import type { DocumentChange } from "./document-change.ts";

type DeclareParameter = Extract<Change, { kind: "declareParameter" }>;

/**
 * Declares the parameter in the template that people deploy and uses it in place of the value; in a body, which has no
 * parameters, writes the placeholder. Undefined inside a nested template with parameters of its own: callers would
 * have to pass it on.
 */
export function declareParameterChanges(
  { at, name, type, placeholder }: DeclareParameter,
  { resource }: Found,
): readonly DocumentChange[] | undefined {
  const { document, node } = literalOf(at.place);
  if (node === undefined) return undefined;
  if (resource === undefined) return [{ document, change: { kind: "replace", node, value: placeholder } }];
  const { scope } = resource.environment;
  if (!scope.root) return undefined;
  const free = freeName(scope.template, name);
  const parameters = childOf(scope.template, "parameters");
  const path = parameters?.kind === "object" ? [free] : ["parameters", free];
  const object = parameters?.kind === "object" ? parameters : scope.template;
  return [
    { document: scope.document, change: { kind: "insert", object, path, value: { type } } },
    { document, change: { kind: "replace", node, value: `[parameters('${free}')]` } },
  ];
}

/** The literal itself, also where a variable holds it for this one use; a parameter's default is not replaced. */
function literalOf({ document, node, hops, computed }: Place): {
  readonly document: SourceDocument;
  readonly node: JsonNode | undefined;
} {
  const last = hops.at(-1);
  if (computed)
    return { document, node: hops.length === 0 && node !== undefined && isSelfContained(node) ? node : undefined };
  if (last === undefined) return { document, node };
  const movable = last.kind === "variable" && definedOnce(last);
  return { document: last.document, node: movable ? last.node : undefined };
}

/** Whether all that an expression is made of stands in it, so that nothing is left behind when it goes. */
function isSelfContained(node: JsonNode): boolean {
  return node.kind === "string" && !/\b(?:variables|parameters|reference)\s*\(/i.test(node.value);
}

function freeName(template: JsonObject, name: string): string {
  const parameters = childOf(template, "parameters");
  if (parameters?.kind !== "object") return name;
  let free = name;
  for (let number = 2; findMember(parameters, free) !== undefined; number++) free = `${name}${number}`;
  return free;
}
