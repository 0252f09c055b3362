// How a pool names the subnet of its nodes.
import type { Value } from "../../arm/value.ts";
import { type Change, declareParameter } from "../rule.ts";

/** Whether no subnet is named; an empty text names none. */
export function namesNoSubnet(subnetId: Value): boolean {
  return subnetId.state === "absent" || subnetId.is("") === "yes";
}

/** Names a subnet that only the user knows. */
export function nameSubnet(subnetId: Value): Change {
  return declareParameter(subnetId, { name: "subnetId", type: "string", placeholder: "<subnet resource id>" });
}
