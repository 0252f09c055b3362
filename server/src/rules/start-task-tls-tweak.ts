// Start tasks that change settings of TLS.

import { commandsOf } from "./checks/command-line.ts";
import { preparesNode } from "./checks/node-preparation.ts";
import { securityBestPractices } from "./checks/pages.ts";
import { touchesTls } from "./checks/tls-commands.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "start-task-tls-tweak",
  subject: "task",
  title: "Settings of TLS should come with the image rather than from a start task",
  why: "Until its start task is done a node runs with the old settings, and some settings need a restart. Microsoft recommends a newer operating system with secure defaults, or a custom image with the settings in it.",
  messages: {
    tweak: { severity: "information", text: "The command line of '{task}' changes settings of TLS on the node." },
  },
  references: [securityBestPractices],
  controls: ["MCSB DP-3"],
  seeds: ["A78", "A79", "A80", "A81", "A83", "A84"],
  yieldsTo: ["start-task-weak-tls"],
  *check(task) {
    if (!preparesNode(task)) return "not-applicable";
    const at = task.at("commandLine");
    if (commandsOf(at).some(touchesTls)) yield { message: "tweak", data: { task: task.name }, at };
    return undefined;
  },
});
