// Resource files that every user of a node may write to.
import { poolReference } from "./checks/pages.ts";
import { resourceFilesOf } from "./checks/resource-files.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "resource-file-mode-world",
  subject: "task",
  title: "Resource files should not be writable for all users of a node",
  why: "Whoever gets onto a node as any user can replace a file that everybody may write to, and so what a task executes. Without 'fileMode' only the task's user and group have access (0770).",
  messages: {
    writable: {
      severity: "information",
      text: "File mode '{mode}' in the task of '{task}' lets every user of a node write to a resource file.",
    },
  },
  fixes: { restrict: "Set 'fileMode' to '0770' (other users of the node lose access to the file)" },
  references: [poolReference],
  controls: ["MCSB PA-7"],
  seeds: [],
  needs: { task: ["resourceFiles", "multiInstanceSettings.commonResourceFiles"] },
  *check(task) {
    const files = resourceFilesOf(task);
    for (const file of files.values) {
      const mode = file.at("fileMode");
      if (!mode.stated || mode.matches(/^0*[0-7]?[0-7]{2}[2367]$/) !== "yes") continue;
      yield {
        message: "writable",
        data: { task: task.name, mode: mode.show() },
        at: mode,
        fixes: () => [{ title: "restrict", safe: false, changes: [set(mode, "0770")] }],
      };
    }
    return files.values.length === 0 && files.complete ? "not-applicable" : undefined;
  },
});
