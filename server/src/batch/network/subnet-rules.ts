// The network security group that guards a subnet.
import type { Value } from "../../arm/value.ts";
import type { Link, Links } from "../links.ts";

const groupType = "Microsoft.Network/networkSecurityGroups";

/** The rules of the group of a subnet; elsewhere if there is none, or one that is not in this template. */
export function subnetRules(subnetId: Value, links: Links): Link<Value> {
  const subnet = links.subnet(subnetId);
  if (subnet.state !== "here") return subnet;
  const id = subnet.subject.at("properties", "networkSecurityGroup", "id");
  if (id.state === "absent") return { state: "elsewhere" };
  const group = links.resource(id, groupType);
  return group.state === "here" ? { state: "here", subject: group.subject.at("properties", "securityRules") } : group;
}
