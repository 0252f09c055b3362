// Resource files that everybody on the internet can download.

import type { Value } from "../arm/value.ts";
import { httpsInstead } from "./checks/https-url.ts";
import { matchEnd } from "./checks/known-text.ts";
import { poolReference } from "./checks/pages.ts";
import { fileSources } from "./checks/resource-files.ts";
import { referToTaskIdentity } from "./checks/task-identity.ts";
import { defineRule } from "./rule.ts";

const blobHost = /\.blob\.core\.(?:windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)(?:[:/]|$)/i;

export default defineRule({
  id: "resource-file-public-blob",
  subject: "task",
  title: "Resource files should not come from blobs that allow public access",
  why: "A task reads a blob with a signature, with an identity, or because its container allows everybody to. Public access shows the file to the whole internet, and some storage accounts forbid it.",
  messages: {
    public: {
      severity: "hint",
      text: "A resource file in the task of '{task}' is a blob that is downloaded without signature and identity, which only works if everybody can read it.",
    },
  },
  fixes: { identity: "Use an identity of the pool, which needs a role on the storage account" },
  references: [poolReference],
  controls: ["MCSB NS-2", "MCSB IM-3"],
  seeds: [],
  needs: { task: ["resourceFiles", "multiInstanceSettings.commonResourceFiles"] },
  *check(task) {
    // What the service prints may lack the signature.
    if (task.exported) return "not-applicable";
    const { sources, complete } = fileSources(task);
    for (const { file, url } of sources) {
      const reference = file.at("identityReference");
      // One finding for a URL: that it begins with http is worse.
      if (!isPlainBlob(url) || reference.state !== "absent" || httpsInstead(url) !== undefined) continue;
      yield {
        message: "public",
        data: { task: task.name },
        at: url,
        fixes: () => {
          const changes = referToTaskIdentity(task, reference);
          return changes.length === 0 ? [] : [{ title: "identity", safe: false, changes }];
        },
      };
    }
    return sources.length === 0 && complete ? "not-applicable" : undefined;
  },
});

/** Whether all that follows the host is known, and no query is part of it. */
function isPlainBlob(url: Value): boolean {
  const end = matchEnd(url, blobHost)?.input;
  return end !== undefined && !end.includes("?");
}
