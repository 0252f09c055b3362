// Where an account or pool uses secrets: in properties that hold one, and where a secure parameter is used.
import type { Value } from "../arm/value.ts";
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
export function findSecretUses(table: TableSubject, plane: Plane, self: Value): SecretUses {
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

function visit(walk: Walk, value: Value, steps: SecretUse["steps"], way: Way | undefined): void {
  const { arm } = value;
  if (arm === undefined) return;
  const isSecretProperty = way?.isSecret === true;
  if (isSecretProperty || value.secret) walk.uses.push({ steps, isSecretProperty });
  if (value.secret) return;
  const isContainer = arm.kind === "object" || arm.kind === "array";
  const isOpen = arm.kind === "unknown" || (isContainer && arm.open !== undefined);
  if (isOpen && way !== undefined && way.next.size > 0) walk.complete = false;
  if (arm.kind === "array") {
    const below = way?.next.get("[]");
    for (const [index, item] of value.items().values.entries()) visit(walk, item, [...steps, index], below);
  }
  if (arm.kind !== "object") return;
  for (const name of arm.names) {
    const lower = name.toLowerCase();
    // The resources inside an account are subjects of their own.
    if (steps.length > 0 || lower !== "resources") visit(walk, value.at(name), [...steps, name], way?.next.get(lower));
  }
}
