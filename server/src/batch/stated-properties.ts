// Walks the properties that a resource or body states.
import type { Value } from "../arm/value.ts";
import { canonicalFromConcrete, isOpen } from "./properties/properties.ts";
import { tableOf } from "./property-value.ts";
import type { StatedProperty } from "./stated-property.ts";
import type { Subject } from "./subject.ts";

export type { StatedProperty } from "./stated-property.ts";

/** What every resource of a template may have, whatever its type. */
const resourceMembers = new Set(
  [
    ...["$schema", "apiVersion", "asserts", "comments", "condition", "copy", "dependsOn", "existing"],
    ...["extendedLocation", "identity", "import", "kind", "location", "managedBy", "metadata", "name"],
    ...["plan", "resources", "scope", "sku", "tags", "type", "zones"],
  ].map((name) => name.toLowerCase()),
);

/**
 * What a value holds that is not null, as if it stood where the names lead; those that hold others before what they
 * hold. Nothing is said of the members that any resource has, and of what stands below a property that the plane does
 * not know.
 */
export function propertiesBelow(
  subject: Pick<Subject, "kind" | "plane">,
  holder: Value,
  names: readonly string[] = [],
): readonly StatedProperty[] {
  const found: StatedProperty[] = [];
  collect(subject, holder, names, [], found);
  return found;
}

function collect(
  subject: Pick<Subject, "kind" | "plane">,
  holder: Value,
  names: readonly string[],
  steps: readonly (string | number)[],
  found: StatedProperty[],
): void {
  if (holder.arm?.kind === "array") {
    const item = [...names, "[]"];
    for (const [index, value] of holder.items().values.entries())
      collect(subject, value, item, [...steps, index], found);
  }
  if (holder.arm?.kind !== "object") return;
  const table = tableOf(subject.kind);
  const isResource = subject.plane === "management" && names.length === 0;
  for (const name of holder.arm.names) {
    if (isResource && resourceMembers.has(name.toLowerCase())) continue;
    const own = [...names, name];
    const path = canonicalFromConcrete(table, subject.plane, own);
    if (path === undefined && isOpen(table, subject.plane, own)) continue;
    const value = holder.at(name);
    if (value.arm === undefined) continue;
    const property = { path, names: own, steps: [...steps, name], value };
    found.push(property);
    if (path !== undefined) collect(subject, value, own, property.steps, found);
  }
}
