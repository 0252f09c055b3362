// Why nothing can be said about some values.
import { type ArmValue, type Reason, reasonOf } from "../arm-value.ts";

/** The reason of the first value that is not wholly known; `unsupported` if all of them are. */
export function reasonAmong(...values: readonly ArmValue[]): Reason {
  for (const value of values) {
    if (value.kind === "unknown" || value.kind === "pattern") return reasonOf(value);
    if (value.kind === "array") {
      for (let index = 0; index < value.length; index++) {
        const item = value.item(index);
        if (item.kind === "unknown" || item.kind === "pattern") return reasonOf(item);
      }
    }
    if ((value.kind === "array" || value.kind === "object") && value.open !== undefined) return value.open;
  }
  return "unsupported";
}
