// Passwords of pool users that stand in the file.
import { declareParameter, defineRule, redact } from "./rule.ts";

// What people write where the password has been taken out.
const stopgap = /^(?:|\*+|x+|\[[^\]]*\])$/i;

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
  fixes: { parameter: "Replace the password by a secure parameter or a placeholder, and change the old password" },
  references: [
    "https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices",
    "https://learn.microsoft.com/azure/batch/batch-user-accounts",
  ],
  controls: ["MCSB IM-8"],
  seeds: ["A132", "A133"],
  *check(pool) {
    const { values } = pool.at("userAccounts").items();
    for (const account of values) {
      const password = account.at("password");
      // What is secret comes from a secure parameter or a vault, be its value known or not.
      const text = password.secret ? undefined : password.text();
      if (text === undefined || stopgap.test(text)) continue;
      yield {
        message: "literal",
        data: { user: account.at("name").show(), pool: pool.name, password: redact(password) },
        at: password,
        fixes: () => [
          {
            title: "parameter",
            safe: false,
            changes: [
              declareParameter(password, { name: "userPassword", type: "securestring", placeholder: "<password>" }),
            ],
          },
        ],
      };
    }
    return values.length === 0 ? "not-applicable" : undefined;
  },
});
