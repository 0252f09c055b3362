// The ports that a network security rule names.
import type { Tri, Value } from "../../arm/value.ts";

/** The ports of `22`, `20-30` or `*`; undefined if they are not known. */
export function portRange(range: Value): { readonly from: number; readonly to: number } | undefined {
  const text = range.text() ?? range.number()?.toString();
  if (text === undefined) return undefined;
  if (text.trim() === "*") return { from: 0, to: highestPort };
  const [from = "", to = from] = text.split("-").map((part) => part.trim());
  return { from: Number(from), to: Number(to) };
}

const highestPort = 65_535;

/**
 * Whether the ranges hold every port, as they do where none is stated. Nobody sends from port 0. Ranges that may be
 * every port together are not added up.
 */
export function holdEveryPort(ranges: readonly Value[]): Tri {
  const stated = ranges.filter(({ state }) => state !== "absent").map(portRange);
  if (stated.length === 0 || stated.some((range) => range && range.from <= 1 && range.to >= highestPort)) return "yes";
  const count = stated.reduce((sum, range) => sum + (range ? range.to - range.from + 1 : Number.NaN), 0);
  return count < highestPort ? "no" : "unknown";
}
