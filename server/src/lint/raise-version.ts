// Raises a resource's api-version where a fix writes a property that the present one does not have.
import type { Value } from "../arm/value.ts";
import {
  apiVersions,
  canonicalFromConcrete,
  existsIn,
  type Presence,
  propertyOf,
  valueExistsIn,
} from "../batch/properties/properties.ts";
import { canonicalPathOf, tableOf } from "../batch/property-value.ts";
import type { Found } from "../batch/subjects.ts";
import type { Json } from "../json/json.ts";
import type { JsonNode } from "../json/node.ts";
import { childOf } from "../json/path.ts";
import type { Change } from "../rules/rule.ts";
import type { DocumentChange } from "./document-change.ts";
import { type Written, writtenBelow } from "./plane-form.ts";

/**
 * The change of `apiVersion` that the other changes need: to the lowest version that has what they write and still has
 * all that the resource uses. Undefined if none is needed, `"impossible"` if there is none or it can't be written.
 */
export function versionChange(
  changes: readonly Change[],
  found: Found,
): { readonly version: string; readonly change: DocumentChange } | "impossible" | undefined {
  const { subject, node, document, resource } = found;
  const table = tableOf(subject.kind);
  const written = changes.flatMap(writtenBy).filter(({ path }) => propertyOf(table, path) !== undefined);
  const current = writtenVersion(changes, found) ?? versionInWorld(found);
  const lacks = written.some((each) => presenceOf(each, found, current) === "no");
  const asked = changes.some((change) => change.kind === "raiseApiVersion");
  if (!lacks && !asked)
    return resource !== undefined && current === undefined && written.length > 0 ? "impossible" : undefined;
  const stated = childOf(node, "apiVersion");
  if (stated?.kind !== "string" || stated.value !== subject.apiVersion) return "impossible";
  const used = [...usedPaths(found)];
  const version = apiVersions(subject.plane).find(
    (candidate) =>
      candidate > stated.value &&
      written.every((each) => presenceOf(each, found, candidate) === "yes") &&
      used.every((path) => existsIn(table, path, subject.plane, candidate) !== "no"),
  );
  if (version === undefined) return "impossible";
  return { version, change: { document, change: { kind: "replace", node: stated, value: version } } };
}

/** The api-version that the changes set themselves. */
function writtenVersion(changes: readonly Change[], { node }: Found): string | undefined {
  const stated = childOf(node, "apiVersion");
  const isVersion = (change: Change) => change.kind === "set" && change.at.place.node === stated;
  const change = stated === undefined ? undefined : changes.find(isVersion);
  return change?.kind === "set" && typeof change.value === "string" ? change.value : undefined;
}

/** A parameter may choose another api-version than that of the subject. */
function versionInWorld({ subject, resource }: Found): string | undefined {
  return resource === undefined ? subject.apiVersion : subject.self.at("apiVersion").text();
}

/** What a change writes, in canonical terms. Elements that are added to an array have their like in every version. */
function writtenBy(change: Change): readonly Written[] {
  switch (change.kind) {
    case "set":
      return writtenAt(change.at, change.value);
    case "declareParameter":
      return change.at.state === "absent" ? writtenAt(change.at, change.value ?? null) : [];
    case "append":
      return change.to.state === "absent" ? writtenAt(change.to, [change.value]) : [];
    default:
      return [];
  }
}

function writtenAt(at: Value, value: Json): readonly Written[] {
  const path = canonicalPathOf(at);
  return path === undefined ? [] : writtenBelow(path, value);
}

/** Whether the version has the property, and takes the value if that is of an enumeration. */
function presenceOf({ path, text }: Written, { subject }: Found, apiVersion: string | undefined): Presence {
  const table = tableOf(subject.kind);
  return text === undefined
    ? existsIn(table, path, subject.plane, apiVersion)
    : valueExistsIn(table, path, subject.plane, apiVersion, text);
}

// Told once for all fixes of a resource: thousands of elements may each have one.
const usedByFound = new WeakMap<Found, ReadonlySet<string>>();

function usedPaths(found: Found): ReadonlySet<string> {
  const used = usedByFound.get(found) ?? collectUsedPaths(found);
  usedByFound.set(found, used);
  return used;
}

/** The canonical paths of the properties that the resource states. */
function collectUsedPaths({ subject, node }: Found): ReadonlySet<string> {
  const table = tableOf(subject.kind);
  const paths = new Set<string>();
  const visit = (value: JsonNode | undefined, path: readonly string[]): void => {
    if (path.length > 0) {
      const canonical = canonicalFromConcrete(table, subject.plane, path);
      if (canonical === undefined) return;
      paths.add(canonical);
    }
    if (value?.kind === "object") for (const member of value.members) visit(member.value, [...path, member.key.value]);
    if (value?.kind === "array") for (const item of value.items) visit(item, [...path, "[]"]);
  };
  visit(node, []);
  return paths;
}
