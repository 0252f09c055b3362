// Adds a resource to the template of another one.
import type { SourceDocument } from "../arm/arm-value.ts";
import { canonicalText } from "../arm/canonical-text.ts";
import { isExpression, unescapeLiteral } from "../arm/is-expression.ts";
import type { Resource } from "../arm/template.ts";
import type { Json } from "../json/json.ts";
import type { JsonNode, JsonObject } from "../json/node.ts";
import { childOf, stringAt } from "../json/path.ts";
import type { Change } from "../rules/rule.ts";
import type { DocumentChange } from "./document-change.ts";
import { freeName } from "./free-name.ts";

type AddResource = Extract<Change, { kind: "addResource" }>;

/**
 * The resource behind all others, with the parameters it needs. Undefined inside nested templates, whose callers would
 * have to pass the parameters on, and beside a loop, where one resource would be too few.
 */
export function addResourceChanges(change: AddResource): readonly DocumentChange[] | undefined {
  const { resource: neighbour } = change.beside;
  const { scope } = neighbour.environment;
  const own = ownExpressions(neighbour);
  const container = childOf(scope.template, "resources");
  if (!scope.root || own === undefined || container === undefined) return undefined;
  const { document, template } = scope;
  const parameters = declared(change, template);
  const resource = conditionedLike(neighbour, filledIn(change.resource, own, parameters));
  if (isThere(resource, change.beside)) return undefined;
  const added = placed(container, change.symbolicName, resource, document);
  return added && [...declarations(parameters, template, document), added];
}

function placed(
  container: JsonNode,
  symbolicName: string,
  value: Json,
  document: SourceDocument,
): DocumentChange | undefined {
  if (container.kind === "array") return { document, change: { kind: "append", array: container, value } };
  if (container.kind !== "object") return undefined;
  const path = [freeName(container, symbolicName)];
  return { document, change: { kind: "insert", object: container, path, value } };
}

/** It is deployed whenever the neighbour is. */
function conditionedLike({ node }: Resource, resource: Json): Json {
  const condition = stringAt(node, "condition");
  return condition === undefined ? resource : { condition, ...(resource as object) };
}

/** Whether the neighbour has a child or an extension of that type and name in its template: a second one is refused. */
function isThere(resource: Json, beside: AddResource["beside"]): boolean {
  const { type, name } = resource as { readonly type: string; readonly name: string };
  const [, ownName] = name.match(/, '\/(\w+)'\)\]$/) ?? [];
  return [...beside.children(type).values, ...beside.extensions(type).values].some((other) => {
    if (other.resource.deployments.at(-1) !== beside.resource.deployments.at(-1)) return false;
    const written = stringAt(other.resource.node, "name") ?? "";
    const isNamedLike = ownName !== undefined && other.identity()?.name.endsWith(`/${ownName.toLowerCase()}`) === true;
    return isNamedLike || canonicalText(written) === canonicalText(name);
  });
}

/** The name and the id of a resource as expressions, without their brackets. */
interface OwnExpressions {
  readonly name: string;
  readonly id: string;
}

function ownExpressions({ node, copies, parent }: Resource): OwnExpressions | undefined {
  const type = stringAt(node, "type");
  const written = stringAt(node, "name");
  if (copies !== undefined || parent !== undefined || type === undefined || written === undefined) return undefined;
  const name = isExpression(written) ? written.slice(1, -1) : quoted(unescapeLiteral(written));
  return type.split("/").length === 2 ? { name, id: `resourceId('${type}', ${name})` } : undefined;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

interface NewParameters {
  /** By placeholder: the name and the type. */
  readonly [placeholder: string]: { readonly name: string; readonly type: string };
}

function declared({ parameters }: AddResource, template: JsonObject): NewParameters {
  const existing = childOf(template, "parameters");
  return Object.fromEntries(
    parameters.map(({ placeholder, name, type }) => [
      placeholder,
      { name: existing?.kind === "object" ? freeName(existing, name) : name, type },
    ]),
  );
}

function declarations(parameters: NewParameters, template: JsonObject, document: SourceDocument): DocumentChange[] {
  const existing = childOf(template, "parameters");
  return Object.values(parameters).map(({ name, type }) => {
    const place =
      existing?.kind === "object"
        ? { object: existing, path: [name] }
        : { object: template, path: ["parameters", name] };
    return { document, change: { kind: "insert", ...place, value: { type } }, declares: name };
  });
}

/** Puts expressions and parameters where the resource asks for them. */
function filledIn(value: Json, own: OwnExpressions, parameters: NewParameters): Json {
  if (typeof value === "string") {
    const parameter = parameters[value];
    if (parameter !== undefined) return `[parameters('${parameter.name}')]`;
    return value.replaceAll("{id}", own.id).replaceAll("{name}", own.name);
  }
  if (Array.isArray(value)) return value.map((item) => filledIn(item, own, parameters));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, filledIn(inner, own, parameters)]));
}
