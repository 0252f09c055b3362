// Mounted blob containers that are given no way to sign in, or more than one.

import { signInFlaw } from "./checks/blob-mounts.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "blob-mount-auth-conflict",
  subject: "pool",
  title: "Mounted blob containers should have exactly one way to sign in",
  why: "A pool mounts a blob container with an account key, a shared access signature or an identity. The service refuses a mount that gives none of them, or several.",
  messages: {
    none: {
      severity: "error",
      text: "Pool '{pool}' mounts blob container '{container}', but gives neither 'accountKey' nor 'sasKey' nor 'identityReference'.",
    },
    several: {
      severity: "error",
      text: "Pool '{pool}' mounts blob container '{container}' with more than one of 'accountKey', 'sasKey' and 'identityReference'.",
    },
  },
  references: [poolReference],
  controls: ["MCSB IM-3"],
  seeds: [],
  needs: { pool: ["mountConfiguration"] },
  *check(pool) {
    // The service does not print secrets.
    if (pool.exported) return "not-applicable";
    const { values } = pool.at("mountConfiguration").items();
    for (const mount of values) {
      const blob = mount.at("azureBlobFileSystemConfiguration");
      if (blob.state !== "known") continue;
      const message = signInFlaw(blob);
      if (message === undefined) continue;
      yield {
        message,
        data: { pool: pool.name, container: blob.at("containerName").show() },
        at: blob,
      };
    }
    return values.length === 0 ? "not-applicable" : undefined;
  },
});
