// Whether a value is written where it is used.
import type { Hop, Value } from "../../arm/value.ts";
import { childOf } from "../../json/path.ts";

/** False if a parameter, a variable or a function decides it, so that another deployment may have another value. */
export function isLiteral({ place }: Value): boolean {
  return place.hops.length === 0 && !place.computed;
}

/** Whether a function or the allowed values of a parameter offer others, so that what fits this one meets those too. */
export function isOneChoice({ place }: Value): boolean {
  return place.computed || place.hops.some(isChosen);
}

function isChosen({ kind, node }: Hop): boolean {
  if (kind === "allowed-value") return true;
  return (
    kind === "parameter-default" &&
    node.parent?.kind === "member" &&
    childOf(node.parent.parent, "allowedValues") !== undefined
  );
}
