// Leaves out the elements of an array that it holds already.
import { type ArmArray, type ArmValue, armArray, type Reason } from "../arm-value.ts";
import { elementsOf } from "./arrays.ts";
import { sameValue } from "./equality.ts";
import { createIdentities } from "./identity.ts";

/** Elements that are not wholly known are compared one by one; of more than this many nothing is said. */
const maxUnnamed = 32;

/**
 * The different elements in the order in which they are met first. From the first element on that may or may not be a
 * repetition, nothing is known.
 */
export function distinctElements(array: ArmArray): ArmArray {
  const identityOf = createIdentities();
  const kept: ArmValue[] = [];
  const names = new Set<string>();
  const unnamed: ArmValue[] = [];
  let open: Reason | undefined = array.open;
  for (const element of elementsOf(array)) {
    const name = identityOf(element);
    if (name !== undefined && names.has(name)) continue;
    const repeated = isAmong(element, name === undefined ? kept : unnamed);
    if (repeated === "yes") continue;
    if (repeated === "unknown" || unnamed.length > maxUnnamed) {
      open = element.kind === "unknown" ? element.reason : "unsupported";
      break;
    }
    kept.push(element);
    if (name === undefined) unnamed.push(element);
    else names.add(name);
  }
  return armArray(kept, open);
}

function isAmong(element: ArmValue, others: readonly ArmValue[]): "yes" | "no" | "unknown" {
  let result: "no" | "unknown" = "no";
  for (const other of others) {
    const same = sameValue(element, other);
    if (same === "yes") return "yes";
    if (same === "unknown") result = "unknown";
  }
  return result;
}
