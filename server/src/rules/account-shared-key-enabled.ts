// Accounts that accept requests signed with an account key.

import type { Value } from "../arm/value.ts";
import type { Account } from "../batch/subject.ts";
import { limitModes } from "./checks/authentication-modes.ts";
import { policiesPage, securityBestPractices } from "./checks/pages.ts";
import { type Change, defineRule } from "./rule.ts";

export default defineRule({
  id: "account-shared-key-enabled",
  subject: "account",
  title: "Batch accounts should accept Microsoft Entra authentication only",
  why: "An account key gives full control of the account's pools and jobs to whoever holds it, without a name, conditional access or an end. Microsoft Entra ID knows who asks, and what they may do.",
  messages: {
    default: {
      severity: "warning",
      text: "Batch account '{account}' does not set 'allowedAuthenticationModes', so it accepts Shared Key authentication.",
    },
    listed: {
      severity: "warning",
      text: "Batch account '{account}' allows Shared Key authentication.",
    },
    refused: {
      severity: "information",
      text: "Batch account '{account}' lists Shared Key authentication, which the service refuses in user subscription mode.",
    },
  },
  fixes: { entra: "Allow Microsoft Entra authentication only (clients that use an account key lose access)" },
  references: [securityBestPractices, policiesPage],
  controls: ["MCSB IM-1", "Policy 6f68b69f-05fe-49cd-b361-777ee9ca7e35", "Policy 4dbc2f5c-51cf-4e38-9179-c7028eed2274"],
  seeds: ["A20", "A21", "A24", "A25"],
  yieldsTo: ["account-auth-modes-unset-user-subscription", "account-user-subscription-without-aad"],
  *check(account) {
    const modes = account.at("allowedAuthenticationModes");
    const { values, complete } = modes.items();
    const sharedKey = values.find((mode) => mode.is("SharedKey") === "yes");
    if (modes.state !== "absent" && sharedKey === undefined) return undefined;
    const message = messageFor(account, values, sharedKey, complete);
    if (message === undefined) return "not-applicable";
    yield {
      message,
      data: { account: account.name },
      at: sharedKey ?? modes,
      fixes: () => [{ title: "entra", safe: false, changes: entraOnly(modes) }],
    };
    return undefined;
  },
});

/** In user subscription mode the service refuses keys anyway; another rule speaks of accounts that leave them out. */
function messageFor(account: Account, modes: readonly Value[], sharedKey: Value | undefined, complete: boolean) {
  const refused = account.at("poolAllocationMode").is("UserSubscription") === "yes";
  if (sharedKey === undefined) return refused ? undefined : "default";
  const mayNameEntra = !complete || modes.some((mode) => mode.is("AAD") !== "no");
  return refused && mayNameEntra ? "refused" : "listed";
}

function entraOnly(modes: Value): readonly Change[] {
  return limitModes(modes, (mode) => mode.is("AAD") === "yes");
}
