// Customer-managed keys that are named without a version, but are not rotated in time.

import type { Tri, Value } from "../arm/value.ts";
import type { TemplateResource } from "../batch/template-resources.ts";
import { namesKeyVersion } from "../batch/vault-url.ts";
import { keyInUse } from "./checks/encryption-chain.ts";
import { daysOf } from "./checks/iso-duration.ts";
import { customerManagedKeys } from "./checks/pages.ts";
import { append, type Change, defineRule, set } from "./rule.ts";

const rotate = { trigger: { timeAfterCreate: "P18M" }, action: { type: "Rotate" } };
const notify = { trigger: { timeBeforeExpiry: "P30D" }, action: { type: "Notify" } };

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
  references: [customerManagedKeys, "https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation"],
  controls: ["MCSB DP-6"],
  seeds: ["B121", "B122", "B145"],
  needs: { account: ["encryption.keySource"] },
  *check(account) {
    const key = keyInUse(account);
    if (typeof key === "string") return key;
    const identifier = account.at("encryption.keyVaultProperties.keyIdentifier");
    const pinned = namesKeyVersion(identifier);
    if (pinned !== "no") return pinned === "yes" ? "not-applicable" : "not-decidable";
    const gap = findGap(key.value.at("properties", "rotationPolicy"));
    if (gap === "unknown") return "not-decidable";
    if (gap === undefined) return undefined;
    yield {
      message: gap.message,
      data: { account: account.name },
      at: gap.at,
      related: [{ at: identifier, note: "key" }],
      fixes: () => [{ title: "rotate", safe: false, changes: mend(gap, key) }],
    };
    return undefined;
  },
});

interface Gap {
  readonly message: "missing" | "late";
  readonly at: Value;
}

function findGap(policy: Value): Gap | "unknown" | undefined {
  const actions = policy.at("lifetimeActions");
  const { values, complete } = actions.items();
  const kinds = values.map((action) => action.at("action", "type").is("Rotate"));
  const rotating = values.filter((_, index) => kinds[index] === "yes");
  const answers = rotating.map((action) => isLate(action.at("trigger"), policy));
  if (answers.includes("no")) return undefined;
  const [late] = rotating;
  if (!complete || kinds.includes("unknown") || answers.includes("unknown")) return "unknown";
  if (late !== undefined) return { message: "late", at: late.at("trigger") };
  return { message: "missing", at: actions.state === "absent" ? policy : actions };
}

/** Whether more than two years go by until the key is rotated. */
function isLate(trigger: Value, policy: Value): Tri {
  const since = daysAt(trigger.at("timeAfterCreate"));
  const before = daysAt(trigger.at("timeBeforeExpiry"));
  const lifetime = daysAt(policy.at("attributes", "expiryTime"));
  const after = since ?? (lifetime === undefined || before === undefined ? undefined : lifetime - before);
  return after === undefined ? "unknown" : after > twoYears ? "yes" : "no";
}

const twoYears = 731;

function daysAt(duration: Value): number | undefined {
  return daysOf(duration.text() ?? "");
}

function mend({ message, at }: Gap, key: TemplateResource): readonly Change[] {
  if (message === "late") return [set(at, rotate.trigger)];
  const policy = key.value.at("properties", "rotationPolicy");
  if (policy.state === "absent")
    return [set(policy, { lifetimeActions: [rotate, notify], attributes: { expiryTime: "P2Y" } })];
  return [append(policy.at("lifetimeActions"), rotate)];
}
