// Whether a storage account accepts its keys.
import type { Value } from "../../arm/value.ts";

/** What lets it accept them, be it by default; undefined if it refuses them, or if nobody knows. */
export function acceptanceOfKeys(storage: Value): Value | undefined {
  const keys = storage.at("properties", "allowSharedKeyAccess");
  const isDefault = keys.state === "absent" && storage.at("location").state !== "absent";
  return isDefault || keys.is(true) === "yes" ? keys : undefined;
}
