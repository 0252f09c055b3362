// Tells from the text alone, before any value is read, which properties a subject may state.
import { needsExpansion } from "../arm/containers.ts";
import type { JsonNode } from "../json/node.ts";
import { findMember } from "../json/path.ts";
import { type NamePlace, type NameTree, placeBelow } from "./properties/name-tree.ts";

/** What the text says of a place: nothing; that something is written there; or that anything may stand below it. */
const nothing = 0;
const written = 1;
const anything = 2;

/** What a text may state, for each place of a plane; made by one walk over the text. */
export class WrittenPlaces {
  readonly #states: Uint8Array;

  constructor(tree: NameTree, subject: JsonNode) {
    this.#states = new Uint8Array(tree.size);
    this.#visit(subject, tree.root);
    this.#spread(tree);
  }

  /**
   * Whether something is, or may be, written at a place. False is certain in every world: on the way there is an object,
   * written out as it is, that lacks the next name.
   */
  has({ index }: NamePlace): boolean {
    return this.#states[index] !== nothing;
  }

  /** Where anything may stand, anything may stand below. */
  #spread({ parents }: NameTree): void {
    const states = this.#states;
    for (let index = 1; index < states.length; index++)
      if (states[index] === nothing && states[parents[index] as number] === anything) states[index] = anything;
  }

  #visit(node: JsonNode | undefined, place: NamePlace): void {
    // What a string, a loop or broken text comes to is told by evaluation.
    const isOpen = node?.kind !== "object" || !node.complete || needsExpansion(node);
    this.#states[place.index] = isOpen ? anything : written;
    if (node?.kind !== "object" || !node.complete || place.below.size === 0) return;
    for (const { key, value } of node.members) {
      const below = placeBelow(place, key.value);
      if (below === undefined) continue;
      // Of two members of one name nobody knows which one counts; no text that works has them.
      if (this.#states[below.index] !== nothing) this.#states.fill(anything);
      this.#visit(value, below);
    }
  }
}

/** The same for names that lead to no place, such as former ones: whether something may be written there. */
export function mayBeWritten(subject: JsonNode, names: readonly string[]): boolean {
  let node: JsonNode | undefined = subject;
  for (const name of names) {
    if (node?.kind !== "object" || !node.complete) return true;
    const member = findMember(node, name);
    if (member === undefined) return needsExpansion(node);
    if (member === "ambiguous") return true;
    node = member.value;
  }
  return true;
}
