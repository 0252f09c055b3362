// Answers what the property table knows: names, casing, versions and defaults of a property in one plane.
import type { Json } from "../../json/json.ts";
import { keyOfNames, tableOf } from "./read-table.ts";
import { dataPlaneVersions, managementVersions } from "./table.ts";
import type { Plane, Presence, Property, PropertyDefault, PropertyInPlane, Subject } from "./types.ts";
import { type ApiVersion, dateOf, parseApiVersion } from "./versions.ts";

export type { AccountPath, PoolPath } from "./paths.ts";
export type { TaskPath } from "./task-rows.ts";
export type { Plane, Presence, Property, PropertyDefault, PropertyInPlane, PropertyType, Subject } from "./types.ts";

const versions: Readonly<Record<Plane, readonly string[]>> = {
  management: managementVersions.split(" "),
  "data-plane": dataPlaneVersions.split(" "),
};

/**
 * The api-versions of a plane that our facts cover, oldest first. The last is the newest known to be available; a text
 * that is no api-version, or none at all, is taken for it everywhere but in questions about presence.
 */
export function apiVersions(plane: Plane): readonly string[] {
  return versions[plane];
}

/** The property of a canonical path, in any letter case. Elements of arrays are written `inboundNatPools[].name`. */
export function propertyOf(subject: Subject, path: string): Property | undefined {
  const { byPath } = tableOf(subject);
  return byPath.get(path) ?? byPath.get(path.toLowerCase());
}

/** All properties of a subject, each once. */
export function propertiesOf(subject: Subject): readonly Property[] {
  return [...new Set(tableOf(subject).byPath.values())];
}

/** What a plane knows of the property; undefined if that plane has none. */
export function inPlane(property: Property, plane: Plane): PropertyInPlane | undefined {
  return plane === "management" ? property.management : property.dataPlane;
}

/**
 * The names that lead to the property from the root of a resource or body, spelled as that version does; `[]` is a
 * name of its own. Undefined if the plane has no such property; whether the version has it is not asked.
 * The names of a property begin with those of the canonical path above it.
 */
export function concretePath(
  subject: Subject,
  path: string,
  plane: Plane,
  apiVersion: string | undefined,
): readonly string[] | undefined {
  const property = propertyOf(subject, path);
  const own = property && inPlane(property, plane);
  if (own?.formerly === undefined) return own?.segments;
  const version = parseApiVersion(apiVersion);
  const former = version !== undefined && version.date < dateOf(own.formerly.before);
  return former ? [...own.segments.slice(0, -1), own.formerly.name] : own.segments;
}

/** A default that holds in a plane and version, its value in the casing of that plane. */
export interface AppliedDefault {
  readonly value: Json;
  readonly citation: string;
  /** The canonical path of a property that must be present; else the service assumes nothing. */
  readonly onlyWith: string | undefined;
}

/**
 * What the service assumes where the property is absent. Also answered for versions that don't have the property, if
 * nothing says that it behaved otherwise then.
 */
export function defaultOf(
  subject: Subject,
  path: string,
  plane: Plane,
  apiVersion: string | undefined,
): AppliedDefault | undefined {
  const property = propertyOf(subject, path);
  if (property === undefined || property.defaults.length === 0 || inPlane(property, plane) === undefined)
    return undefined;
  const date = (parseApiVersion(apiVersion) ?? parseApiVersion(versions[plane].at(-1)))?.date ?? "";
  const found = property.defaults.find((candidate) => holds(candidate, plane, date));
  if (found === undefined) return undefined;
  const value = typeof found.value === "string" ? canonicalValue(subject, path, plane, found.value) : found.value;
  return { value, citation: found.citation, onlyWith: found.onlyWith };
}

function holds({ plane, from, until }: PropertyDefault, asked: Plane, date: string): boolean {
  return (plane ?? asked) === asked && (from === undefined || date >= from) && (until === undefined || date < until);
}

/**
 * Whether an api-version of that plane has the property, be it read-only. A version between known ones has what the
 * older of them has; a version newer than all may have got what none has. Previews may have a property early.
 */
export function existsIn(subject: Subject, path: string, plane: Plane, apiVersion: string | undefined): Presence {
  const property = propertyOf(subject, path);
  const version = parseApiVersion(apiVersion);
  return property === undefined || version === undefined ? "unknown" : presenceOf(property, plane, version);
}

/** The same for a property and a version that are at hand. */
export function presenceOf(property: Property, plane: Plane, { date, preview }: ApiVersion): Presence {
  const own = inPlane(property, plane);
  if (own === undefined) return "no";
  if (own.unconfirmedBefore !== undefined && date < own.unconfirmedBefore) return "unknown";
  if (own.introduced !== undefined && date < dateOf(own.introduced))
    return preview || isNew(date, plane) ? "unknown" : "no";
  if (own.introduced === undefined && date < dateOf(versions[plane][0] ?? "")) return "unknown";
  if (own.removed !== undefined && date >= dateOf(own.removed)) return isNew(date, plane) ? "unknown" : "no";
  return "yes";
}

function isNew(date: string, plane: Plane): boolean {
  return date > dateOf(versions[plane].at(-1) ?? "");
}

/** Whether an api-version has the property and takes the value. Values are compared in any letter case. */
export function valueExistsIn(
  subject: Subject,
  path: string,
  plane: Plane,
  apiVersion: string | undefined,
  value: string,
): Presence {
  const presence = existsIn(subject, path, plane, apiVersion);
  const own = enumeration(subject, path, plane);
  const version = parseApiVersion(apiVersion);
  if (presence !== "yes" || own?.values === undefined || version === undefined) return presence;
  const lower = value.toLowerCase();
  const since = own.valuesIntroduced.get(lower);
  if (own.values.every((known) => known.toLowerCase() !== lower)) return isNew(version.date, plane) ? "unknown" : "no";
  if (since === undefined || version.date >= dateOf(since)) return "yes";
  return version.preview ? "unknown" : "no";
}

/** A value of an enumeration in the casing of the plane; other values come back as they are. */
export function canonicalValue(subject: Subject, path: string, plane: Plane, value: string): string {
  const lower = value.toLowerCase();
  return enumeration(subject, path, plane)?.values?.find((known) => known.toLowerCase() === lower) ?? value;
}

/** The enumeration at a path, or that of the elements of an array. */
function enumeration(subject: Subject, path: string, plane: Plane): PropertyInPlane | undefined {
  const property = propertyOf(subject, path);
  const own = property && inPlane(property, plane);
  if (own?.type !== "array") return own;
  const element = propertyOf(subject, `${path}[]`);
  return element && inPlane(element, plane);
}

/**
 * The canonical path of a place in a resource or body, from the names that lead there (an index or `[]` for an
 * element), in any letter case. Undefined if the plane has no such property.
 */
export function canonicalFromConcrete(subject: Subject, plane: Plane, names: readonly string[]): string | undefined {
  return propertyAt(subject, plane, names)?.path;
}

function isIndex(name: string): boolean {
  return /^\d+$/.test(name);
}

function propertyAt(subject: Subject, plane: Plane, names: readonly string[]): Property | undefined {
  const general = names.some(isIndex) ? names.map((name) => (isIndex(name) ? "[]" : name)) : names;
  return tableOf(subject).byNames[plane].get(keyOfNames(general));
}
