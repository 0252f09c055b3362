// Turns a parsed tree into data that keeps what JSON.parse loses: the order of members, and names given twice.
import type { JsonNode } from "../../server/src/json/node.ts";

/** A scalar, the elements of an array, or the members of an object in order; a value that could not be read is a gap. */
export type Data = null | boolean | number | string | readonly Data[] | { readonly members: readonly [string, Data][] };

export const missing = "<missing>";

export function dataOf(node: JsonNode | undefined): Data {
  if (node === undefined) return missing;
  switch (node.kind) {
    case "null":
      return null;
    case "array":
      return node.items.map(dataOf);
    case "object":
      return { members: node.members.map(({ key, value }) => [key.value, dataOf(value)]) };
    default:
      return node.value;
  }
}

/** The same for a value as `JSON.parse` gives it. */
export function dataOfJson(value: unknown): Data {
  if (Array.isArray(value)) return value.map(dataOfJson);
  if (typeof value !== "object" || value === null) return value as Data;
  return { members: Object.entries(value).map(([name, child]) => [name, dataOfJson(child)]) };
}
