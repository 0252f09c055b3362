// Finds what stands at an offset of a JSON text.
import type { JsonMember, JsonNode } from "./node.ts";

/** A value, or the key of a member. */
export type Token =
  | { readonly kind: "value"; readonly node: JsonNode }
  | { readonly kind: "key"; readonly member: JsonMember };

/** The innermost value or key that holds the offset, its end included; undefined outside the root. */
export function tokenAt(root: JsonNode | undefined, offset: number): Token | undefined {
  let found: Token | undefined;
  for (let node = root; node !== undefined && holds(node, offset); ) {
    found = { kind: "value", node };
    if (node.kind === "array") node = node.items.find((item) => holds(item, offset));
    else if (node.kind !== "object") break;
    else {
      const member: JsonMember | undefined = node.members.find((each) => holds(each, offset));
      if (member !== undefined && holds(member.key, offset)) return { kind: "key", member };
      node = member?.value;
    }
  }
  return found;
}

function holds({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean {
  return start <= offset && offset <= end;
}
