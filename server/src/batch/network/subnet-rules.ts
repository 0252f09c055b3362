// The security rules that guard a subnet.
import type { Value } from "../../arm/value.ts";
import type { Link, Links } from "../links.ts";

const groupType = "Microsoft.Network/networkSecurityGroups";

/** The rules of a network security group, each with its `properties`. */
export interface SecurityRules {
  /** The array inside the group, where new rules are written. */
  readonly inline: Value;
  /** All of them: those inside and those that are resources of their own. */
  readonly values: readonly Value[];
  /** False if there may be more. */
  readonly complete: boolean;
  /** The subnet, whose nodes they guard. */
  readonly subnet: Value;
}

/** The rules of the group of a subnet; elsewhere if there is none, or one that is not in this template. */
export function subnetRules(subnetId: Value, links: Links): Link<SecurityRules> {
  const subnet = links.subnet(subnetId);
  if (subnet.state !== "here") return subnet;
  const id = subnet.subject.at("properties", "networkSecurityGroup", "id");
  if (id.state === "absent") return { state: "elsewhere" };
  const group = links.find(id, groupType);
  if (group.state !== "here") return group;
  const separate = group.subject.children(`${groupType}/securityRules`);
  const inline = group.subject.value.at("properties", "securityRules");
  const { values, complete } = inline.items();
  return {
    state: "here",
    subject: {
      inline,
      values: [...values, ...separate.values.map(({ value }) => value)],
      complete: complete && separate.complete,
      subnet: subnet.subject,
    },
  };
}
