// Where an account or pool uses secrets: in properties that hold one, and where a secure parameter is used.
import type { ArmValue } from "../arm/arm-value.ts";
import { isKnownScalar, isPlain, isWhole } from "../arm/containers.ts";
import type { JsonArray, JsonNode, JsonObject } from "../json/node.ts";
import { type NamePlace, nameTree, placeBelow } from "./properties/name-tree.ts";
import type { Plane, Subject as TableSubject } from "./properties/properties.ts";

/** A value that is, or should be, a secret. */
export interface SecretUse {
  /** The way from the subject: names of members and indexes of elements. */
  readonly steps: readonly (string | number)[];
  /** Whether the property holds secrets by its nature, whatever its value is. */
  readonly isSecretProperty: boolean;
}

/** What was found; `complete` is false if there may be more in what nobody knows. */
export interface SecretUses {
  readonly uses: readonly SecretUse[];
  readonly complete: boolean;
}

/** All of a subject, in the order of the text. */
export function findSecretUses(table: TableSubject, plane: Plane, self: ArmValue): SecretUses {
  const walk: Walk = { uses: [], complete: true };
  visit(walk, self, [], nameTree(table, plane).root);
  return walk;
}

interface Walk {
  readonly uses: SecretUse[];
  complete: boolean;
}

const deepest = 256;

/** The way to a value; it is copied where something is found. */
type Steps = (string | number)[];

function visit(walk: Walk, arm: ArmValue, steps: Steps, place: NamePlace | undefined): void {
  if (arm.kind === "null" || isTooDeep(walk, steps)) return;
  const isSecret = arm.secret === true;
  noteUse(walk, steps, isSecret, place);
  if (isSecret) return;
  const isContainer = arm.kind === "object" || arm.kind === "array";
  const isOpen = arm.kind === "unknown" || (isContainer && arm.open !== undefined);
  if (isOpen && place?.holdsSecrets === true) walk.complete = false;
  if (arm.kind === "unknown" && arm.each !== undefined) visitBelow(walk, arm.each(), steps, 0, wayTo(place, "[]"));
  if (arm.kind === "array") {
    const below = wayTo(place, "[]");
    for (let index = 0; index < arm.length; index++) visitBelow(walk, arm.item(index), steps, index, below);
  }
  if (arm.kind !== "object") return;
  const { written, evaluate } = arm;
  if (written !== undefined && evaluate !== undefined && isPlain(written)) {
    visitMembers(walk, written, evaluate, steps, place);
    return;
  }
  for (const name of arm.names) {
    if (isElsewhere(name, steps)) continue;
    const member = arm.get(name);
    if (member !== undefined) visitBelow(walk, member, steps, name, wayTo(place, name));
  }
}

function visitBelow(
  walk: Walk,
  arm: ArmValue,
  steps: Steps,
  step: string | number,
  place: NamePlace | undefined,
): void {
  steps.push(step);
  visit(walk, arm, steps, place);
  steps.pop();
}

type Evaluate = (node: JsonNode) => ArmValue;

/** The same for what is written, of which only expressions have to be evaluated. */
function visitNode(walk: Walk, node: JsonNode, evaluate: Evaluate, steps: Steps, place: NamePlace | undefined): void {
  const isKnown = isWhole(node) || (isKnownScalar(node) && place?.holdsSecrets !== true);
  if (!isKnown) visit(walk, evaluate(node), steps, place);
  else if (!isTooDeep(walk, steps)) {
    noteUse(walk, steps, false, place);
    if (node.kind === "object") visitMembers(walk, node, evaluate, steps, place);
    if (node.kind === "array") visitItems(walk, node, evaluate, steps, wayTo(place, "[]"));
  }
}

function visitMembers(
  walk: Walk,
  node: JsonObject,
  evaluate: Evaluate,
  steps: Steps,
  place: NamePlace | undefined,
): void {
  for (const { key, value } of node.members) {
    const below = wayTo(place, key.value);
    // Most members are literals that are no secrets.
    if (value === undefined || (below === undefined && isKnownScalar(value)) || isElsewhere(key.value, steps)) continue;
    steps.push(key.value);
    visitNode(walk, value, evaluate, steps, below);
    steps.pop();
  }
}

function visitItems(walk: Walk, node: JsonArray, evaluate: Evaluate, steps: Steps, place: NamePlace | undefined): void {
  for (const [index, item] of node.items.entries()) {
    steps.push(index);
    visitNode(walk, item, evaluate, steps, place);
    steps.pop();
  }
}

/** No property of Batch is as deep, but the values of a hostile text may be deeper than the stack. */
function isTooDeep(walk: Walk, steps: Steps): boolean {
  if (steps.length <= deepest) return false;
  walk.complete = false;
  return true;
}

function noteUse(walk: Walk, steps: Steps, isSecret: boolean, place: NamePlace | undefined): void {
  const isSecretProperty = place?.isSecret === true;
  if (isSecretProperty || isSecret) walk.uses.push({ steps: [...steps], isSecretProperty });
}

/** The place of a name if a secret may stand there or below. */
function wayTo(place: NamePlace | undefined, name: string): NamePlace | undefined {
  if (place === undefined || !place.holdsSecrets) return undefined;
  const below = placeBelow(place, name);
  return below !== undefined && (below.isSecret || below.holdsSecrets) ? below : undefined;
}

/** The resources inside an account are subjects of their own, and what a resource depends on are names. */
function isElsewhere(name: string, steps: Steps): boolean {
  return steps.length === 0 && (isNamed(name, "resources") || isNamed(name, "dependson"));
}

function isNamed(name: string, lower: string): boolean {
  return name.length === lower.length && name.toLowerCase() === lower;
}
