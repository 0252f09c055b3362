// Resource files that are downloaded by http.

import { httpsInstead } from "./checks/https-url.ts";
import { knownStart } from "./checks/known-text.ts";
import { poolReference } from "./checks/pages.ts";
import { fileSources } from "./checks/resource-files.ts";
import { defineRule } from "./rule.ts";

// A storage account, at the port of its scheme.
const storageUrl = /^http:\/\/[^/?:]{1,200}\.core\.(?:windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)(?:[/?]|$)/i;
const namesPort = /^http:\/\/[^/?]*:\d/i;

export default defineRule({
  id: "resource-file-http",
  subject: "task",
  title: "Resource files should be downloaded by https",
  why: "Whoever is on the way of a download by http can read the file, its signature in the URL, and replace what the task then executes. Azure Storage always answers https.",
  messages: {
    http: {
      severity: "warning",
      text: "A resource file in the task of '{task}' is downloaded by http.",
    },
  },
  fixes: {
    storage: "Download by https",
    other: "Download by https (the server has to answer it)",
  },
  references: [poolReference],
  controls: ["MCSB DP-3"],
  seeds: [],
  needs: { task: ["resourceFiles", "multiInstanceSettings.commonResourceFiles"] },
  *check(task) {
    const { sources, complete } = fileSources(task);
    for (const { url } of sources) {
      const https = httpsInstead(url);
      if (https === undefined) continue;
      const start = knownStart(url) ?? "";
      const safe = storageUrl.test(start);
      yield {
        message: "http",
        data: { task: task.name },
        at: url,
        // A port that answers http does not answer https too.
        fixes: () => (namesPort.test(start) ? [] : [{ title: safe ? "storage" : "other", safe, changes: [https] }]),
      };
    }
    return sources.length === 0 && complete ? "not-applicable" : undefined;
  },
});
