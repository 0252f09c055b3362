// Accounts for tasks that are administrators of the nodes.
import { poolReference, userAccountsPage } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "user-account-admin",
  subject: "pool",
  title: "Users of a pool should not be administrators",
  why: "A task that runs as an administrator can change the node, and read what other tasks keep there. Most tasks need no such rights, and without 'elevationLevel' a user has none.",
  messages: {
    admin: { severity: "warning", text: "User '{user}' of pool '{pool}' is an administrator of the nodes." },
  },
  fixes: {
    plain: "Take the administrator's rights from the user (an existing pool accepts it only when empty)",
  },
  references: [poolReference, userAccountsPage],
  controls: ["MCSB PA-1", "MCSB PA-7"],
  seeds: ["A132", "A133"],
  needs: { pool: ["userAccounts"] },
  *check(pool) {
    const { values } = pool.at("userAccounts").items();
    for (const account of values) {
      const level = account.at("elevationLevel");
      if (level.is("Admin") !== "yes") continue;
      yield {
        message: "admin",
        data: { user: account.at("name").show(), pool: pool.name },
        at: level,
        fixes: () => [{ title: "plain", safe: false, changes: [set(level, "NonAdmin")] }],
      };
    }
    return values.length === 0 ? "not-applicable" : undefined;
  },
});
