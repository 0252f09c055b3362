// The names of a plane as a tree, for those who walk a whole resource: no look-up starts at the root again.
import { perPlane } from "./per-plane.ts";
import { tableOf } from "./read-table.ts";
import type { Plane, Property, PropertyInPlane } from "./types.ts";

/** A place that names lead to, with what those ask who walk there. */
export interface NamePlace {
  /** Its number among all places of the tree; those below it follow, up to `end`. */
  readonly index: number;
  readonly end: number;
  /** Undefined where the names only lead on. */
  readonly property: Property | undefined;
  /** The places below, by name in lower case and in the casing of the plane; `[]` for the elements of an array. */
  readonly below: ReadonlyMap<string, NamePlace>;
  /** Whether the names below are free, or not known to us. */
  readonly isOpen: boolean;
  /** Whether what stands here holds others. */
  readonly isHolder: boolean;
  /** Whether some version of the plane lacks it, or may lack it. */
  readonly isVersionBound: boolean;
  /** Whether what stands here is a secret. */
  readonly isSecret: boolean;
  /** Whether a secret may stand below. */
  readonly holdsSecrets: boolean;
}

/** All places of a plane. */
export interface NameTree {
  /** The place of the subject itself. */
  readonly root: NamePlace;
  readonly size: number;
  /** By canonical path; a property that the plane does not have has none. */
  readonly byPath: ReadonlyMap<string, NamePlace>;
}

type Draft = { -readonly [K in keyof Omit<NamePlace, "below">]: NamePlace[K] } & { readonly below: Map<string, Draft> };

/** The tree of a subject; made of the property table once. */
export const nameTree = perPlane((subject, plane) => plant(tableOf(subject).byNames[plane].values(), plane));

function plant(properties: Iterable<Property>, plane: Plane): NameTree {
  const root = createDraft();
  const byPath = new Map<string, NamePlace>();
  for (const property of properties) {
    const own = plane === "management" ? property.management : property.dataPlane;
    let at = root;
    for (const name of own?.segments ?? []) {
      at.isHolder = true;
      at.holdsSecrets ||= property.secret;
      const next = at.below.get(name.toLowerCase()) ?? createDraft();
      at.below.set(name.toLowerCase(), next);
      at.below.set(name, next);
      at = next;
    }
    if (own !== undefined) describe(at, property, own);
    byPath.set(property.path, at);
  }
  return { root, size: number(root, 0), byPath };
}

/** Numbers a place and those below it, from `index` on; answers with the number behind them. */
function number(place: Draft, index: number): number {
  place.index = index;
  place.end = index + 1;
  for (const below of new Set(place.below.values())) place.end = number(below, place.end);
  return place.end;
}

function createDraft(): Draft {
  return {
    index: 0,
    end: 0,
    property: undefined,
    below: new Map(),
    isOpen: false,
    isHolder: false,
    isVersionBound: false,
    isSecret: false,
    holdsSecrets: false,
  };
}

function describe(place: Draft, property: Property, own: PropertyInPlane): void {
  place.property = property;
  place.isOpen = own.open;
  place.isHolder ||= own.type === "object" || own.type === "array";
  place.isVersionBound = (own.introduced ?? own.removed ?? own.unconfirmedBefore) !== undefined;
  place.isSecret = property.secret;
}

/** The place of a name below another one; a name that is a number is taken for that of an element. */
export function placeBelow(place: NamePlace | undefined, name: string): NamePlace | undefined {
  if (place === undefined || place.below.size === 0) return undefined;
  const { below } = place;
  return below.get(name) ?? below.get(name.toLowerCase()) ?? (isIndex(name) ? below.get("[]") : undefined);
}

function isIndex(name: string): boolean {
  const first = name.charCodeAt(0);
  return first >= zero && first <= nine && /^\d+$/.test(name);
}

const zero = "0".charCodeAt(0);
const nine = "9".charCodeAt(0);
