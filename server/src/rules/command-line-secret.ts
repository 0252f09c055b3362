// Secrets in the command lines of tasks, and in the options of their containers and of what a pool mounts.

import type { Pool, Task } from "../batch/subject.ts";
import { commandLinesOf } from "./checks/command-lines.ts";
import { holdsCommandSecret, holdsMountSecret } from "./checks/command-secrets.ts";
import { securityBestPractices } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "command-line-secret",
  subject: "poolOrTask",
  title: "Command lines and options of containers and mounts should hold no secrets",
  why: "Batch stores command lines and options and gives them back to everybody who may look at the task or the pool, and other programs on the node see command lines while they run. A secret that stood there has to be changed.",
  messages: {
    commandLine: { severity: "warning", text: "The command line of '{subject}' holds a secret." },
    options: { severity: "warning", text: "The options of the container of '{subject}' hold a secret." },
    mountOptions: { severity: "warning", text: "The options of a mount of pool '{subject}' hold a secret." },
  },
  references: [securityBestPractices],
  controls: ["MCSB IM-8"],
  seeds: ["A141"],
  needs: { pool: ["mountConfiguration"] },
  *check(subject) {
    return subject.kind === "task" ? yield* checkTask(subject) : yield* checkMounts(subject);
  },
});

function* checkTask(task: Task) {
  const data = { subject: task.name };
  for (const at of commandLinesOf(task))
    if (holdsCommandSecret(at)) yield { message: "commandLine", data, at } as const;
  const options = task.at("containerSettings.containerRunOptions");
  if (holdsCommandSecret(options)) yield { message: "options", data, at: options } as const;
  return undefined;
}

const optionsByKind = [
  ["cifsMountConfiguration", "mountOptions"],
  ["nfsMountConfiguration", "mountOptions"],
  ["azureFileShareConfiguration", "mountOptions"],
  ["azureBlobFileSystemConfiguration", "blobfuseOptions"],
] as const;

function* checkMounts(pool: Pool) {
  const { values } = pool.at("mountConfiguration").items();
  for (const mount of values) {
    for (const path of optionsByKind) {
      const at = mount.at(...path);
      if (holdsMountSecret(at)) yield { message: "mountOptions", data: { subject: pool.name }, at } as const;
    }
  }
  return values.length === 0 ? ("not-applicable" as const) : undefined;
}
