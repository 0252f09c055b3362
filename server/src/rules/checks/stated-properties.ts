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
  readonly value: Value;
}

/** What every resource of a template may have, whatever its type. */
const resourceMembers = new Set(
  [
    ...["$schema", "apiVersion", "asserts", "comments", "condition", "copy", "dependsOn", "existing", "identity"],
    ...["import", "location", "metadata", "name", "resources", "scope", "tags", "type"],
  ].map((name) => name.toLowerCase()),
);

/**
 * All properties with a value other than null, those that hold others before what they hold. Nothing is said of the
 * members that any resource has, and of what stands below a property that the plane does not know.
 */
export function* statedProperties(subject: Account | Pool): Generator<StatedProperty> {
  yield* membersOf(subject, subject.self, []);
}

function* membersOf(subject: Account | Pool, holder: Value, names: readonly string[]): Generator<StatedProperty> {
  if (holder.arm?.kind === "array") {
    const item = [...names, "[]"];
    for (const value of holder.items().values) yield* membersOf(subject, value, item);
  }
  if (holder.arm?.kind !== "object") return;
  const isResource = subject.plane === "management" && names.length === 0;
  for (const name of holder.arm.names) {
    if (isResource && resourceMembers.has(name.toLowerCase())) continue;
    const value = holder.at(name);
    const own = [...names, name];
    const table = tableOf(subject.kind);
    if (value.arm === undefined || isFree(table, subject, own)) continue;
    const path = canonicalFromConcrete(table, subject.plane, own);
    yield { path, names: own, value };
    if (path !== undefined) yield* membersOf(subject, value, own);
  }
}

/** Whether the name stands below a property whose members have free names. */
function isFree(table: ReturnType<typeof tableOf>, { plane }: Account | Pool, names: readonly string[]): boolean {
  return canonicalFromConcrete(table, plane, names) === undefined && isOpen(table, plane, names);
}
