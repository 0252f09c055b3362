// Customer-managed keys that may not be used for what Batch accounts do with them.

import { isCurveKey, keyInUse } from "./checks/encryption-chain.ts";
import { customerManagedKeys } from "./checks/pages.ts";
import { append, defineRule } from "./rule.ts";

const needed = ["wrapKey", "unwrapKey"];

export default defineRule({
  id: "cmk-key-operations-missing",
  subject: "account",
  title: "Customer-managed keys of Batch accounts should permit wrapping and unwrapping keys",
  why: "The service wraps and unwraps its own keys with the customer-managed key. A key that does not permit both is of no use to the account.",
  messages: {
    missing: {
      severity: "error",
      text: "The customer-managed key of Batch account '{account}' does not permit {operations}.",
    },
  },
  notes: { key: "The account names that key here." },
  fixes: {
    permit: "Permit the missing operations (a key that exists already can't be changed by a template)",
  },
  references: [customerManagedKeys],
  controls: ["MCSB DP-6"],
  seeds: ["B68"],
  yieldsTo: ["cmk-key-type-unsupported"],
  needs: { account: ["encryption.keySource"] },
  *check(account) {
    const key = keyInUse(account);
    if (typeof key === "string") return key;
    const isCurve = isCurveKey(key);
    if (isCurve !== "no") return isCurve === "yes" ? "not-applicable" : "not-decidable";
    const operations = key.value.at("properties", "keyOps");
    if (operations.state !== "known") return undefined;
    const { values, complete } = operations.items();
    const missing = needed.filter((name) => complete && values.every((operation) => operation.is(name) === "no"));
    if (missing.length === 0) return undefined;
    yield {
      message: "missing",
      data: { account: account.name, operations: missing.map((name) => `'${name}'`).join(", ") },
      at: operations,
      related: [{ at: account.at("encryption.keyVaultProperties.keyIdentifier"), note: "key" }],
      fixes: () => [{ title: "permit", safe: false, changes: missing.map((name) => append(operations, name)) }],
    };
    return undefined;
  },
});
