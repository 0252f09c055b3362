// Private SSH keys of pool users that stand in the file.

import { isInlineSecret, useSecureParameter } from "./checks/inline-secret.ts";
import { poolReference, userAccountsPage } from "./checks/pages.ts";
import { defineRule, redact } from "./rule.ts";

export default defineRule({
  id: "secret-inline-ssh-key",
  subject: "pool",
  title: "Private SSH keys of pool users should not be written in the file",
  why: "Whoever can read the file, its history or a deployment's record can read the key, and reach every node of the pool as that user. A key that was committed once has to be replaced, even after it is taken out of the file.",
  messages: {
    literal: {
      severity: "error",
      text: "The private SSH key of user '{user}' of pool '{pool}' is written in the file {key}.",
    },
  },
  fixes: { parameter: "Take the key out of the file, and change it" },
  references: [poolReference, userAccountsPage],
  controls: ["MCSB IM-8"],
  seeds: [],
  needs: { pool: ["userAccounts"] },
  *check(pool) {
    const { values } = pool.at("userAccounts").items();
    for (const account of values) {
      const key = account.at("linuxUserConfiguration", "sshPrivateKey");
      // Another text is no key, but says where one should stand.
      if (!isInlineSecret(key) || key.matches(/-----BEGIN [A-Z ]*PRIVATE KEY-----/) !== "yes") continue;
      yield {
        message: "literal",
        data: { user: account.at("name").show(), pool: pool.name, key: redact(key) },
        at: key,
        fixes: () => [
          useSecureParameter("parameter", key, { name: "sshPrivateKey", placeholder: "<private SSH key>" }),
        ],
      };
    }
    return values.length === 0 ? "not-applicable" : undefined;
  },
});
