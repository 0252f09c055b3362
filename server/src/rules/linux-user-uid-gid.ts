// Linux users of which only one of uid and gid is set.

import { givenMembers } from "./checks/given-members.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "linux-user-uid-gid",
  subject: "pool",
  title: "Linux users of a pool should have both 'uid' and 'gid' or neither",
  why: "The service refuses a user with only one of the two ids. Without both, the system chooses them.",
  messages: {
    uid: { severity: "error", text: "User '{user}' of pool '{pool}' has a 'uid', but no 'gid'." },
    gid: { severity: "error", text: "User '{user}' of pool '{pool}' has a 'gid', but no 'uid'." },
  },
  references: [poolReference],
  controls: [],
  seeds: [],
  needs: { pool: ["userAccounts"] },
  *check(pool) {
    const { values } = pool.at("userAccounts").items();
    for (const account of values) {
      const linux = account.at("linuxUserConfiguration");
      const { given, complete } = givenMembers(linux, ["uid", "gid"]);
      if (!complete || given.length !== 1) continue;
      yield {
        message: given[0] === "uid" ? "uid" : "gid",
        data: { user: account.at("name").show(), pool: pool.name },
        at: linux,
      };
    }
    return values.length === 0 ? "not-applicable" : undefined;
  },
});
