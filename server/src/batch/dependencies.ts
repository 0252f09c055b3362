// Who waits for a resource: the entries of `dependsOn` that name it.
import type { Evaluator } from "../arm/evaluator.ts";
import { rootValue } from "../arm/located-value.ts";
import type { Resource } from "../arm/template.ts";
import type { Tri, Value } from "../arm/value.ts";
import type { JsonNode } from "../json/node.ts";
import { childOf, stringAt } from "../json/path.ts";
import { contains, span } from "../text/span.ts";

/** Entries of `dependsOn`; `complete` is false if there may be more. */
export interface Dependencies {
  readonly values: readonly Value[];
  readonly complete: boolean;
}

/** The entries that name `resource`, in others than those inside of it; `isIdOf` tells whether an id is its own. */
export function dependenciesOn(
  resource: Resource,
  resources: readonly Resource[],
  evaluator: Evaluator,
  isIdOf: (id: Value) => Tri,
): Dependencies {
  const named = new Map<JsonNode, Value>();
  let complete = true;
  for (const other of resources) {
    const list = isInside(other, resource) ? undefined : childOf(other.node, "dependsOn");
    if (list !== undefined && list.kind !== "array") complete = false;
    for (const item of list?.kind === "array" ? list.items : []) {
      const entry = entryOf(item, other, evaluator);
      const answer = isNameOf(entry.text(), resource, other) ? "yes" : isIdOf(entry);
      if (answer === "yes") named.set(item, entry);
      if (answer === "unknown") complete = false;
    }
  }
  return { values: [...named.values()], complete };
}

function isInside({ node, document }: Resource, outer: Resource): boolean {
  return document === outer.document && contains(outer.node, node);
}

function entryOf(item: JsonNode, { node, document, environment }: Resource, evaluator: Evaluator): Value {
  const anchor = { evaluation: evaluator.evaluation, document, node, span: span(item.start, item.end) };
  return rootValue(anchor, evaluator.node(item, environment));
}

/** Within a template the symbolic name, the name of the loop or that of the resource will do. */
function isNameOf(text: string | undefined, resource: Resource, other: Resource): boolean {
  const { node, name, symbolicName, environment } = resource;
  if (text === undefined || environment.scope !== other.environment.scope) return false;
  const own = name.kind === "string" ? name.value : undefined;
  const names = [symbolicName, stringAt(childOf(node, "copy"), "name"), own];
  return names.some((each) => each?.toLowerCase() === text.toLowerCase());
}
