// Tells from the text alone, before any value is read, which properties a subject may state.
import { needsExpansion } from "../arm/containers.ts";
import type { JsonNode } from "../json/node.ts";
import { findMember } from "../json/path.ts";
import { type NamePlace, type NameTree, placeBelow } from "./properties/name-tree.ts";

/** What a text may state, for each place of a plane; made by one walk over the text. */
export class WrittenPlaces {
  /** For each place a bit: 1 if something is, or may be, written there. So few bytes need no memory of their own. */
  readonly #bits: Uint32Array;

  constructor(tree: NameTree, subject: JsonNode) {
    this.#bits = new Uint32Array(Math.ceil(tree.size / 32));
    this.#visit(subject, tree.root);
  }

  /**
   * Whether something is, or may be, written at a place. False is certain in every world: on the way there is an object,
   * written out as it is, that lacks the next name.
   */
  has({ index }: NamePlace): boolean {
    return ((this.#bits[index >> 5] as number) & (1 << (index & 31))) !== 0;
  }

  #mark(index: number): void {
    (this.#bits[index >> 5] as number) |= 1 << (index & 31);
  }

  #visit(node: JsonNode | undefined, place: NamePlace): void {
    const { index, end } = place;
    // What a string, a loop or broken text comes to is told by evaluation: anything may stand below.
    const isOpen = node?.kind !== "object" || !node.complete || needsExpansion(node);
    this.#mark(index);
    if (isOpen) for (let below = index + 1; below < end; below++) this.#mark(below);
    if (isOpen || place.below.size === 0) return;
    for (const { key, value } of node.members) {
      const below = placeBelow(place, key.value);
      if (below === undefined) continue;
      // Of two members of one name nobody knows which one counts; no text that works has them.
      if (this.has(below)) this.#bits.fill(0xffffffff);
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
