// Tells equal values apart from different ones in bulk, where comparing each with each would take too long.
import { type ArmValue, deepestValue } from "../arm-value.ts";

/** Identities of one call may be this long altogether, in UTF-16 units. */
const maxTotalLength = 1_000_000;

/**
 * Makes a function that names values: two wholly known values have the same name if and only if equals() calls them the
 * same. A value that is not wholly known, or too large, has no name.
 */
export function createIdentities(): (value: ArmValue) => string | undefined {
  const budget = { left: maxTotalLength };
  return (value) => {
    const parts: string[] = [];
    return write(value, parts, budget, 0) ? parts.join("") : undefined;
  };
}

function write(value: ArmValue, parts: string[], budget: { left: number }, depth: number): boolean {
  if (depth > deepestValue) return false;
  switch (value.kind) {
    case "null":
      return put("null", parts, budget);
    case "bool":
    case "int":
    case "float":
    case "string":
      return put(JSON.stringify(value.value), parts, budget);
    case "array":
      if (value.open !== undefined || !put("[", parts, budget)) return false;
      for (let index = 0; index < value.length; index++) {
        if (!write(value.item(index), parts, budget, depth + 1) || !put(",", parts, budget)) return false;
      }
      return put("]", parts, budget);
    case "object":
      if (value.open !== undefined || !put("{", parts, budget)) return false;
      for (const name of [...value.names].sort()) {
        const member = value.get(name);
        if (!put(`${JSON.stringify(name)}:`, parts, budget)) return false;
        if (member === undefined || !write(member, parts, budget, depth + 1) || !put(",", parts, budget)) return false;
      }
      return put("}", parts, budget);
    default:
      return false;
  }
}

function put(text: string, parts: string[], budget: { left: number }): boolean {
  budget.left -= text.length;
  parts.push(text);
  return budget.left >= 0;
}
