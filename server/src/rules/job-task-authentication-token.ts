// Tasks that ask for a token of the Batch service.
import { noPublicIpPage, poolIdentitiesPage } from "./checks/pages.ts";
import { defineRule, remove } from "./rule.ts";

export default defineRule({
  id: "job-task-authentication-token",
  subject: "task",
  title: "Tasks should call Batch with a managed identity of the pool instead of a task authentication token",
  why: "Task authentication tokens were retired on 30 September 2024 and never worked in pools without public IP addresses. A user-assigned identity of the pool lets a task call the service and other resources without any secret.",
  messages: {
    asked: {
      severity: "error",
      text: "Task '{task}' asks for a task authentication token, a feature that was retired on 30 September 2024.",
    },
    otherCloud: {
      severity: "warning",
      text: "Task '{task}' asks for a task authentication token, a feature that was retired on 30 September 2024 in the public cloud.",
    },
  },
  notes: { access: "'access' is supposed to grant something." },
  fixes: {
    remove: "Remove 'authenticationTokenSettings' (the code of the task needs a managed identity instead)",
  },
  references: [noPublicIpPage, poolIdentitiesPage],
  controls: ["MCSB IM-3"],
  seeds: [],
  deprecated: true,
  *check(task) {
    if (task.role !== "task" && task.role !== "jobManager") return "not-applicable";
    const settings = task.at("authenticationTokenSettings");
    if (settings.state === "absent") return "not-applicable";
    if (settings.state === "unknown") return undefined;
    const access = task.at("authenticationTokenSettings.access").items();
    if (access.complete && access.values.length === 0) return undefined;
    yield {
      message: task.inOtherCloud() ? "otherCloud" : "asked",
      data: { task: task.name },
      at: settings,
      ...(access.values.length === 0 && { supposing: ["access"] }),
      fixes: () => [{ title: "remove", safe: false, changes: [remove(settings)] }],
    };
    return undefined;
  },
});
