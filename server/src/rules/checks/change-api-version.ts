// How a resource is moved to another api-version.
import { perVersion } from "../../batch/properties/per-plane.ts";
import { inPlane, type Plane, type Property, presenceOf, propertiesOf } from "../../batch/properties/properties.ts";
import { type ApiVersion, parseApiVersion } from "../../batch/properties/versions.ts";
import { tableOf } from "../../batch/property-value.ts";
import type { Account, Pool } from "../../batch/subject.ts";
import { type Change, remove, set } from "../rule.ts";
import { isLiteral } from "./literal.ts";
import { follow, type StatedProperty } from "./stated-properties.ts";

/** What newer versions dropped without a substitute to write; other removals were renamings, which need thought. */
const dispensable = ["targetNodeCommunicationMode", "certificates", "resourceTags", "applicationLicenses"];

/** What has no effect any more, whatever it says. */
const ineffective = ["targetNodeCommunicationMode"];

/** It moved into `managedDisk` beside it, in the same version. */
const diskType = "virtualMachineConfiguration.dataDisks[].storageAccountType";

/** The service takes 64 data disks at most; each of thousands of findings would have a fix with as many removals. */
const mostRemovals = 100;

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
  const lost = pathsMissingIn(tableOf(subject.kind), subject.plane, apiVersion);
  for (const property of subject.versionBound().found) {
    const { path, steps } = property;
    if (path === undefined || !lost.has(path)) continue;
    // What one holds comes right behind it.
    const outer = missing.at(-1);
    if (outer === undefined || !outer.steps.every((step, index) => step === steps[index]))
      missing.push({ ...property, path });
  }
  return missing;
}

/** The canonical paths that the version does not have; told once for all resources. */
const pathsMissingIn = perVersion((table, plane, apiVersion): ReadonlySet<string> => {
  const version = parseApiVersion(apiVersion);
  const all = version === undefined ? [] : propertiesOf(table).filter((each) => isMissing(each, plane, version));
  return new Set(all.map(({ path }) => path));
});

function isMissing(property: Property, plane: Plane, version: ApiVersion): boolean {
  return presenceOf(property, plane, version) === "no" && inPlane(property, plane)?.readOnly === false;
}

/** Sets the version, and takes away or moves what it has no more; nothing where more than what is retired would be lost. */
export function changesToApiVersion(subject: Account | Pool, apiVersion: string): readonly Change[] {
  return changesDropping(dispensable, subject, apiVersion);
}

/** The same where nothing that is in use may be lost. */
export function changesKeepingAll(subject: Account | Pool, apiVersion: string): readonly Change[] {
  return changesDropping(ineffective, subject, apiVersion);
}

function changesDropping(paths: readonly string[], subject: Account | Pool, apiVersion: string): readonly Change[] {
  const missing = missingIn(subject, apiVersion);
  if (missing.length > mostRemovals) return [];
  const changes = missing.map((property) => moveDiskType(subject, property) ?? drop(paths, subject, property));
  if (changes.includes(undefined)) return [];
  return [set(subject.self.at("apiVersion"), apiVersion), ...changes.flatMap((change) => change ?? [])];
}

/** Undefined for what can't be taken away without thought. */
function drop(
  paths: readonly string[],
  subject: Account | Pool,
  { path, steps }: KnownProperty,
): readonly Change[] | undefined {
  if (!paths.includes(path)) return undefined;
  const value = follow(subject, steps);
  return value === undefined ? [] : [remove(value)];
}

/** Writes the type of a data disk where newer versions have it; undefined for other properties, and what is no literal. */
export function moveDiskType(subject: Account | Pool, { path, steps }: KnownProperty): readonly Change[] | undefined {
  if (path !== diskType) return undefined;
  const value = follow(subject, steps);
  const disk = follow(subject, steps.slice(0, -1));
  const text = value && isLiteral(value) ? value.text() : undefined;
  if (value === undefined || disk === undefined || text === undefined) return undefined;
  return [remove(value), set(disk.at("managedDisk", "storageAccountType"), text)];
}
