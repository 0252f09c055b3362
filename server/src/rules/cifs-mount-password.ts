// Passwords of CIFS mounts that stand in the file.

import { isInlineSecret, useSecureParameter } from "./checks/inline-secret.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule, redact } from "./rule.ts";

export default defineRule({
  id: "cifs-mount-password",
  subject: "pool",
  title: "Passwords of CIFS mounts should not be written in the file",
  why: "Whoever can read the file, its history or a deployment's record can read the password, and reach the file system. A password that was committed once has to be changed, even after it is taken out of the file.",
  messages: {
    literal: {
      severity: "error",
      text: "The password with which pool '{pool}' mounts '{source}' is written in the file {password}.",
    },
  },
  fixes: { parameter: "Take the password out of the file, and change it" },
  references: [poolReference],
  controls: ["MCSB IM-8"],
  seeds: [],
  needs: { pool: ["mountConfiguration"] },
  *check(pool) {
    const { values } = pool.at("mountConfiguration").items();
    for (const mount of values) {
      const cifs = mount.at("cifsMountConfiguration");
      const password = cifs.at("password");
      if (!isInlineSecret(password)) continue;
      yield {
        message: "literal",
        data: { pool: pool.name, source: cifs.at("source").show(), password: redact(password) },
        at: password,
        fixes: () => [useSecureParameter("parameter", password, { name: "mountPassword", placeholder: "<password>" })],
      };
    }
    return values.length === 0 ? "not-applicable" : undefined;
  },
});
