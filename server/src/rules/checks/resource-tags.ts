// Whether the account of a pool refuses its resource tags.
import type { Value } from "../../arm/value.ts";
import { inPlane, propertyOf } from "../../batch/properties/properties.ts";
import { dateOf, parseApiVersion } from "../../batch/properties/versions.ts";
import type { Pool } from "../../batch/subject.ts";
import type { Abstention } from "../rule.ts";

/**
 * The mode of the account that refuses the tags, be it stated or not; undefined if it takes them. The property went with
 * 2025-06-01; in a version before it came, the tags are as wrong.
 */
export function modeRefusingTags(pool: Pool): Value | Abstention | undefined {
  const tags = pool.at("resourceTags");
  if (tags.state !== "known") return tags.state === "absent" ? "not-applicable" : undefined;
  // The data plane doesn't tell the account.
  if (pool.plane !== "management" || isGone(pool.apiVersion)) return "not-applicable";
  if (tags.arm?.kind !== "object" || tags.arm.names.length === 0) return "not-applicable";
  const account = pool.account();
  if (account.state !== "here") return "not-decidable";
  const mode = account.subject.at("properties", "poolAllocationMode");
  return mode.state === "absent" || mode.is("BatchService") === "yes" ? mode : undefined;
}

/** Whether the version has resource tags no more; of one that nobody knows, that can't be told either. */
function isGone(apiVersion: string | undefined): boolean {
  const property = propertyOf("pool", "resourceTags");
  const removed = property && inPlane(property, "management")?.removed;
  const parsed = parseApiVersion(apiVersion);
  return parsed === undefined || (removed !== undefined && parsed.date >= dateOf(removed));
}
