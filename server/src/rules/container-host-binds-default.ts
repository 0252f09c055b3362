// Containers that see the whole temporary disk of their node.
import { poolReference } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

const binds = "containerSettings.containerHostBatchBindMounts";

export default defineRule({
  id: "container-host-binds-default",
  subject: "task",
  title: "Containers should see only the folders that they need",
  why: "Without a list of folders Batch mounts the whole temporary disk of the node into a container, with the files of all tasks. A container then reads and changes what others left there.",
  messages: {
    all: {
      severity: "hint",
      text: "The container of '{task}' sees the whole temporary disk of its node, since 'containerHostBatchBindMounts' is not set.",
    },
    writable: { severity: "hint", text: "The container of '{task}' may write to the folder '{source}' of its node." },
  },
  fixes: {
    limit: "Mount the folder of the task only (the container then sees no other folder of the node)",
    readOnly: "Make the folder '{source}' read-only",
  },
  references: [poolReference],
  controls: ["MCSB PV-3"],
  seeds: [],
  needs: { task: ["containerSettings"] },
  *check(task) {
    if (task.at("containerSettings").state === "absent") return "not-applicable";
    const list = task.at(binds);
    if (list.state === "absent") {
      const changes = [set(list, [{ source: "Task" }])];
      yield {
        message: "all",
        data: { task: task.name },
        at: list,
        fixes: () => [{ title: "limit", safe: false, changes }],
      };
      return undefined;
    }
    for (const folder of list.items().values) {
      const readOnly = folder.at("isReadOnly");
      // The task writes its output to its own folder.
      if (folder.at("source").is("Task") !== "no" || readOnly.is(false) !== "yes") continue;
      const source = folder.at("source").show();
      yield {
        message: "writable",
        data: { task: task.name, source },
        at: folder,
        fixes: () => [{ title: "readOnly", data: { source }, safe: false, changes: [set(readOnly, true)] }],
      };
    }
    return undefined;
  },
});
