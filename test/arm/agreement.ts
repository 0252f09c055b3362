// Whether what is said of a template with unknown parts may stand for what is said once they are known.
import type { Entry } from "./evaluating.ts";
import { at } from "./random-templates.ts";

/** Whether a result may stand for the exact one. That an unknown value might be refused does not count. */
export function agrees(partly: Partial<Entry>, exact: Entry): boolean {
  const { state, value, secret, parts, open, alternatives } = partly as Partial<Entry> &
    Readonly<Record<string, unknown>>;
  if (exact.state === "error" || state === "unknown") return true;
  // The value of a secret is not shown.
  if (exact.secret === true) return true;
  // What may come to hold a secret, such as a loop over a list that turns out to be empty, need not hold one.
  if (secret === true && state === "partial") return true;
  // What the engine is documented nowhere for has alternatives in the exact result too.
  if (exact.state === "choice") return true;
  if (state === "choice") return alternatives?.some((one) => agrees(one as Partial<Entry>, exact)) === true;
  // Where the exact result is not known, because the engine is documented nowhere, there is nothing to compare with.
  if (exact.state !== "known") return state !== "error";
  if (state === "known") return covers(value, exact.value, false);
  if (state !== "partial") return false;
  return parts === undefined
    ? covers(value, exact.value, open === true)
    : fits(parts as readonly unknown[], exact.value);
}

/** Whether data with gaps may stand for the exact data; with `open` there may be more of everything. */
function covers(partly: unknown, exact: unknown, open: boolean): boolean {
  if (typeof partly !== "object" || partly === null) return partly === exact;
  if ("$unknown" in partly) return true;
  if (typeof exact !== "object" || exact === null || Array.isArray(partly) !== Array.isArray(exact)) return false;
  const names = Object.keys(partly);
  const sameSize = open ? names.length <= Object.keys(exact).length : names.length === Object.keys(exact).length;
  return sameSize && names.every((name) => name in exact && covers(at(partly, [name]), at(exact, [name]), open));
}

function fits(parts: readonly unknown[], exact: unknown): boolean {
  const pattern = parts.map((part) => (typeof part === "string" ? part.replace(/[^\w]/g, "\\$&") : "[^]*")).join("");
  return typeof exact === "string" && new RegExp(`^${pattern}$`).test(exact);
}
