// Whether a key of a vault is rotated, and how it comes to be.
import type { Tri, Value } from "../../arm/value.ts";
import type { TemplateResource } from "../../batch/template-resources.ts";
import { append, type Change, remove, set } from "../rule.ts";
import { daysOf } from "./iso-duration.ts";

const rotate = { trigger: { timeAfterCreate: "P18M" }, action: { type: "Rotate" } };
const notify = { trigger: { timeBeforeExpiry: "P30D" }, action: { type: "Notify" } };

/** What is missing for a key to be rotated at least every two years, and where. */
export interface RotationGap {
  readonly message: "missing" | "late";
  readonly at: Value;
}

/** What a `rotationPolicy` lacks; undefined if the key is rotated in time. */
export function findRotationGap(policy: Value): RotationGap | "unknown" | undefined {
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

/** Has the key rotated after 18 months. */
export function rotateInTime({ message, at }: RotationGap, key: TemplateResource): readonly Change[] {
  if (message === "late") return rotateEarlier(at);
  const policy = key.value.at("properties", "rotationPolicy");
  if (policy.state === "absent")
    return [set(policy, { lifetimeActions: [rotate, notify], attributes: { expiryTime: "P2Y" } })];
  return [append(policy.at("lifetimeActions"), rotate)];
}

/** The trigger says when in one of two ways; the other members, and what is remarked on them, stay. */
function rotateEarlier(trigger: Value): readonly Change[] {
  const beforeExpiry = trigger.at("timeBeforeExpiry");
  const after = set(trigger.at("timeAfterCreate"), rotate.trigger.timeAfterCreate);
  return beforeExpiry.state === "absent" ? [after] : [after, remove(beforeExpiry)];
}
