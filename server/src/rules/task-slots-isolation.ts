// Pools whose nodes run several tasks at once.
import { batchBestPractices } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "task-slots-isolation",
  subject: "pool",
  title: "Pools should run tasks together only if they trust each other",
  why: "Tasks on one node are not isolated from each other: Batch draws the line around the pool. Work of different owners should run in different pools.",
  messages: {
    several: {
      severity: "hint",
      text: "A node of pool '{pool}' runs up to {slots} tasks at once, which are not isolated from each other.",
    },
  },
  references: [batchBestPractices],
  controls: [],
  seeds: [],
  *check(pool) {
    const slots = pool.at("taskSlotsPerNode");
    const number = slots.number();
    if (number === undefined || number <= 1) return undefined;
    yield { message: "several", data: { pool: pool.name, slots: number }, at: slots };
    return undefined;
  },
});
