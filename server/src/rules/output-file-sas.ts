// Output files that are uploaded with a shared access signature.
import { dataPlaneReference } from "./checks/pages.ts";
import { sharedAccess } from "./checks/sas-url.ts";
import { identitySource, referInsteadOfSigning } from "./checks/task-identity.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "output-file-sas",
  subject: "task",
  title: "Output files should be uploaded with an identity of the pool",
  why: "A signature that lets a task write to a container works for everybody who has the URL until it expires. A user-assigned identity of the pool gets a role on the container and has no secret.",
  messages: {
    identity: {
      severity: "warning",
      text: "The URL for output files in the task of '{task}' holds a shared access signature, although an identity of the pool could write them.",
    },
    noIdentity: {
      severity: "warning",
      text: "The URL for output files in the task of '{task}' holds a shared access signature; an identity instead needs a pool that Azure Resource Manager created.",
    },
  },
  fixes: {
    identity: "Remove the signature and use an identity of the pool, which needs a role on the storage account",
  },
  references: [dataPlaneReference],
  controls: ["MCSB IM-3"],
  seeds: ["A153"],
  *check(task) {
    if (task.role === "start") return "not-applicable";
    const files = task.at("outputFiles").items();
    for (const file of files.values) {
      const container = file.at("destination", "container");
      const url = container.at("containerUrl");
      const access = sharedAccess(url);
      if (access === undefined) continue;
      yield {
        message: identitySource(task) === "none" ? "noIdentity" : "identity",
        data: { task: task.name },
        at: url,
        fixes: () => {
          const changes = referInsteadOfSigning(task, url, access, container.at("identityReference"));
          return changes.length === 0 ? [] : [{ title: "identity", safe: false, changes }];
        },
      };
    }
    return files.values.length === 0 && files.complete ? "not-applicable" : undefined;
  },
});
