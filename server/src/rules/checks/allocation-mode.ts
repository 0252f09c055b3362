// Where the nodes of a pool live, as far as the template says it.
import type { Tri } from "../../arm/value.ts";
import type { Pool } from "../../batch/subject.ts";

/** Whether the pool's account allocates its nodes in the user's subscription; elsewhere if the account is not here. */
export function isInUserSubscription(pool: Pool): Tri | "elsewhere" {
  const account = pool.account();
  if (account.state !== "here") return "elsewhere";
  const mode = account.subject.at("properties", "poolAllocationMode");
  if (mode.state !== "absent") return mode.is("UserSubscription");
  // A resource without location updates an account, which keeps its mode.
  return account.subject.at("location").state === "absent" ? "unknown" : "no";
}
