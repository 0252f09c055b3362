// Network security groups that keep the nodes in their subnet from reaching the Batch service.

import type { Tri } from "../arm/value.ts";
import { groupSecurityRules } from "../batch/network/group-rules.ts";
import { internetAccess, type SecurityRule } from "../batch/network/internet-access.ts";
import type { SourcePrefix } from "../batch/network/source-prefix.ts";
import { anyOf } from "../batch/network/three-valued.ts";
import type { Pool } from "../batch/subject.ts";
import { allowBatchService } from "./checks/allow-batch-service.ts";
import { nodeCommunicationPage, securityBestPractices } from "./checks/pages.ts";
import { connectionsOf } from "./checks/private-endpoints.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "subnet-nsg-batch-rules-missing",
  subject: "pool",
  title: "Network security groups of pools should let nodes reach the Batch service",
  why: "Nodes call the Batch service on port 443 to take tasks and to report. If the network security group of their subnet denies that, they never become usable.",
  messages: {
    missing: {
      severity: "warning",
      text: "The network security group of the subnet of pool '{pool}' denies outbound traffic to '{destination}', and no rule before that allows port 443 to the service tag 'BatchNodeManagement'.",
    },
  },
  fixes: { allow: "Allow outbound traffic to 'BatchNodeManagement' on port 443 before that rule" },
  references: [securityBestPractices, nodeCommunicationPage],
  controls: ["MCSB NS-1"],
  seeds: ["A99", "A100", "A107", "A109"],
  *check(pool) {
    const group = pool.subnetRules();
    if (group.state !== "here") return group.state === "unknown" ? "not-decidable" : "not-applicable";
    const question = { port: 443, protocol: "Tcp", direction: "Outbound", lets: reachesService } as const;
    const { rules, complete } = groupSecurityRules(group.subject, question);
    const denial = firstDenial(rules);
    if (denial === undefined || internetAccess(rules, complete).open !== "no") return undefined;
    const isReached = hasNodeManagementEndpoint(pool);
    if (isReached !== "no") return isReached === "unknown" ? "not-decidable" : undefined;
    yield {
      message: "missing",
      data: { pool: pool.name, destination: denial.source.show() },
      at: denial.source,
      fixes: () => {
        const fix = allowBatchService(group.subject, denial);
        return fix === undefined ? [] : [{ title: "allow", ...fix }];
      },
    };
    return undefined;
  },
});

/** The tags that hold the addresses of the Batch service, for all regions or for one. */
const serviceTag = /^(BatchNodeManagement|AzureCloud)(\.\w+)?$/i;

/** Whether a rule for that destination lets nodes reach the service; a range may hold its addresses. */
function reachesService({ kind, text }: SourcePrefix): Tri {
  if (kind === "any" || serviceTag.test(text)) return "yes";
  return kind === "wide" || kind === "specific" ? "unknown" : "no";
}

function firstDenial(rules: readonly SecurityRule[]): SecurityRule | undefined {
  const denials = rules.filter(({ closes, priority }) => closes === "yes" && priority !== undefined);
  return denials.sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0))[0];
}

/** Whether the nodes may reach the service inside of their network, by an endpoint of this template. */
function hasNodeManagementEndpoint({ template }: Pool): Tri {
  const endpoints = template?.ofType("Microsoft.Network/privateEndpoints");
  const connections = endpoints?.values.map(({ value }) => connectionsOf(value)) ?? [];
  const groups = connections.flatMap(({ values }) => values.map((one) => one.at("properties", "groupIds").items()));
  const answers = groups.flatMap(({ values }) => values.map((id) => id.is("nodeManagement")));
  const isWhole = endpoints?.complete && [...connections, ...groups].every(({ complete }) => complete);
  return anyOf(isWhole ? answers : [...answers, "unknown"]);
}
