// Walks the properties that a resource or body states.
import type { Value } from "../../arm/value.ts";
import { canonicalFromConcrete, isOpen } from "../../batch/properties/properties.ts";
import { tableOf } from "../../batch/property-value.ts";
import type { Account, Pool } from "../../batch/subject.ts";

/** A property as it is written. */
export interface StatedProperty {
  /** The canonical path; undefined if the plane has no property of that name there in any version. */
  readonly path: string | undefined;
  /** The names that lead to it, `[]` for an element. */
  readonly names: readonly string[];
  /** The same with the index of each element. */
  readonly steps: readonly (string | number)[];
  readonly value: Value;
}

/** What every resource of a template may have, whatever its type. */
const resourceMembers = new Set(
  [
    ...["$schema", "apiVersion", "asserts", "comments", "condition", "copy", "dependsOn", "existing"],
    ...["extendedLocation", "identity", "import", "kind", "location", "managedBy", "metadata", "name"],
    ...["plan", "resources", "scope", "sku", "tags", "type", "zones"],
  ].map((name) => name.toLowerCase()),
);

/**
 * All properties with a value other than null, those that hold others before what they hold. Nothing is said of the
 * members that any resource has, and of what stands below a property that the plane does not know. It looks at the
 * preferred alternatives only, since a walk over everything would try all worlds: `readAgain` tells what a finding
 * rests on.
 */
export function statedProperties(subject: Account | Pool): readonly StatedProperty[] {
  return subject.aside(() => [...propertiesBelow(subject, subject.self, [], [])]);
}

/** The property with all that decides it; undefined where it is null in this world, or may be null. */
export function readAgain({ self }: Account | Pool, { steps }: StatedProperty): Value | undefined {
  let value: Value | undefined = self;
  for (const step of steps) value = typeof step === "number" ? value?.items().values[step] : value?.at(step);
  return value?.state === "known" ? value : undefined;
}

/** What a value holds, as if it stood where the names lead. */
export function* propertiesBelow(
  subject: Account | Pool,
  holder: Value,
  names: readonly string[],
  steps: readonly (string | number)[],
): Generator<StatedProperty> {
  if (holder.arm?.kind === "array") {
    const item = [...names, "[]"];
    for (const [index, value] of holder.items().values.entries())
      yield* propertiesBelow(subject, value, item, [...steps, index]);
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
    yield property;
    if (path !== undefined) yield* propertiesBelow(subject, value, own, property.steps);
  }
}
