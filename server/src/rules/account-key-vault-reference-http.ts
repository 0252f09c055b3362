// Accounts that refer to their key vault by http.

import { httpsInstead } from "./checks/https-url.ts";
import { accountReference } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "account-key-vault-reference-http",
  subject: "account",
  title: "Batch accounts should refer to their key vault by https",
  why: "Key vaults answer https only, so that a URL that begins with 'http://' leads nowhere.",
  messages: {
    http: {
      severity: "warning",
      text: "Batch account '{account}' refers to its key vault by a URL that begins with 'http://'.",
    },
  },
  fixes: { https: "Use https in the URL of the key vault" },
  references: [accountReference],
  controls: ["MCSB DP-3"],
  seeds: [],
  needs: { account: ["keyVaultReference.url"] },
  *check(account) {
    const url = account.at("keyVaultReference.url");
    if (url.state === "absent") return "not-applicable";
    const https = httpsInstead(url);
    if (https === undefined) return undefined;
    yield {
      message: "http",
      data: { account: account.name },
      at: url,
      fixes: () => [{ title: "https", safe: true, changes: [https] }],
    };
    return undefined;
  },
});
