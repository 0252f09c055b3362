// Names the unknown result of a function after its arguments, so that it is the same value wherever they are the same.
import type { ArmValue } from "../arm-value.ts";

/** Names made of names grow; a longer one than this is not worth it. */
const longestKey = 2_000;

/**
 * The result with an identity, if it is unknown and has none yet. The function has to depend on nothing but its arguments.
 *
 * @param source the call as it is written, to show it.
 */
export function withCallIdentity(
  value: ArmValue,
  name: string,
  args: readonly ArmValue[],
  source: () => string,
): ArmValue {
  if (value.kind !== "unknown" || value.atom !== undefined) return value;
  if (value.reason === "nonDeterministic" || value.reason === "cycle") return value;
  // Of known arguments the result is unknown only because it is beyond us.
  if (!args.some(({ kind }) => kind === "unknown" || kind === "pattern")) return value;
  const keys = args.map(keyOf);
  const key = `${name}(${keys.join()})`;
  if (keys.includes(undefined) || key.length > longestKey) return value;
  return { ...value, atom: { key, display: source().replace(/\s+/g, ""), reason: value.reason } };
}

/** Undefined for what is not a scalar or has no identity. */
function keyOf(value: ArmValue): string | undefined {
  switch (value.kind) {
    case "null":
      return "null";
    case "bool":
    case "int":
    case "float":
    case "string":
      return JSON.stringify(value.value);
    case "pattern":
      return JSON.stringify(value.parts.map((part) => (typeof part === "string" ? part : [part.key])));
    case "unknown":
      return value.atom && JSON.stringify([[value.atom.key]]);
    default:
      return undefined;
  }
}
