// Walks the properties that a resource or body states, for those that depend on the api-version.
import type { ArmValue } from "../arm/arm-value.ts";
import { type NamePlace, nameTree, placeBelow } from "./properties/name-tree.ts";
import { inPlane, type Plane, type Property } from "./properties/properties.ts";
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
 * What a value holds that some api-version of the plane lacks, as if it stood where the names lead; those that hold
 * others before what they hold. Nothing is said of the members that any resource has, of what is null, and of what
 * stands below a property that the plane does not know.
 */
export function versionBoundBelow(
  subject: Pick<Subject, "kind" | "plane">,
  holder: ArmValue | undefined,
  names: readonly string[] = [],
): readonly StatedProperty[] {
  const { plane } = subject;
  let at: Position = { place: nameTree(tableOf(subject.kind), plane), isOpen: false };
  for (const name of names) at = moveTo(at, placeBelow(at.place, name), plane);
  const walk: Walk = { plane, found: [], names: [...names], steps: [] };
  if (holder !== undefined) collect(walk, holder, at, plane === "management" && names.length === 0);
  return walk.found;
}

interface Walk {
  readonly plane: Plane;
  readonly found: StatedProperty[];
  /** The way to where the walk is. It is copied where something is found. */
  readonly names: string[];
  readonly steps: (string | number)[];
}

/** Where the walk is in the tree of names, and whether the names below the nearest known place are free. */
interface Position {
  readonly place: NamePlace | undefined;
  readonly isOpen: boolean;
}

function moveTo(from: Position, place: NamePlace | undefined, plane: Plane): Position {
  if (place === undefined) return { place, isOpen: from.isOpen };
  return { place, isOpen: (place.property && inPlane(place.property, plane))?.open ?? false };
}

function collect(walk: Walk, holder: ArmValue, at: Position, isResource: boolean): void {
  // Where no property is, as in arrays of arrays, nothing is said, however deep a hostile text goes on.
  if (holder.kind === "array" && holder.length > 0 && at.place !== undefined) {
    const below = moveTo(at, placeBelow(at.place, "[]"), walk.plane);
    walk.names.push("[]");
    for (let index = 0; index < holder.length; index++) {
      walk.steps.push(index);
      collect(walk, holder.item(index), below, false);
      walk.steps.pop();
    }
    walk.names.pop();
  }
  if (holder.kind !== "object") return;
  for (const name of holder.names) {
    if (isResource && resourceMembers.has(name.toLowerCase())) continue;
    const below = moveTo(at, placeBelow(at.place, name), walk.plane);
    const path = below.place?.property?.path;
    if (path === undefined && below.isOpen) continue;
    const value = holder.get(name);
    if (value === undefined || value.kind === "null") continue;
    walk.names.push(name);
    walk.steps.push(name);
    if (path === undefined || isVersionBound(below.place?.property, walk.plane))
      walk.found.push({ path, names: [...walk.names], steps: [...walk.steps] });
    if (path !== undefined) collect(walk, value, below, false);
    walk.names.pop();
    walk.steps.pop();
  }
}

function isVersionBound(property: Property | undefined, plane: Plane): boolean {
  const own = property && inPlane(property, plane);
  return own?.introduced !== undefined || own?.removed !== undefined || own?.unconfirmedBefore !== undefined;
}
