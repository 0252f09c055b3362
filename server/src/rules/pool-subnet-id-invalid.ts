// Pools whose subnet is not given by the resource id of one.

import { identityText } from "../arm/resource-identity.ts";
import type { Value } from "../arm/value.ts";
import { knownEnd } from "./checks/known-text.ts";
import { dataPlaneReference } from "./checks/pages.ts";
import { namesNoSubnet } from "./checks/subnet.ts";
import { defineRule } from "./rule.ts";

const subnetForm =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+\/subnets\/[^/]+\/?$/i;
const subnetEnd = /\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+\/subnets\/[^/]+\/?$/i;

export default defineRule({
  id: "pool-subnet-id-invalid",
  subject: "pool",
  title: "Pools should name their subnet by its resource id",
  why: "The service takes subnets of virtual networks of Azure Resource Manager only, by their full resource ids.",
  messages: {
    classic: {
      severity: "error",
      text: "Pool '{pool}' names a subnet of a classic virtual network; only virtual networks of Azure Resource Manager are supported.",
    },
    invalid: {
      severity: "error",
      text: "Pool '{pool}' names '{subnet}' as its subnet, which is not the resource id of one: '/subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…/subnets/…'.",
    },
  },
  references: [dataPlaneReference],
  controls: ["MCSB NS-1"],
  seeds: [],
  needs: { pool: ["networkConfiguration.subnetId"] },
  *check(pool) {
    const subnetId = pool.at("networkConfiguration.subnetId");
    if (namesNoSubnet(subnetId)) return "not-applicable";
    if (isSubnetId(subnetId)) return undefined;
    const data = { pool: pool.name };
    if (subnetId.matches(/\/providers\/Microsoft\.ClassicNetwork\//i) === "yes")
      yield { message: "classic", data, at: subnetId };
    else if (isInvalid(subnetId))
      yield { message: "invalid", data: { ...data, subnet: subnetId.show() }, at: subnetId };
    return undefined;
  },
});

/** Names that are not known hold no slash, so that the form may be known where they are not. */
function isSubnetId({ arm }: Value): boolean {
  return arm !== undefined && subnetForm.test(identityText(arm) ?? "");
}

/** Where the subscription or the group is not known, the rest may still tell. */
function isInvalid(subnetId: Value): boolean {
  const end = knownEnd(subnetId);
  return subnetId.matches(subnetForm) === "no" || (end?.includes("/providers/") === true && !subnetEnd.test(end));
}
