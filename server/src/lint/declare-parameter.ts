// Writes a value that only the user knows: as a new parameter of the template, or as a placeholder.
import type { SourceDocument } from "../arm/arm-value.ts";
import type { Place } from "../arm/value.ts";
import { canonicalPathOf } from "../batch/property-value.ts";
import type { Found } from "../batch/subjects.ts";
import type { Json } from "../json/json.ts";
import type { JsonNode } from "../json/node.ts";
import { childOf } from "../json/path.ts";
import type { Change } from "../rules/rule.ts";
import { isOnlyUse } from "./definition-uses.ts";
import type { DocumentChange } from "./document-change.ts";
import { freeName } from "./free-name.ts";
import { inPlaneForm } from "./plane-form.ts";

type DeclareParameter = Extract<Change, { kind: "declareParameter" }>;

/**
 * Declares the parameter in the template that people deploy and uses it in place of the value; in a body, which has no
 * parameters, writes the placeholder. Undefined inside a nested template with parameters of its own: callers would
 * have to pass it on.
 */
export function declareParameterChanges(change: DeclareParameter, found: Found): readonly DocumentChange[] | undefined {
  const { at, name, type, placeholder } = change;
  const { resource } = found;
  const write = writerAt(at.place);
  const value = inPlaneForm(canonicalPathOf(at), change.value ?? placeholder, found);
  if (write === undefined) return undefined;
  if (resource === undefined) return [write(value)];
  const { scope } = resource.environment;
  if (!scope.root) return undefined;
  const parameters = childOf(scope.template, "parameters");
  const free = parameters?.kind === "object" ? freeName(parameters, name) : name;
  const path = parameters?.kind === "object" ? [free] : ["parameters", free];
  const object = parameters?.kind === "object" ? parameters : scope.template;
  return [
    { document: scope.document, change: { kind: "insert", object, path, value: { type } }, declares: free },
    write(substitute(value, placeholder, `[parameters('${free}')]`)),
  ];
}

/** Writes a value in place of the one that stands there, or where it is missing. */
function writerAt(place: Place): ((value: Json) => DocumentChange) | undefined {
  const { document, slot, hops } = place;
  if (slot !== undefined && place.node === undefined) {
    return hops.length > 0 ? undefined : (value) => ({ document, change: { kind: "insert", ...slot, value } });
  }
  const literal = literalOf(place);
  const { node } = literal;
  return node && ((value) => ({ document: literal.document, change: { kind: "replace", node, value } }));
}

/** Puts the reference wherever the placeholder stands, be it as a name. */
function substitute(value: Json, placeholder: string, reference: string): Json {
  if (value === placeholder) return reference;
  if (Array.isArray(value)) return value.map((item) => substitute(item, placeholder, reference));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name === placeholder ? reference : name,
      substitute(inner, placeholder, reference),
    ]),
  );
}

/** The literal itself, also where a variable holds it for this one use; a parameter's default is not replaced. */
function literalOf(place: Place): {
  readonly document: SourceDocument;
  readonly node: JsonNode | undefined;
} {
  const { document, node, hops, computed } = place;
  const last = hops.at(-1);
  if (computed)
    return { document, node: hops.length === 0 && node !== undefined && isSelfContained(node) ? node : undefined };
  if (last === undefined) return { document, node };
  const movable = last.kind === "variable" && isOnlyUse(place);
  return { document: last.document, node: movable ? last.node : undefined };
}

/** Whether all that an expression is made of stands in it, so that nothing is left behind when it goes. */
function isSelfContained(node: JsonNode): boolean {
  return node.kind === "string" && !/\b(?:variables|parameters|reference)\s*\(/i.test(node.value);
}
