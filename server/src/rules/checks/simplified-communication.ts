// How a pool is moved to simplified node communication, the only mode that the service honors.
import { existsIn } from "../../batch/properties/properties.ts";
import type { Pool } from "../../batch/subject.ts";
import { type Change, remove, set } from "../rule.ts";

/** Newer api-versions have no choice of the mode, so there the property goes, as it does where the version is unknown. */
export function simplifyCommunication(pool: Pool): Change {
  const mode = pool.at("targetNodeCommunicationMode");
  const settable = existsIn("pool", "targetNodeCommunicationMode", pool.plane, pool.apiVersion) === "yes";
  return settable ? set(mode, "Simplified") : remove(mode);
}
