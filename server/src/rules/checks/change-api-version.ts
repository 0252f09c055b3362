// How a resource is moved to another api-version.
import { inPlane, type Plane, type Property, presenceOf, propertyOf } from "../../batch/properties/properties.ts";
import { type ApiVersion, parseApiVersion } from "../../batch/properties/versions.ts";
import { tableOf } from "../../batch/property-value.ts";
import type { Account, Pool } from "../../batch/subject.ts";
import { type Change, remove, set } from "../rule.ts";
import type { StatedProperty } from "./stated-properties.ts";

/** What newer versions dropped without a substitute to write; other removals were renamings, which need thought. */
const dispensable = [
  "targetNodeCommunicationMode",
  "certificates",
  "resourceTags",
  "applicationLicenses",
  "virtualMachineConfiguration.dataDisks[].storageAccountType",
];

/** A stated property whose name the plane knows. */
export interface KnownProperty extends StatedProperty {
  readonly path: string;
}

/**
 * The stated properties that the version does not have, without those that such a property holds, and without what only
 * the service writes.
 */
export function missingIn(subject: Account | Pool, apiVersion: string): readonly KnownProperty[] {
  const missing: KnownProperty[] = [];
  const table = tableOf(subject.kind);
  const version = parseApiVersion(apiVersion);
  if (version === undefined) return missing;
  for (const property of subject.stated()) {
    const { path, steps } = property;
    const known = path === undefined ? undefined : propertyOf(table, path);
    if (path === undefined || known === undefined || !isMissing(known, subject.plane, version)) continue;
    if (!missing.some((outer) => outer.steps.every((step, index) => step === steps[index])))
      missing.push({ ...property, path });
  }
  return missing;
}

function isMissing(property: Property, plane: Plane, version: ApiVersion): boolean {
  return presenceOf(property, plane, version) === "no" && inPlane(property, plane)?.readOnly === false;
}

/** Sets the version and removes what it has no more; nothing where that would lose more than what is retired. */
export function changesToApiVersion(subject: Account | Pool, apiVersion: string): readonly Change[] {
  const missing = missingIn(subject, apiVersion);
  if (missing.some(({ path }) => !dispensable.includes(path))) return [];
  return [set(subject.self.at("apiVersion"), apiVersion), ...missing.map(({ value }) => remove(value))];
}
