// Customer-managed keys of a type that Batch accounts can't use.

import { isCurveKey, keyInUse } from "./checks/encryption-chain.ts";
import { customerManagedKeys } from "./checks/pages.ts";
import { defineRule, remove, set } from "./rule.ts";

export default defineRule({
  id: "cmk-key-type-unsupported",
  subject: "account",
  title: "Customer-managed keys of Batch accounts should be RSA keys",
  why: "Batch accounts do not support elliptic curve keys as customer-managed keys.",
  messages: {
    curve: {
      severity: "error",
      text: "The customer-managed key of Batch account '{account}' is of the type '{type}', but only RSA keys are supported.",
    },
  },
  notes: { key: "The account names that key here." },
  fixes: {
    rsa: "Make it an RSA key of 3072 bits (a key that exists already can't be changed by a template)",
  },
  references: [customerManagedKeys],
  controls: ["MCSB DP-6"],
  seeds: ["B64", "B65"],
  needs: { account: ["encryption.keySource"] },
  *check(account) {
    const key = keyInUse(account);
    if (typeof key === "string") return key;
    const type = key.value.at("properties", "kty");
    if (isCurveKey(key) !== "yes") return undefined;
    yield {
      message: "curve",
      data: { account: account.name, type: type.show() },
      at: type,
      related: [{ at: account.at("encryption.keyVaultProperties.keyIdentifier"), note: "key" }],
      fixes: () => {
        const curve = key.value.at("properties", "curveName");
        const size = set(key.value.at("properties", "keySize"), 3072);
        const changes = [set(type, "RSA"), size, ...(curve.state === "absent" ? [] : [remove(curve)])];
        return [{ title: "rsa", safe: false, changes }];
      },
    };
    return undefined;
  },
});
