// Resource files that are downloaded with a shared access signature.
import { poolReference } from "./checks/pages.ts";
import { fileSources } from "./checks/resource-files.ts";
import { sharedAccess } from "./checks/sas-url.ts";
import { identitySource, referInsteadOfSigning } from "./checks/task-identity.ts";
import { defineRule } from "./rule.ts";

const messages = { pool: "identity", none: "container", elsewhere: "either" } as const;

export default defineRule({
  id: "resource-file-sas",
  subject: "task",
  title: "Resource files should be downloaded with an identity of the pool",
  why: "A shared access signature works for everybody who has the URL until it expires, and the URL stands in files, logs and answers of the service. A user-assigned identity of the pool gets a role on the container and has no secret.",
  messages: {
    identity: {
      severity: "warning",
      text: "The URL of a resource file in the task of '{task}' holds a shared access signature, although an identity of the pool could read the file.",
    },
    container: {
      severity: "warning",
      text: "The URL of a resource file in the task of '{task}' holds a shared access signature, which a container of the account's own storage ('autoStorageContainerName') does not need.",
    },
    either: {
      severity: "warning",
      text: "The URL of a resource file in the task of '{task}' holds a shared access signature, which an identity of the pool or a container of the account's own storage ('autoStorageContainerName') does not need.",
    },
  },
  fixes: {
    identity: "Remove the signature and use an identity of the pool, which needs a role on the storage account",
  },
  references: [poolReference],
  controls: ["MCSB IM-3", "MCSB IM-8"],
  seeds: ["A153"],
  needs: { task: ["resourceFiles", "multiInstanceSettings.commonResourceFiles"] },
  *check(task) {
    const { sources, complete } = fileSources(task);
    for (const { file, url } of sources) {
      const access = sharedAccess(url);
      if (access === undefined) continue;
      yield {
        message: messages[identitySource(task)],
        data: { task: task.name },
        at: url,
        fixes: () => {
          const changes = referInsteadOfSigning(task, url, access, file.at("identityReference"));
          return changes.length === 0 ? [] : [{ title: "identity", safe: false, changes }];
        },
      };
    }
    return sources.length === 0 && complete ? "not-applicable" : undefined;
  },
});
