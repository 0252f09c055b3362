// Customer-managed keys that are named without a version, but are not rotated in time.

import { namesKeyVersion } from "../batch/vault-url.ts";
import { keyInUse } from "./checks/encryption-chain.ts";
import { findRotationGap, rotateInTime } from "./checks/key-rotation.ts";
import { customerManagedKeys, keyRotationPage } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "cmk-key-rotation-policy-missing",
  subject: "account",
  title: "Customer-managed keys of Batch accounts should be rotated at least every two years",
  why: "An account that names its key without a version follows the rotation of the key. Without a rotation policy nothing is rotated; encryption keys should be at least every two years.",
  messages: {
    missing: {
      severity: "information",
      text: "The customer-managed key of Batch account '{account}' has no rotation policy that rotates it.",
    },
    late: {
      severity: "information",
      text: "The customer-managed key of Batch account '{account}' is rotated later than every two years.",
    },
  },
  notes: { key: "The account names that key here, without a version." },
  fixes: {
    rotate: "Rotate the key after 18 months (a key that exists already may not be changed by a template)",
  },
  references: [customerManagedKeys, keyRotationPage],
  controls: ["MCSB DP-6"],
  seeds: ["B121", "B122", "B145"],
  needs: { account: ["encryption.keySource"] },
  *check(account) {
    const key = keyInUse(account);
    if (typeof key === "string") return key;
    const identifier = account.at("encryption.keyVaultProperties.keyIdentifier");
    const pinned = namesKeyVersion(identifier);
    if (pinned !== "no") return pinned === "yes" ? "not-applicable" : "not-decidable";
    const gap = findRotationGap(key.value.at("properties", "rotationPolicy"));
    if (gap === "unknown") return "not-decidable";
    if (gap === undefined) return undefined;
    yield {
      message: gap.message,
      data: { account: account.name },
      at: gap.at,
      related: [{ at: identifier, note: "key" }],
      fixes: () => [{ title: "rotate", safe: false, changes: rotateInTime(gap, key) }],
    };
    return undefined;
  },
});
