// Pools whose nodes take tasks before the start task is done, and though it failed.
import { poolReference } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "scale-settings-start-task-ignore-failure",
  subject: "task",
  title: "Nodes should wait for the success of their start task",
  why: "A start task often installs what protects a node. If Batch does not wait for it, tasks run on nodes that are not prepared yet, or that never will be.",
  messages: {
    ignored: {
      severity: "hint",
      text: "Nodes of pool '{task}' run tasks before their start task is done, and though it fails.",
    },
  },
  fixes: { wait: "Set 'waitForSuccess' to true (a start task that fails then keeps its node from running tasks)" },
  references: [poolReference],
  controls: ["MCSB PV-3"],
  seeds: [],
  *check(task) {
    if (task.role !== "start") return "not-applicable";
    const waits = task.at("waitForSuccess");
    if (!waits.stated || waits.is(false) !== "yes") return undefined;
    yield {
      message: "ignored",
      data: { task: task.name },
      at: waits,
      fixes: () => [{ title: "wait", safe: false, changes: [set(waits, true)] }],
    };
    return undefined;
  },
});
