// Tasks and extensions that run what they download at once, or that take files from a branch that moves.

import type { Pool, Task } from "../batch/subject.ts";
import { commandLinesOf } from "./checks/command-lines.ts";
import { movingBranchOf, runDownloadHost } from "./checks/downloads.ts";
import { securityBaseline } from "./checks/pages.ts";
import { resourceFilesOf } from "./checks/resource-files.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "command-line-pipe-to-shell",
  subject: "poolOrTask",
  title: "Downloads should be checked before they run, and files come from fixed versions",
  why: "What is downloaded and run in one step is whatever the other side hands out at that moment, on every node that joins the pool, and extensions run with the highest rights there. A fixed version, or a hash that is compared, keeps a changed file from running unnoticed.",
  messages: {
    piped: {
      severity: "information",
      text: "The command line of '{subject}' runs what it downloads from {host} without checking it.",
    },
    branch: {
      severity: "information",
      text: "'{subject}' takes a file from the branch '{branch}' of a public repository, which anybody with access to that may change at any time.",
    },
    extensionPiped: {
      severity: "information",
      text: "The extension '{extension}' of pool '{subject}' runs what it downloads from {host} without checking it.",
    },
    extensionBranch: {
      severity: "information",
      text: "The extension '{extension}' of pool '{subject}' takes a file from the branch '{branch}' of a public repository, which anybody with access to that may change at any time.",
    },
  },
  references: [securityBaseline],
  controls: ["MCSB PV-3"],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.extensions"] },
  *check(subject) {
    return subject.kind === "task" ? yield* checkTask(subject) : yield* checkExtensions(subject);
  },
});

function* checkTask(task: Task) {
  const data = { subject: task.name };
  for (const at of commandLinesOf(task)) {
    const host = runDownloadHost(at);
    if (host !== undefined) yield { message: "piped", data: { ...data, host }, at } as const;
  }
  for (const file of resourceFilesOf(task).values) {
    const at = file.at("httpUrl");
    const branch = movingBranchOf(at);
    if (branch !== undefined) yield { message: "branch", data: { ...data, branch }, at } as const;
  }
  return undefined;
}

function* checkExtensions(pool: Pool) {
  const { values } = pool.at("virtualMachineConfiguration.extensions").items();
  for (const extension of values) {
    const data = { subject: pool.name, extension: extension.at("name").show() };
    for (const settings of [extension.at("settings"), extension.at("protectedSettings")]) {
      const at = settings.at("commandToExecute");
      const host = runDownloadHost(at);
      if (host !== undefined) yield { message: "extensionPiped", data: { ...data, host }, at } as const;
      for (const url of settings.at("fileUris").items().values) {
        const branch = movingBranchOf(url);
        if (branch !== undefined) yield { message: "extensionBranch", data: { ...data, branch }, at: url } as const;
      }
    }
  }
  return values.length === 0 ? ("not-applicable" as const) : undefined;
}
