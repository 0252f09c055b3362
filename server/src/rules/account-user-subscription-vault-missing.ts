// Accounts in user subscription mode without a key vault.
import { createAccountPage, securityBestPractices } from "./checks/pages.ts";
import { declareParameter, defineRule } from "./rule.ts";

export default defineRule({
  id: "account-user-subscription-vault-missing",
  subject: "account",
  title: "Batch accounts in user subscription mode should refer to a key vault",
  why: "In user subscription mode the service stores secrets in a key vault of your subscription. An account in this mode has to be associated with one.",
  messages: {
    missing: {
      severity: "error",
      text: "Batch account '{account}' allocates its pools in the user's subscription, but has no 'keyVaultReference'.",
    },
  },
  notes: { mode: "The user subscription mode is chosen here." },
  fixes: { reference: "Refer to a key vault in the subscription and region of the account" },
  references: [securityBestPractices, createAccountPage],
  controls: ["MCSB DP-6"],
  seeds: ["A34"],
  needs: { account: ["poolAllocationMode"] },
  *check(account) {
    const mode = account.at("poolAllocationMode");
    if (mode.is("UserSubscription") !== "yes") return "not-applicable";
    const reference = account.at("keyVaultReference");
    if (reference.state !== "absent") return undefined;
    const parameters = [
      declareParameter(account.at("keyVaultReference.id"), {
        name: "keyVaultId",
        type: "string",
        placeholder: "<key vault resource id>",
      }),
      declareParameter(account.at("keyVaultReference.url"), {
        name: "keyVaultUrl",
        type: "string",
        placeholder: "<https URL of the key vault>",
      }),
    ];
    yield {
      message: "missing",
      data: { account: account.name },
      at: reference,
      related: [{ at: mode, note: "mode" }],
      fixes: () => [{ title: "reference", safe: false, changes: parameters }],
    };
    return undefined;
  },
});
