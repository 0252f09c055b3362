// Lets the nodes of a subnet reach the Batch service, by a rule of its network security group.
import type { SecurityRule } from "../../batch/network/internet-access.ts";
import { integerOf } from "../../batch/network/read-rule.ts";
import type { SecurityRules } from "../../batch/network/subnet-rules.ts";
import { append, type Fix } from "../rule.ts";
import { isLiteral } from "./literal.ts";

/** The lowest number that the rule of a network security group can have. */
const lowestPriority = 100;

/** A rule before the denial; undefined if no number is free there, or if not all rules are known. */
export function allowBatchService(
  { inline, values, complete }: SecurityRules,
  denial: SecurityRule,
): Pick<Fix, "safe" | "changes"> | undefined {
  const priorities = values.map((rule) => rule.at("properties", "priority"));
  const numbers = priorities.map(integerOf);
  if (!complete || numbers.includes(undefined) || denial.priority === undefined) return undefined;
  let priority = denial.priority - 1;
  while (numbers.includes(priority)) priority -= 1;
  const name = freeName(values.map((rule) => rule.at("name").text()?.toLowerCase()));
  if (priority < lowestPriority || name === undefined) return undefined;
  return { safe: priorities.every(isLiteral), changes: [append(inline, batchServiceRule(name, priority))] };
}

function batchServiceRule(name: string, priority: number) {
  return {
    name,
    properties: {
      priority,
      direction: "Outbound",
      access: "Allow",
      protocol: "*",
      sourceAddressPrefix: "*",
      sourcePortRange: "*",
      destinationAddressPrefix: "BatchNodeManagement",
      destinationPortRange: "443",
    },
  };
}

/** A name that no other rule has; undefined if one of theirs is not known. */
function freeName(names: readonly (string | undefined)[]): string | undefined {
  if (names.includes(undefined)) return undefined;
  const candidates = [
    "allow-batch-node-management",
    ...names.map((_, index) => `allow-batch-node-management-${index + 2}`),
  ];
  return candidates.find((name) => !names.includes(name));
}
