// Walks the properties that a resource or body states, for those that depend on the api-version.
import type { ArmValue } from "../arm/arm-value.ts";
import { isKnownScalar, isPlain, isWhole, writtenMember } from "../arm/containers.ts";
import type { Evaluation } from "../arm/evaluation.ts";
import type { JsonArray, JsonNode, JsonObject } from "../json/node.ts";
import { type NamePlace, nameTree, placeBelow } from "./properties/name-tree.ts";
import { tableOf } from "./property-value.ts";
import type { StatedProperties, StatedProperty } from "./stated-property.ts";
import type { Subject } from "./subject.ts";

export type { StatedProperty } from "./stated-property.ts";

const resourceNames = [
  ...["$schema", "apiVersion", "asserts", "comments", "condition", "copy", "dependsOn", "existing"],
  ...["extendedLocation", "identity", "import", "kind", "location", "managedBy", "metadata", "name"],
  ...["plan", "resources", "scope", "sku", "tags", "type", "zones"],
];

/** What every resource of a template may have, whatever its type: as most write it, and in lower case. */
const resourceMembers = new Set([...resourceNames, ...resourceNames.map((name) => name.toLowerCase())]);

/** What a resource or body states, and where it may state more. */
export function statedProperties(
  { kind, plane }: Pick<Subject, "kind" | "plane">,
  self: ArmValue,
  evaluation: Evaluation,
): StatedProperties {
  const walk = new Walk(evaluation, []);
  if (isUnsettled(self)) walk.unsettled.push([]);
  walk.collect(self, { place: nameTree(tableOf(kind), plane).root, isFree: false }, plane === "management");
  return walk;
}

/**
 * What a value holds that some api-version of the plane lacks, as if it stood where the names lead; those that hold
 * others before what they hold. Nothing is said of the members that any resource has, of what is null, and of what
 * stands below a property that the plane does not know.
 */
export function versionBoundBelow(
  { kind, plane }: Pick<Subject, "kind" | "plane">,
  holder: ArmValue | undefined,
  names: readonly string[],
): readonly StatedProperty[] {
  const walk = new Walk(undefined, names);
  let at: Position = { place: nameTree(tableOf(kind), plane).root, isFree: false };
  for (const name of names) at = moveTo(at, placeBelow(at.place, name));
  if (holder !== undefined) walk.collect(holder, at);
  return walk.found;
}

/** Where the walk is in the tree of names, and whether the names below the nearest known place are free. */
interface Position {
  readonly place: NamePlace | undefined;
  readonly isFree: boolean;
}

function moveTo(from: Position, place: NamePlace | undefined): Position {
  return { place, isFree: place?.isOpen ?? from.isFree };
}

type Evaluate = (node: JsonNode) => ArmValue;

class Walk implements StatedProperties {
  readonly found: StatedProperty[] = [];
  readonly unsettled: StatedProperty["steps"][] = [];
  /** Undefined where nobody asks what is unsettled. */
  readonly #evaluation: Evaluation | undefined;
  /** The way to where the walk is. It is copied where something is found. */
  readonly #names: string[];
  readonly #steps: (string | number)[] = [];

  constructor(evaluation: Evaluation | undefined, names: readonly string[]) {
    this.#evaluation = evaluation;
    this.#names = [...names];
  }

  /** Looks at what a value holds; `isResource` says that it is a resource of a template. */
  collect(holder: ArmValue, at: Position, isResource = false): void {
    if (holder.kind === "array")
      this.#collectItems(holder.length, at, (index, below) => {
        const item = this.#read(below, () => holder.item(index));
        if (item !== undefined) this.collect(item, below);
      });
    if (holder.kind === "unknown" && holder.each !== undefined) {
      const { each } = holder;
      this.#collectItems(1, at, (_, below) => {
        const item = this.#read(below, each);
        if (item !== undefined) this.collect(item, below);
      });
    }
    if (holder.kind !== "object") return;
    const { written, evaluate } = holder;
    if (written !== undefined && evaluate !== undefined && isPlain(written))
      this.#collectMembers(written, evaluate, at, isResource);
    else
      for (const name of holder.names) {
        const get = () => holder.get(name);
        const below = moveTo(at, placeBelow(at.place, name));
        if (!isResource || !isOfResource(name)) this.#collectMember(name, below, writtenMember(holder, name), get);
      }
  }

  /** The same for what is written, of which only expressions have to be evaluated. */
  #collectNode(node: JsonObject | JsonArray, evaluate: Evaluate, at: Position): void {
    if (node.kind === "object") {
      this.#collectMembers(node, evaluate, at, false);
      return;
    }
    this.#collectItems(node.items.length, at, (index, below) => {
      const item = node.items[index] as JsonNode;
      if (isWhole(item)) this.#collectNode(item, evaluate, below);
      else {
        const value = this.#read(below, () => evaluate(item));
        if (value !== undefined) this.collect(value, below);
      }
    });
  }

  #collectMembers(holder: JsonObject, evaluate: Evaluate, at: Position, isResource: boolean): void {
    for (const { key, value: node } of holder.members) {
      if (node === undefined || (isResource && isOfResource(key.value))) continue;
      const place = placeBelow(at.place, key.value);
      // Most members are scalars that all versions have.
      if (place !== undefined && !place.isVersionBound && !place.isHolder && !isContainer(node)) continue;
      this.#collectMember(key.value, moveTo(at, place), node, () => evaluate(node), evaluate);
    }
  }

  /** Where no property is, as in arrays of arrays, nothing is said, however deep a hostile text goes on. */
  #collectItems(length: number, at: Position, visit: (index: number, below: Position) => void): void {
    if (length === 0 || at.place === undefined) return;
    const below = moveTo(at, placeBelow(at.place, "[]"));
    this.#names.push("[]");
    for (let index = 0; index < length; index++) {
      this.#steps.push(index);
      visit(index, below);
      this.#steps.pop();
    }
    this.#names.pop();
  }

  /** `node` is how the member is written, if that is known; with `evaluate`, what it holds need not be read first. */
  #collectMember(
    name: string,
    below: Position,
    node: JsonNode | undefined,
    get: () => ArmValue | undefined,
    evaluate?: Evaluate,
  ): void {
    const path = below.place?.property?.path;
    if (path === undefined && below.isFree) return;
    const isKnown = path !== undefined;
    const isFound = !isKnown || below.place?.isVersionBound === true;
    this.#steps.push(name);
    this.#names.push(name);
    if (node !== undefined && isScalar(node, below.place, isFound)) {
      if (isFound) this.#note(path);
    } else if (node !== undefined && evaluate !== undefined && isWhole(node)) {
      if (isFound) this.#note(path);
      if (isKnown) this.#collectNode(node, evaluate, below);
    } else {
      const value = this.#read(below, get);
      const isThere = value !== undefined && value.kind !== "null";
      if (isThere && isFound) this.#note(path);
      if (isThere && isKnown) this.collect(value, below);
    }
    this.#names.pop();
    this.#steps.pop();
  }

  #note(path: string | undefined): void {
    this.found.push({ path, names: [...this.#names], steps: [...this.#steps] });
  }

  /** Reads a value, and notes where another alternative, or what nobody knows of it, may state other properties. */
  #read({ place, isFree }: Position, get: () => ArmValue | undefined): ArmValue | undefined {
    if (this.#evaluation === undefined || (isFree && place?.below.size === 0) || place?.isHolder === false)
      return get();
    const { value, decisions } = this.#evaluation.trail.recording(get);
    // What stands under an unknown name is a finding, whatever it is, unless it may be null.
    if (decisions.length > 0 || (place !== undefined && value !== undefined && isUnsettled(value)))
      this.unsettled.push([...this.#steps]);
    return value;
  }
}

/** Of what holds no others, only that counts whether it is null, and of a string not even that if nothing hangs on it. */
function isScalar(node: JsonNode, place: NamePlace | undefined, isFound: boolean): boolean {
  return place?.isHolder !== true && (isKnownScalar(node) || (!isFound && node.kind === "string"));
}

function isContainer({ kind }: JsonNode): boolean {
  return kind === "object" || kind === "array";
}

function isOfResource(name: string): boolean {
  return resourceMembers.has(name) || resourceMembers.has(name.toLowerCase());
}

function isUnsettled(value: ArmValue): boolean {
  if (value.kind === "object" || value.kind === "array") return value.open !== undefined;
  const { kind } = value;
  return kind === "unknown" && (value.types?.some((type) => type === "object" || type === "array") ?? true);
}
