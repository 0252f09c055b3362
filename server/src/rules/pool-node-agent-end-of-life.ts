// Pools whose node agent is past the end of its support, or comes to it soon.

import { daysFrom } from "../batch/dates.ts";
import type { Pool } from "../batch/subject.ts";
import { securityBestPractices } from "./checks/pages.ts";
import { defineRule, type RuleContext } from "./rule.ts";

export default defineRule({
  id: "pool-node-agent-end-of-life",
  subject: "pool",
  title: "Pools should use supported node agents",
  why: "Azure Batch creates no pools with node agents past their end of support, and scales existing ones to zero nodes. Custom images that are made for such an agent are concerned too.",
  messages: {
    ended: {
      severity: "error",
      text: "Pool '{pool}' uses the node agent '{agent}', whose support in Azure Batch ended on {date}.",
    },
    ending: {
      severity: "warning",
      text: "Pool '{pool}' uses the node agent '{agent}', whose support in Azure Batch ends on {date}.",
    },
    otherCloud: {
      severity: "warning",
      text: "Pool '{pool}' uses the node agent '{agent}', for which {date} is the end of support in the public cloud.",
    },
  },
  references: [securityBestPractices, "https://github.com/Azure/Batch/issues/180"],
  controls: ["MCSB PV-6"],
  seeds: ["A67", "A68", "A70"],
  needs: { pool: ["virtualMachineConfiguration.nodeAgentSkuId"] },
  *check(pool, context) {
    const agent = pool.at("virtualMachineConfiguration.nodeAgentSkuId");
    if (agent.state !== "known") return agent.state === "absent" ? "not-applicable" : undefined;
    const name = agent.text();
    const end = name === undefined ? undefined : (pool.images.findNodeAgent(name)?.endOfLife ?? "unknown");
    if (name === undefined || end === undefined || end === "unknown") return "not-decidable";
    if (end === "none-announced" || daysFrom(context.today, end.date) > context.endOfLifeDays) return undefined;
    if (isSaidOfImage(pool, name, context)) return "not-applicable";
    const hasEnded = end.date <= context.today;
    yield {
      message: end.certainty !== "listed" && pool.inOtherCloud() ? "otherCloud" : hasEnded ? "ended" : "ending",
      data: { pool: pool.name, agent: name, date: end.date },
      at: agent,
    };
    return undefined;
  },
});

/** Where the image goes with this agent and ends too, its rules say so, and replace the agent with it. */
function isSaidOfImage(pool: Pool, agent: string, { today, endOfLifeDays }: RuleContext): boolean {
  const image = pool.image();
  const facts = image.kind === "marketplace" ? image.facts : undefined;
  if (facts === undefined || facts.nodeAgent !== agent.toLowerCase()) return false;
  return typeof facts.endOfLife === "object" && daysFrom(today, facts.endOfLife.date) <= endOfLifeDays;
}
