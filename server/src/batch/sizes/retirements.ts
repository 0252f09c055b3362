// The announced retirements of VM sizes: one row a family, the only place where their dates are.
import { remembered } from "../../text/remembered.ts";
import { type Wildcard, wildcard } from "../wildcards.ts";

export interface SizeRetirement {
  /** The first day on which the sizes are no more, `YYYY-MM-DD`. */
  readonly date: string;
  /** `confirmed`: read on a page of Microsoft's. */
  readonly certainty: "confirmed";
  readonly source: string;
}

const pages = "https://learn.microsoft.com/azure/virtual-machines/sizes";
const list = `${pages}/retirement/retired-sizes-list`;

/** Azure Batch names these sizes among its retirements, but we have not seen the dates. */
const undated = ["standard_np#s", "basic_a#", "standard_a#"].map(wildcard);

/** `#` stands for a number, `~` for letters, `*` for any text. */
const rows: readonly (readonly [date: string, source: string, ...sizes: readonly string[]])[] = [
  ["2025-09-30", list, "standard_nc#s_v3", "standard_nc#rs_v3"],
  ["2027-03-31", list, "standard_m192~_v2"],
  ["2027-05-31", `${list}; page of the retirement of HBv2`, "standard_hb#rs_v2"],
  ["2027-05-31", `${list}; page of the retirement of HC`, "standard_hc#rs"],
  ["2028-05-01", list, "standard_d#", "standard_ds#", "standard_d#_v2*", "standard_ds#_v2*", "standard_l#s"],
  ["2028-11-15", list, "standard_a#~_v2", "standard_b#~", "standard_f#", "standard_f#s", "standard_f#s_v2"],
  ["2028-11-15", list, "standard_g#", "standard_gs#", "standard_l#s_v2"],
];

let patterns: readonly (SizeRetirement & { readonly size: Wildcard })[] | undefined;

/** The retirement of a size such as `Standard_D2_v2`, in any letter case; undefined if none is announced. */
export const findSizeRetirement = remembered((name: string): SizeRetirement | "unknown" | undefined => {
  if (undated.some((size) => size.test(name))) return "unknown";
  patterns ??= rows.flatMap(([date, source, ...sizes]) =>
    sizes.map((size) => ({ size: wildcard(size), date, certainty: "confirmed" as const, source })),
  );
  return patterns.find(({ size }) => size.test(name));
});
