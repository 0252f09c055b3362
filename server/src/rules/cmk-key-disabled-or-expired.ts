// Customer-managed keys that can't be used, or not any more.

import type { Value } from "../arm/value.ts";
import type { TemplateResource } from "../batch/template-resources.ts";
import { namesKeyVersion } from "../batch/vault-url.ts";
import { keyInUse } from "./checks/encryption-chain.ts";
import { customerManagedKeys } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "cmk-key-disabled-or-expired",
  subject: "account",
  title: "Customer-managed keys of Batch accounts should be usable",
  why: "An account that loses access to its customer-managed key can only be deleted.",
  messages: {
    disabled: {
      severity: "warning",
      text: "The customer-managed key of Batch account '{account}' is disabled.",
    },
    expired: {
      severity: "warning",
      text: "The customer-managed key of Batch account '{account}' expired on {date}.",
    },
  },
  notes: { key: "The account names that key here." },
  references: [customerManagedKeys],
  controls: ["MCSB DP-6"],
  seeds: ["B140"],
  needs: { account: ["encryption.keySource"] },
  *check(account, { today }) {
    const key = keyInUse(account);
    if (typeof key === "string") return key;
    const attributes = key.value.at("properties", "attributes");
    const identifier = account.at("encryption.keyVaultProperties.keyIdentifier");
    const related = [{ at: identifier, note: "key" }] as const;
    const enabled = attributes.at("enabled");
    if (enabled.is(false) === "yes")
      yield { message: "disabled", data: { account: account.name }, at: enabled, related };
    const expiry = attributes.at("exp");
    const date = dateOf(expiry);
    // The date is that of the first version only.
    const isFollowed = namesKeyVersion(identifier) !== "yes" && mayRotate(key);
    if (date !== undefined && date < today && !isFollowed)
      yield { message: "expired", data: { account: account.name, date }, at: expiry, related };
    return undefined;
  },
});

function mayRotate(key: TemplateResource): boolean {
  const { values, complete } = key.value.at("properties", "rotationPolicy", "lifetimeActions").items();
  return !complete || values.some((action) => action.at("action", "type").is("Rotate") !== "no");
}

const latestSecond = Date.parse("9999-12-31") / 1000;

/** The day that is written as seconds since 1970. */
function dateOf(seconds: Value): string | undefined {
  const count = seconds.number();
  if (count === undefined || count < 0 || count > latestSecond) return undefined;
  return new Date(count * 1000).toISOString().slice(0, 10);
}
