// Tasks of jobs that share one administrator account on their node.
import { poolReference, userAccountsPage } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "auto-user-pool-admin",
  subject: "task",
  title: "Elevated tasks should not share the automatic user of their pool",
  why: "With scope 'Pool' all tasks on a node run as the same administrator, so each can read and change the files of the others. With scope 'Task' every task has a user of its own.",
  messages: {
    windows: {
      severity: "information",
      text: "Task '{task}' runs as an administrator that it shares with the other tasks on its Windows node.",
    },
    linux: {
      severity: "hint",
      text: "Task '{task}' runs as an administrator that it shares with the other tasks on its Linux node.",
    },
  },
  fixes: { separate: "Set 'scope' to 'Task' (tasks that share the user's files stop working)" },
  references: [poolReference, userAccountsPage],
  controls: ["MCSB PA-7"],
  seeds: [],
  *check(task) {
    if (task.role === "start") return "not-applicable";
    const level = task.at("userIdentity.autoUser.elevationLevel");
    const scope = task.at("userIdentity.autoUser.scope");
    if (level.is("Admin") !== "yes" || scope.is("Pool") !== "yes") return undefined;
    const system = task.os();
    if (system === "unknown") return "not-decidable";
    yield {
      message: system,
      data: { task: task.name },
      at: scope.stated ? scope : level,
      fixes: () => [{ title: "separate", safe: false, changes: [set(scope, "Task")] }],
    };
    return undefined;
  },
});
