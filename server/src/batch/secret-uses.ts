// Where an account or pool uses secrets: in properties that hold one, and where a secure parameter is used.
import type { ArmValue } from "../arm/arm-value.ts";
import { isLiteralMember } from "../arm/containers.ts";
import { concretePath, type Plane, secretPaths, type Subject as TableSubject } from "./properties/properties.ts";

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
  visit(walk, self, [], wayIn(table, plane));
  return walk;
}

interface Walk {
  readonly uses: SecretUse[];
  complete: boolean;
}

/** The names below a place that lead to properties that hold secrets, in lower case; `[]` for an element. */
interface Way {
  readonly next: Map<string, Way>;
  isSecret: boolean;
}

const deepest = 256;

const ways = new Map<string, Way>();

/** Made of the property table once. */
function wayIn(table: TableSubject, plane: Plane): Way {
  const key = `${table} ${plane}`;
  let root = ways.get(key);
  if (root !== undefined) return root;
  root = newWay();
  for (const path of secretPaths(table)) {
    let way = root;
    for (const name of concretePath(table, path, plane, undefined) ?? []) {
      const next = way.next.get(name.toLowerCase()) ?? newWay();
      way.next.set(name.toLowerCase(), next);
      way = next;
    }
    way.isSecret = way !== root;
  }
  ways.set(key, root);
  return root;
}

function newWay(): Way {
  return { next: new Map(), isSecret: false };
}

/** `steps` is the way to the value; it is copied where something is found. */
function visit(walk: Walk, arm: ArmValue, steps: (string | number)[], way: Way | undefined): void {
  if (arm.kind === "null") return;
  // No property of Batch is as deep, but the values of a hostile text may be deeper than the stack.
  if (steps.length > deepest) {
    walk.complete = false;
    return;
  }
  const isSecret = arm.secret === true;
  const isSecretProperty = way?.isSecret === true;
  if (isSecretProperty || isSecret) walk.uses.push({ steps: [...steps], isSecretProperty });
  if (isSecret) return;
  const isContainer = arm.kind === "object" || arm.kind === "array";
  const isOpen = arm.kind === "unknown" || (isContainer && arm.open !== undefined);
  if (isOpen && way !== undefined && way.next.size > 0) walk.complete = false;
  if (arm.kind === "array") {
    const below = way?.next.get("[]");
    for (let index = 0; index < arm.length; index++) visitBelow(walk, arm.item(index), steps, index, below);
  }
  if (arm.kind !== "object") return;
  for (const name of arm.names) {
    // The resources inside an account are subjects of their own.
    if (steps.length === 0 && name.toLowerCase() === "resources") continue;
    const below = way?.next.get(name.toLowerCase());
    if (below === undefined && isLiteralMember(arm, name)) continue;
    const member = arm.get(name);
    if (member !== undefined) visitBelow(walk, member, steps, name, below);
  }
}

function visitBelow(
  walk: Walk,
  arm: ArmValue,
  steps: (string | number)[],
  step: string | number,
  way: Way | undefined,
): void {
  steps.push(step);
  visit(walk, arm, steps, way);
  steps.pop();
}
