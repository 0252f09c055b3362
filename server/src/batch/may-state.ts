// Tells from the text alone, before any value is read, which properties a subject may state.
import { needsExpansion } from "../arm/containers.ts";
import type { JsonNode, JsonObject } from "../json/node.ts";
import { findMember } from "../json/path.ts";

/**
 * Whether names lead to something that is, or may be, written below an object. False is certain in every world: on the
 * way there is an object, written out as it is, that lacks the next name.
 */
export function mayBeWritten(object: JsonObject, names: readonly string[]): boolean {
  let node: JsonNode | undefined = object;
  for (const name of names) {
    // What a string, a loop or broken text comes to is told by evaluation.
    if (node?.kind !== "object" || !node.complete) return true;
    const member = findMember(node, name);
    if (member === undefined) return needsExpansion(node);
    if (member === "ambiguous") return true;
    node = member.value;
  }
  return true;
}
