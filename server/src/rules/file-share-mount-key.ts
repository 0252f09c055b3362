// Azure file shares that pools mount with the key of the storage account.

import { secretSource, useSecureParameter } from "./checks/inline-secret.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule, redact } from "./rule.ts";

export default defineRule({
  id: "file-share-mount-key",
  subject: "pool",
  title: "Keys of mounted Azure file shares should be kept out of the file",
  why: "The key of a storage account opens all that the account holds. Batch mounts an Azure file share with that key and in no other way, so it should come from a secure parameter or a key vault and be rotated.",
  messages: {
    literal: {
      severity: "error",
      text: "The account key with which pool '{pool}' mounts a file share of storage account '{account}' is written in the file {key}.",
    },
    key: {
      severity: "information",
      text: "Pool '{pool}' mounts a file share with the key of storage account '{account}', as there is no way to mount it with an identity.",
    },
  },
  fixes: { parameter: "Take the key out of the file, and rotate it" },
  references: [poolReference],
  controls: ["MCSB IM-8"],
  seeds: [],
  needs: { pool: ["mountConfiguration"] },
  *check(pool) {
    const { values } = pool.at("mountConfiguration").items();
    for (const mount of values) {
      const share = mount.at("azureFileShareConfiguration");
      const key = share.at("accountKey");
      const data = { pool: pool.name, account: share.at("accountName").show() };
      switch (secretSource(key)) {
        case "literal":
          yield {
            message: "literal",
            data: { ...data, key: redact(key) },
            at: key,
            fixes: () => [useSecureParameter("parameter", key, { name: "storageKey", placeholder: "<account key>" })],
          };
          break;
        case "secure":
          yield { message: "key", data, at: key };
      }
    }
    return values.length === 0 ? "not-applicable" : undefined;
  },
});
