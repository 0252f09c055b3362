// Start tasks that run with administrator rights.
import { userAccountsPage } from "./checks/pages.ts";
import { defineRule, remove } from "./rule.ts";

export default defineRule({
  id: "start-task-elevated",
  subject: "task",
  title: "Start tasks should run without administrator rights where they can",
  why: "What an elevated start task executes can change anything on every node, so a command line or download that somebody tampers with does too. Installations often need elevation; other preparations do not.",
  messages: {
    elevated: {
      severity: "information",
      text: "The start task of pool '{task}' runs with administrator rights.",
    },
  },
  fixes: { remove: "Remove 'elevationLevel', so that the start task runs without administrator rights" },
  references: [userAccountsPage],
  controls: ["MCSB PA-7"],
  seeds: [],
  *check(task) {
    if (task.role !== "start") return "not-applicable";
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
