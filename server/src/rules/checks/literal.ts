// Whether a value is written where it is used.
import type { Value } from "../../arm/value.ts";

/** False if a parameter, a variable or a function decides it, so that another deployment may have another value. */
export function isLiteral({ place }: Value): boolean {
  return place.hops.length === 0 && !place.computed;
}
