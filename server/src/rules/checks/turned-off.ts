// Whether a switch is off.
import type { Value } from "../../arm/value.ts";

/** Stated so, or absent. What is neither true nor false is not judged: the service may refuse it, or read it as true. */
export function isOff(value: Value): boolean {
  return value.state === "absent" || value.is(false) === "yes";
}
