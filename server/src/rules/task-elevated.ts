// Tasks of jobs that run with administrator rights.
import { userAccountsPage } from "./checks/pages.ts";
import { defineRule, remove } from "./rule.ts";

export default defineRule({
  id: "task-elevated",
  subject: "task",
  title: "Tasks of jobs should run without administrator rights where they can",
  why: "An elevated task can read and change what other tasks on its node left there, and the node itself. Most tasks only read their input and write their output.",
  messages: {
    elevated: { severity: "information", text: "Task '{task}' runs with administrator rights." },
  },
  fixes: { remove: "Remove 'elevationLevel', so that the task runs without administrator rights" },
  references: [userAccountsPage],
  controls: ["MCSB PA-7"],
  seeds: [],
  yieldsTo: ["auto-user-pool-admin"],
  *check(task) {
    if (task.role === "start") return "not-applicable";
    const level = task.at("userIdentity.autoUser.elevationLevel");
    if (level.is("Admin") !== "yes") return undefined;
    yield {
      message: "elevated",
      data: { task: task.name },
      at: level,
      fixes: () => [{ title: "remove", safe: false, changes: [remove(level)] }],
    };
    return undefined;
  },
});
