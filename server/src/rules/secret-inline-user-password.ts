// Passwords of pool users that stand in the file.

import { isInlineSecret, useSecureParameter } from "./checks/inline-secret.ts";
import { templateBestPractices, userAccountsPage } from "./checks/pages.ts";
import { defineRule, redact } from "./rule.ts";

export default defineRule({
  id: "secret-inline-user-password",
  subject: "pool",
  title: "Passwords of pool users should not be written in the file",
  why: "Whoever can read the file, its history or a deployment's record can read the password. A password that was committed once has to be changed, even after it is taken out of the file.",
  messages: {
    literal: {
      severity: "error",
      text: "The password of user '{user}' of pool '{pool}' is written in the file {password}.",
    },
  },
  fixes: { parameter: "Take the password out of the file, and change it" },
  references: [templateBestPractices, userAccountsPage],
  controls: ["MCSB IM-8"],
  seeds: ["A132", "A133"],
  needs: { pool: ["userAccounts"] },
  *check(pool) {
    const { values } = pool.at("userAccounts").items();
    for (const account of values) {
      const password = account.at("password");
      if (!isInlineSecret(password)) continue;
      yield {
        message: "literal",
        data: { user: account.at("name").show(), pool: pool.name, password: redact(password) },
        at: password,
        fixes: () => [useSecureParameter("parameter", password, { name: "userPassword", placeholder: "<password>" })],
      };
    }
    return values.length === 0 ? "not-applicable" : undefined;
  },
});
