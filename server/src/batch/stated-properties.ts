// Walks the properties that a resource or body states, for those that depend on the api-version.
import type { ArmObject, ArmValue } from "../arm/arm-value.ts";
import { isLiteralMember, isStringMember } from "../arm/containers.ts";
import type { Evaluation } from "../arm/evaluation.ts";
import { type NamePlace, nameTree, placeBelow } from "./properties/name-tree.ts";
import { inPlane, type Plane, type Property } from "./properties/properties.ts";
import { tableOf } from "./property-value.ts";
import type { StatedProperties, StatedProperty } from "./stated-property.ts";
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

/** What a resource or body states, and where it may state more. */
export function statedProperties(
  subject: Pick<Subject, "kind" | "plane">,
  self: ArmValue,
  evaluation: Evaluation,
): StatedProperties {
  const walk = newWalk(subject, [], evaluation);
  if (isUnsettled(self)) walk.unsettled.push([]);
  collect(walk, self, positionOf(subject, []), subject.plane === "management");
  return walk;
}

/**
 * What a value holds that some api-version of the plane lacks, as if it stood where the names lead; those that hold
 * others before what they hold. Nothing is said of the members that any resource has, of what is null, and of what
 * stands below a property that the plane does not know.
 */
export function versionBoundBelow(
  subject: Pick<Subject, "kind" | "plane">,
  holder: ArmValue | undefined,
  names: readonly string[],
): readonly StatedProperty[] {
  const walk = newWalk(subject, names, undefined);
  if (holder !== undefined) collect(walk, holder, positionOf(subject, names), false);
  return walk.found;
}

function newWalk({ plane }: Pick<Subject, "plane">, names: readonly string[], evaluation: Walk["evaluation"]): Walk {
  return { plane, evaluation, found: [], unsettled: [], names: [...names], steps: [] };
}

function positionOf({ kind, plane }: Pick<Subject, "kind" | "plane">, names: readonly string[]): Position {
  let at: Position = { place: nameTree(tableOf(kind), plane).root, isOpen: false };
  for (const name of names) at = moveTo(at, placeBelow(at.place, name), plane);
  return at;
}

interface Walk {
  readonly plane: Plane;
  /** Undefined where nobody asks what is unsettled. */
  readonly evaluation: Evaluation | undefined;
  readonly found: StatedProperty[];
  readonly unsettled: (readonly (string | number)[])[];
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
      const item = read(walk, below, () => holder.item(index));
      if (item !== undefined) collect(walk, item, below, false);
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
    walk.steps.push(name);
    const isFound = path === undefined || isVersionBound(below.place?.property, walk.plane);
    // Of what holds no others, only that counts whether it is null.
    const isScalar = !isHolder(below.place, walk.plane) && isScalarMember(holder, name, isFound);
    const value = isScalar ? undefined : read(walk, below, () => holder.get(name));
    if (isScalar ? isFound : value !== undefined && value.kind !== "null") {
      walk.names.push(name);
      if (isFound) walk.found.push({ path, names: [...walk.names], steps: [...walk.steps] });
      if (path !== undefined && value !== undefined) collect(walk, value, below, false);
      walk.names.pop();
    }
    walk.steps.pop();
  }
}

function isScalarMember(holder: ArmObject, name: string, mustBeKnown: boolean): boolean {
  return isLiteralMember(holder, name) || (!mustBeKnown && isStringMember(holder, name));
}

/** Reads a value, and notes where another alternative, or what nobody knows of it, may state other properties. */
function read(walk: Walk, { place, isOpen }: Position, get: () => ArmValue | undefined): ArmValue | undefined {
  const { evaluation } = walk;
  const isFree = isOpen && place?.below.size === 0;
  if (evaluation === undefined || isFree || (place !== undefined && !isHolder(place, walk.plane))) return get();
  const { value, decisions } = evaluation.trail.recording(get);
  // What stands under an unknown name is a finding, whatever it is, unless it may be null.
  if (decisions.length > 0 || (place !== undefined && value !== undefined && isUnsettled(value)))
    walk.unsettled.push([...walk.steps]);
  return value;
}

/** Whether what stands at a place holds others. */
function isHolder(place: NamePlace | undefined, plane: Plane): boolean {
  if (place === undefined) return false;
  const own = place.property && inPlane(place.property, plane);
  return place.below.size > 0 || own?.type === "object" || own?.type === "array";
}

function isUnsettled(value: ArmValue): boolean {
  if (value.kind === "object" || value.kind === "array") return value.open !== undefined;
  const { kind } = value;
  return kind === "unknown" && (value.types?.some((type) => type === "object" || type === "array") ?? true);
}

function isVersionBound(property: Property | undefined, plane: Plane): boolean {
  const own = property && inPlane(property, plane);
  return own?.introduced !== undefined || own?.removed !== undefined || own?.unconfirmedBefore !== undefined;
}
