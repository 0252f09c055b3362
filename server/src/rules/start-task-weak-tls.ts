// Start tasks that turn on old protocols, or turn off what TLS protects from.

import { commandsOf } from "./checks/command-line.ts";
import { preparesNode } from "./checks/node-preparation.ts";
import { securityBestPractices } from "./checks/pages.ts";
import { weakeningBy } from "./checks/tls-commands.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "start-task-weak-tls",
  subject: "task",
  title: "Start tasks should not weaken TLS",
  why: "Clients of Batch should use TLS 1.2 or newer. Older protocols and weak ciphers can be broken, and without a look at certificates anybody on the way can hand over another program, which a start task often runs as administrator.",
  messages: {
    protocol: {
      severity: "warning",
      text: "The command line of '{task}' turns on {shown}, which is no longer secure.",
    },
    ciphers: {
      severity: "warning",
      text: "The command line of '{task}' allows weak ciphers and protocols by '{shown}'.",
    },
    certificates: {
      severity: "warning",
      text: "The command line of '{task}' turns off certificate checks by '{shown}'.",
    },
  },
  references: [securityBestPractices],
  controls: ["MCSB DP-3"],
  seeds: ["A81", "A139"],
  *check(task) {
    if (!preparesNode(task)) return "not-applicable";
    const at = task.at("commandLine");
    const found = commandsOf(at).flatMap((command) => weakeningBy(command) ?? []);
    for (const kind of ["protocol", "ciphers", "certificates"] as const) {
      const shown = new Set(found.filter((each) => each.kind === kind).map((each) => each.shown));
      if (shown.size > 0) yield { message: kind, data: { task: task.name, shown: [...shown].join(", ") }, at };
    }
    return undefined;
  },
});
