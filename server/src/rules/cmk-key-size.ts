// Customer-managed keys of a size that Batch accounts can't use.

import { isCurveKey, keyInUse } from "./checks/encryption-chain.ts";
import { customerManagedKeys } from "./checks/pages.ts";
import { defineRule, set } from "./rule.ts";

const sizes = [2048, 3072, 4096];

export default defineRule({
  id: "cmk-key-size",
  subject: "account",
  title: "Customer-managed keys of Batch accounts should have 2048, 3072 or 4096 bits",
  why: "Batch accounts support RSA keys of 2048, 3072 and 4096 bits as customer-managed keys.",
  messages: {
    size: {
      severity: "error",
      text: "The customer-managed key of Batch account '{account}' has {size} bits, but only 2048, 3072 and 4096 are supported.",
    },
  },
  notes: { key: "The account names that key here." },
  fixes: { resize: "Use a key of 3072 bits (a key that exists already can't be changed by a template)" },
  references: [customerManagedKeys],
  controls: ["MCSB DP-6"],
  seeds: ["B64", "B138", "B139"],
  yieldsTo: ["cmk-key-type-unsupported"],
  needs: { account: ["encryption.keySource"] },
  *check(account) {
    const key = keyInUse(account);
    if (typeof key === "string") return key;
    const isCurve = isCurveKey(key);
    if (isCurve !== "no") return isCurve === "yes" ? "not-applicable" : "not-decidable";
    const size = key.value.at("properties", "keySize");
    const bits = size.number();
    if (bits === undefined || sizes.includes(bits)) return undefined;
    yield {
      message: "size",
      data: { account: account.name, size: size.show() },
      at: size,
      related: [{ at: account.at("encryption.keyVaultProperties.keyIdentifier"), note: "key" }],
      fixes: () => [{ title: "resize", safe: false, changes: [set(size, 3072)] }],
    };
    return undefined;
  },
});
