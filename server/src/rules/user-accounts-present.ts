// Pools with accounts of their own for tasks.
import type { Value } from "../arm/value.ts";
import type { Pool } from "../batch/subject.ts";
import { isInlineSecret } from "./checks/inline-secret.ts";
import { securityBestPractices, userAccountsPage } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "user-accounts-present",
  subject: "pool",
  title: "Pools should do without users of their own where they can",
  why: "Each user is one more password to keep and one more way to run something on the nodes. Tasks can run as the users that Batch makes by itself.",
  messages: {
    users: {
      severity: "hint",
      text: "Pool '{pool}' has users of its own; tasks can run as the users that Batch makes.",
    },
  },
  references: [securityBestPractices, userAccountsPage],
  controls: ["MCSB PA-7"],
  seeds: ["A132", "A133"],
  yieldsTo: ["user-account-admin", "secret-inline-user-password"],
  needs: { pool: ["userAccounts"] },
  *check(pool) {
    const accounts = pool.at("userAccounts");
    if (accounts.state === "absent") return "not-applicable";
    const { values } = accounts.items();
    if (values.length === 0) return undefined;
    const isApart = values.some((account) => isPlain(account, pool));
    yield { message: "users", data: { pool: pool.name }, at: accounts, isApart };
    return undefined;
  },
});

/** Of an administrator, and of a user whose password stands in the file, other rules speak. */
function isPlain(account: Value, pool: Pool): boolean {
  if (account.at("elevationLevel").is("Admin") === "yes") return false;
  // Read aside, since what is supposed for a finding is shown with it.
  return !pool.aside(() => isInlineSecret(account.at("password")));
}
