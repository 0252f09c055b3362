// In which section of its template something stands.
import type { JsonMember, JsonNode, JsonObject, JsonParent } from "../../json/node.ts";
import { stringAt } from "../../json/path.ts";

/** Whether a node is part of an output, of the template or of one that it nests. */
export function isInOutputs(node: JsonNode): boolean {
  let isNested = false;
  let at: JsonNode = node;
  for (let parent: JsonParent | undefined = node.parent; parent !== undefined; parent = at.parent) {
    if (parent.kind === "array") {
      at = parent;
      continue;
    }
    const holder: JsonObject = parent.parent;
    if (at !== node && isNamed(parent, "outputs")) {
      if (holder.parent === undefined) return true;
      isNested ||= holder.parent.kind === "member" && isNamed(holder.parent, "template");
    }
    if (holder.parent === undefined) return isNested && isNamed(parent, "resources");
    at = holder;
  }
  return false;
}

function isNamed({ key }: JsonMember, name: string): boolean {
  return key.value.length === name.length && key.value.toLowerCase() === name;
}

/** An output of a template. */
export interface Output {
  readonly name: string;
  readonly node: JsonObject;
  /** The template that it is an output of. */
  readonly template: JsonObject;
  /** Whether its type keeps it from being shown. */
  readonly isSecure: boolean;
}

/** The output that a node is part of. */
export function outputOf(part: JsonNode): Output | undefined {
  let node: JsonNode | undefined = part;
  while (node !== undefined) {
    const holder: JsonNode["parent"] = node.parent;
    const section = holder?.kind === "member" ? holder.parent.parent : undefined;
    if (holder?.kind === "member" && section?.kind === "member" && /^outputs$/i.test(section.key.value)) {
      const isSecure = /^secure/i.test(stringAt(node, "type") ?? "");
      return node.kind === "object" ? { name: holder.key.value, node, template: section.parent, isSecure } : undefined;
    }
    node = holder?.kind === "member" ? holder.parent : holder;
  }
  return undefined;
}
