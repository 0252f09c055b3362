// The names of a plane as a tree, for those who walk a whole resource: no look-up starts at the root again.
import { tableOf } from "./read-table.ts";
import type { Plane, Property, Subject } from "./types.ts";

/** A place that names lead to. */
export interface NamePlace {
  /** Undefined where the names only lead on. */
  readonly property: Property | undefined;
  /** The places below, by name in lower case; `[]` for the elements of an array. */
  readonly below: ReadonlyMap<string, NamePlace>;
}

interface Draft {
  property: Property | undefined;
  readonly below: Map<string, Draft>;
}

const trees = new Map<string, NamePlace>();

/** The place of the subject itself; made of the property table once. */
export function nameTree(subject: Subject, plane: Plane): NamePlace {
  const key = `${subject} ${plane}`;
  let tree = trees.get(key);
  if (tree === undefined) {
    tree = plant(tableOf(subject).byNames[plane]);
    trees.set(key, tree);
  }
  return tree;
}

function plant(byNames: ReadonlyMap<string, Property>): NamePlace {
  const root: Draft = { property: undefined, below: new Map() };
  for (const [key, property] of byNames) {
    let place = root;
    for (const name of key.split("\n")) {
      const next = place.below.get(name) ?? { property: undefined, below: new Map() };
      place.below.set(name, next);
      place = next;
    }
    place.property = property;
  }
  return root;
}

/** The place of a name below another one; a name that is a number is taken for that of an element. */
export function placeBelow(place: NamePlace | undefined, name: string): NamePlace | undefined {
  return place?.below.get(name.toLowerCase()) ?? (isIndex(name) ? place?.below.get("[]") : undefined);
}

function isIndex(name: string): boolean {
  return /^\d+$/.test(name);
}
