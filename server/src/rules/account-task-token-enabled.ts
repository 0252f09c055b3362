// Accounts that list the retired authentication of tasks.

import { limitModes } from "./checks/authentication-modes.ts";
import { policiesPage } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "account-task-token-enabled",
  subject: "account",
  title: "Batch accounts should not allow task authentication tokens",
  why: "Task authentication tokens were retired on 30 September 2024. Azure Policy counts every mode but Microsoft Entra ID as local authentication.",
  messages: {
    listed: {
      severity: "information",
      text: "Batch account '{account}' allows task authentication tokens, which were retired on 30 September 2024.",
    },
  },
  fixes: { remove: "Take task authentication tokens out of the allowed modes" },
  references: [policiesPage],
  controls: ["MCSB IM-1", "Policy 6f68b69f-05fe-49cd-b361-777ee9ca7e35", "Policy 4dbc2f5c-51cf-4e38-9179-c7028eed2274"],
  seeds: [],
  needs: { account: ["allowedAuthenticationModes"] },
  deprecated: true,
  yieldsTo: ["account-shared-key-enabled"],
  *check(account) {
    const modes = account.at("allowedAuthenticationModes");
    const token = modes.items().values.find((mode) => mode.is(retired) === "yes");
    if (token === undefined) return modes.state === "absent" ? "not-applicable" : undefined;
    yield {
      message: "listed",
      data: { account: account.name },
      at: token,
      fixes: () => [{ title: "remove", safe: true, changes: limitModes(modes, (mode) => mode.is(retired) !== "yes") }],
    };
    return undefined;
  },
});

const retired = "TaskAuthenticationToken";
