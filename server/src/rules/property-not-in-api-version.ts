// Accounts and pools that state properties which their api-version does not have.

import type { Value } from "../arm/value.ts";
import { apiVersions, existsIn, inPlane, propertyOf } from "../batch/properties/properties.ts";
import { dateOf, parseApiVersion } from "../batch/properties/versions.ts";
import { tableOf } from "../batch/property-value.ts";
import type { Account, Pool } from "../batch/subject.ts";
import { changesKeepingAll, type KnownProperty, missingIn, moveDiskType } from "./checks/change-api-version.ts";
import { poolReference } from "./checks/pages.ts";
import { modeRefusingTags } from "./checks/resource-tags.ts";
import { readAgain, settle } from "./checks/stated-properties.ts";
import { defineRule, type Fix, remove } from "./rule.ts";

export default defineRule({
  id: "property-not-in-api-version",
  subject: "any",
  title: "Properties should exist in the api-version that is used",
  why: "An api-version takes the properties that it knows. Others are ignored or refused, so that a security setting may have no effect although the file states it.",
  messages: {
    early: {
      severity: "warning",
      text: "'{subject}' sets '{property}', which api-version {version} does not have; it came with {since}.",
    },
    late: {
      severity: "warning",
      text: "'{subject}' sets '{property}', which api-version {version} has no more; it went with {until}.",
    },
  },
  fixes: {
    raise: "Use api-version {newer} (defaults may differ)",
    raiseAndRemove: "Use api-version {newer}, without what it has no more (defaults may differ)",
    move: "Move '{property}' to 'managedDisk'",
    remove: "Remove '{property}'",
  },
  references: [poolReference],
  controls: [],
  seeds: [],
  yieldsTo: ["api-version-retired", "api-version-unknown"],
  *check(subject) {
    const isManagement = subject.plane === "management";
    const version = isManagement ? subject.self.at("apiVersion").text() : subject.apiVersion;
    const parsed = parseApiVersion(version);
    if (version === undefined || parsed === undefined) return "not-decidable";
    if (isManagement && subject.self.at("properties").state === "unknown") return undefined;
    const isComplete = settle(subject);
    for (const property of missingIn(subject, version)) {
      const value = readAgain(subject, property);
      if (value === undefined || isSaidElsewhere(property.path, value, subject)) continue;
      const known = propertyOf(tableOf(subject.kind), property.path);
      const { introduced, removed, required } = (known && inPlane(known, subject.plane)) ?? {};
      const name = property.names.at(-1) ?? "";
      const data = { subject: subject.name, property: name, version };
      if (introduced !== undefined && parsed.date < dateOf(introduced)) {
        const fixes = () => raising(subject, version, property);
        yield { message: "early", data: { ...data, since: introduced }, at: value, fixes };
      } else if (removed !== undefined) {
        // What had to be there has another name now.
        const fixes = () => (required ? [] : [withdrawing(subject, property, value, name)]);
        yield { message: "late", data: { ...data, until: removed }, at: value, fixes };
      }
    }
    return isComplete ? undefined : "not-decidable";
  },
});

/** Rules of their own say more of these. */
function isSaidElsewhere(path: string, value: Value, subject: Account | Pool): boolean {
  if (path === "cloudServiceConfiguration") return true;
  if (path === "resourceTags") return subject.kind === "pool" && typeof modeRefusingTags(subject) === "object";
  if (path === "certificates") return value.items().values.length > 0;
  return path === "targetNodeCommunicationMode" && value.is("Classic") === "yes";
}

function withdrawing(subject: Account | Pool, property: KnownProperty, value: Value, name: string) {
  const moved = moveDiskType(subject, property);
  const title = moved === undefined ? "remove" : "move";
  return { title, data: { property: name }, safe: false, changes: moved ?? [remove(value)] } as const;
}

/** The oldest newer version that has the property and lacks nothing else that is in use. Bodies state no version. */
function raising(
  subject: Account | Pool,
  version: string,
  { path }: KnownProperty,
): readonly Fix<"raise" | "raiseAndRemove">[] {
  if (subject.plane !== "management") return [];
  for (const newer of apiVersions("management")) {
    if (newer <= version || existsIn(tableOf(subject.kind), path, "management", newer) !== "yes") continue;
    const changes = changesKeepingAll(subject, newer);
    const title = missingIn(subject, newer).length === 0 ? "raise" : "raiseAndRemove";
    if (changes.length > 0) return [{ title, data: { newer }, safe: false, changes }];
  }
  return [];
}
