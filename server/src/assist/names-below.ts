// The names that lead from an object of a tree to something inside it.
import type { JsonMember, JsonNode } from "../json/node.ts";

/** The names from `holder` to `at`, `[]` for an element of an array; undefined if `at` is not inside. */
export function namesBelow(holder: JsonNode, at: JsonMember | JsonNode): readonly string[] | undefined {
  const names: string[] = [];
  for (let each: JsonMember | JsonNode | undefined = at; each !== holder; ) {
    if (each === undefined) return undefined;
    if (each.kind === "member") {
      names.push(each.key.value);
      each = each.parent;
      continue;
    }
    if (each.parent?.kind === "array") names.push("[]");
    each = each.parent;
  }
  return names.reverse();
}
