// Pools with low-priority nodes, which are Spot VMs today.
import { batchBestPractices } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-low-priority-nodes",
  subject: "pool",
  title: "Pools should not count on low-priority nodes",
  why: "Low-priority VMs were retired on 31 March 2026, and Azure Batch allocates Spot VMs in their place. These have another price, and are taken away whenever Azure needs the capacity.",
  messages: {
    fixed: {
      severity: "hint",
      text: "Pool '{pool}' sets 'targetLowPriorityNodes' to {count}; Azure Batch allocates these nodes as Spot VMs since low-priority VMs were retired on 31 March 2026.",
    },
  },
  references: [batchBestPractices],
  controls: [],
  seeds: [],
  needs: { pool: ["scaleSettings.fixedScale.targetLowPriorityNodes"] },
  deprecated: true,
  *check(pool) {
    const path =
      pool.plane === "management" ? "scaleSettings.fixedScale.targetLowPriorityNodes" : "targetLowPriorityNodes";
    const nodes = pool.at(path);
    if (nodes.state === "absent") return "not-applicable";
    if ((nodes.number() ?? 0) <= 0) return undefined;
    yield { message: "fixed", data: { pool: pool.name, count: nodes.show() }, at: nodes };
    return undefined;
  },
});
