// User identities of tasks that name two users, or none.

import { givenMembers } from "./checks/given-members.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule, remove } from "./rule.ts";

export default defineRule({
  id: "user-identity-conflict",
  subject: "task",
  title: "The user identity of a task should name either a user or an automatic user",
  why: "A task runs as one user: an account that the pool defines, or one that Batch makes. The service refuses an identity that names both or neither.",
  messages: {
    both: {
      severity: "error",
      text: "'userIdentity' in the task of '{task}' names both a user account and an automatic user; only one may be given.",
    },
    neither: {
      severity: "error",
      text: "'userIdentity' in the task of '{task}' names neither a user account nor an automatic user.",
    },
  },
  fixes: {
    removeUser: "Remove the user account, so that the task runs as the automatic user",
    removeAutoUser: "Remove 'autoUser', so that the task runs as the user account",
  },
  references: [poolReference],
  controls: [],
  seeds: [],
  needs: { task: ["userIdentity"] },
  *check(task) {
    const identity = task.at("userIdentity");
    if (identity.state === "absent") return "not-applicable";
    if (identity.state === "unknown") return undefined;
    const { given, complete } = givenMembers(identity, ["userName", "autoUser"]);
    if (given.length === 1 || (given.length === 0 && !complete)) return undefined;
    const both = given.length === 2;
    yield {
      message: both ? "both" : "neither",
      data: { task: task.name },
      at: identity,
      fixes: () => {
        if (!both) return [];
        return [
          { title: "removeAutoUser", safe: false, changes: [remove(task.at("userIdentity.autoUser"))] },
          { title: "removeUser", safe: false, changes: [remove(task.at("userIdentity.userName"))] },
        ];
      },
    };
    return undefined;
  },
});
