// Accounts in user subscription mode with a vault that deployments can't read.

import { createAccountPage } from "./checks/pages.ts";
import { referencedVaultInUse } from "./checks/referenced-vault.ts";
import { defineRule, set } from "./rule.ts";

const flags = ["enabledForDeployment", "enabledForTemplateDeployment"];

export default defineRule({
  id: "account-user-subscription-vault-flags",
  subject: "account",
  title: "Key vaults of Batch accounts in user subscription mode should be enabled for deployments",
  why: "For an account in user subscription mode, the documentation has asked to let virtual machines and deployments read the key vault. Whether both are still needed is not certain.",
  messages: {
    disabled: {
      severity: "information",
      text: "The key vault of Batch account '{account}' is not enabled for deployments: {flags} should be true.",
    },
  },
  notes: { reference: "The account refers to that vault here." },
  fixes: { enable: "Enable the key vault for deployments (whoever deploys may then read its secrets)" },
  references: [createAccountPage],
  controls: ["MCSB DP-6"],
  seeds: [],
  needs: { account: ["keyVaultReference.id"] },
  *check(account) {
    const vault = referencedVaultInUse(account);
    if (typeof vault === "string") return vault;
    const settings = flags.map((name) => ({ name, value: vault.value.at("properties", name) }));
    const disabled = settings.filter(({ value }) => value.state === "absent" || value.is(false) === "yes");
    const [first] = disabled;
    if (first === undefined) return undefined;
    yield {
      message: "disabled",
      data: { account: account.name, flags: disabled.map(({ name }) => `'${name}'`).join(", ") },
      at: (disabled.find(({ value }) => value.state !== "absent") ?? first).value,
      related: [{ at: account.at("keyVaultReference.id"), note: "reference" }],
      fixes: () => [{ title: "enable", safe: false, changes: disabled.map(({ value }) => set(value, true)) }],
    };
    return undefined;
  },
});
