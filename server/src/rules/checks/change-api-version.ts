// How a resource is moved to another api-version.
import { existsIn } from "../../batch/properties/properties.ts";
import { tableOf } from "../../batch/property-value.ts";
import type { Account, Pool } from "../../batch/subject.ts";
import { type Change, remove, set } from "../rule.ts";
import { type StatedProperty, statedProperties } from "./stated-properties.ts";

/** What newer versions dropped without a substitute to write; other removals were renamings, which need thought. */
const dispensable = [
  "targetNodeCommunicationMode",
  "certificates",
  "resourceTags",
  "applicationLicenses",
  "virtualMachineConfiguration.dataDisks[].storageAccountType",
];

/** The stated properties that the version does not have, without those that such a property holds. */
export function missingIn(subject: Account | Pool, apiVersion: string): readonly StatedProperty[] {
  const table = tableOf(subject.kind);
  const missing: StatedProperty[] = [];
  for (const property of statedProperties(subject)) {
    if (property.path === undefined || existsIn(table, property.path, subject.plane, apiVersion) !== "no") continue;
    if (!missing.some(({ names }) => names.every((name, index) => name === property.names[index])))
      missing.push(property);
  }
  return missing;
}

/** Sets the version and removes what it has no more; nothing where that would lose more than what is retired. */
export function changesToApiVersion(subject: Account | Pool, apiVersion: string): readonly Change[] {
  const missing = missingIn(subject, apiVersion);
  if (missing.some(({ path }) => path === undefined || !dispensable.includes(path))) return [];
  return [set(subject.self.at("apiVersion"), apiVersion), ...missing.map(({ value }) => remove(value))];
}
