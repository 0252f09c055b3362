// Accounts and pools with properties that Batch has in none of the api-versions that we know.

import { apiVersions, canonicalFromConcrete, concretePath, type Plane } from "../batch/properties/properties.ts";
import { dateOf, parseApiVersion } from "../batch/properties/versions.ts";
import { tableOf } from "../batch/property-value.ts";
import type { Account, Pool } from "../batch/subject.ts";
import { poolReference } from "./checks/pages.ts";
import { readAgain, type StatedProperty, settle, versionBoundBelow } from "./checks/stated-properties.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "unknown-property",
  subject: "any",
  title: "Properties should have names that Azure Batch knows",
  why: "A property whose name the service does not know is ignored or refused. A setting that is meant to secure nodes then has no effect.",
  messages: {
    unknown: {
      severity: "hint",
      text: "'{subject}' sets '{property}', which Azure Batch knows at this place in no api-version since {first}.",
    },
    otherPlane: {
      severity: "hint",
      text: "'{subject}' sets '{property}', which is the name of '{name}' in the other interface of Azure Batch.",
    },
  },
  fixes: { rename: "Rename it to '{name}'" },
  references: [poolReference],
  controls: [],
  seeds: [],
  *check(subject) {
    if (subject.exported) return "not-applicable";
    const isManagement = subject.plane === "management";
    const version = isManagement ? subject.self.at("apiVersion").text() : subject.apiVersion;
    const newest = dateOf(apiVersions(subject.plane).at(-1) ?? "");
    if ((parseApiVersion(version)?.date ?? "") > newest) return "not-decidable";
    const isComplete = settle(subject);
    for (const property of subject.versionBound().found) {
      const last = property.names.at(-1) ?? "";
      if (property.path !== undefined || isSpokenOf(subject, property.names)) continue;
      const value = readAgain(subject, property);
      if (value === undefined) continue;
      const data = { subject: subject.name, property: last };
      const own = nameInPlane(subject, property);
      const name = own?.at(-1);
      if (own === undefined || name === undefined) {
        yield { message: "unknown", data: { ...data, first: dateOf(apiVersions(subject.plane)[0] ?? "") }, at: value };
        continue;
      }
      const changes = [{ kind: "rename", at: value, name }] as const;
      const fixes = () => {
        const fits = versionBoundBelow(subject, value.arm, own).every(({ path }) => path !== undefined);
        return fits ? [{ title: "rename", data: { name }, safe: false, changes } as const] : [];
      };
      yield { message: "otherPlane", data: { ...data, name }, at: value, fixes };
    }
    return isComplete ? undefined : "not-decidable";
  },
});

/** What belongs to tools, and the identity of pools, of which a rule of its own speaks. */
function isSpokenOf({ plane }: Account | Pool, names: readonly string[]): boolean {
  const last = names.at(-1)?.toLowerCase() ?? "";
  return extensions.has(last) || (plane === "data-plane" && names[0]?.toLowerCase() === "identity");
}

/** What the Batch extension of Azure CLI and Batch Explorer add to the bodies of pools. */
const extensions = new Set(["clientextensions", "packagereferences", "source"]);

/** How this plane calls what the other one calls so, if that stands at the same place. */
function nameInPlane(subject: Account | Pool, { names }: StatedProperty): readonly string[] | undefined {
  const table = tableOf(subject.kind);
  const holder = names.slice(0, -1);
  const other: Plane = subject.plane === "management" ? "data-plane" : "management";
  const above = holderInOther(subject, holder, other);
  const path = above && canonicalFromConcrete(table, other, [...above, names.at(-1) ?? ""]);
  const own = path === undefined ? undefined : concretePath(table, path, subject.plane, undefined);
  const isSamePlace = own?.slice(0, -1).join(".").toLowerCase() === holder.join(".").toLowerCase();
  return isSamePlace ? own : undefined;
}

/** Where the other plane has what holds the property: at the top of bodies stands what resources have in `properties`. */
function holderInOther(
  subject: Account | Pool,
  holder: readonly string[],
  other: Plane,
): readonly string[] | undefined {
  if (holder.length === 0) return other === "management" ? ["properties"] : undefined;
  const table = tableOf(subject.kind);
  const path = canonicalFromConcrete(table, subject.plane, holder);
  if (path === "properties") return [];
  return path === undefined ? undefined : concretePath(table, path, other, undefined);
}
