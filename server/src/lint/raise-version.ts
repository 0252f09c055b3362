// Raises a resource's api-version where a fix writes a property that the present one does not have.
import { apiVersions, canonicalFromConcrete, existsIn } from "../batch/properties/properties.ts";
import { canonicalPathOf, tableOf } from "../batch/property-value.ts";
import type { Found } from "../batch/subjects.ts";
import type { JsonNode, JsonObject } from "../json/node.ts";
import { childOf } from "../json/path.ts";
import type { Change } from "../rules/rule.ts";
import type { DocumentChange } from "./document-change.ts";

/**
 * The change of `apiVersion` that the other changes need: to the lowest version that has what they write and still has
 * all that the resource uses. Undefined if none is needed, `"impossible"` if there is none or it can't be written.
 */
export function versionChange(
  changes: readonly Change[],
  found: Found,
): { readonly version: string; readonly change: DocumentChange } | "impossible" | undefined {
  const { subject, node, document, resource } = found;
  const written = changes.flatMap((change) => (change.kind === "set" ? (canonicalPathOf(change.at) ?? []) : []));
  const table = tableOf(subject.kind);
  const lacks = written.some((path) => existsIn(table, path, subject.plane, subject.apiVersion) === "no");
  const asked = changes.some((change) => change.kind === "raiseApiVersion");
  if (!lacks && !asked)
    return resource !== undefined && subject.apiVersion === undefined && written.length > 0 ? "impossible" : undefined;
  const stated = childOf(node, "apiVersion");
  if (stated?.kind !== "string" || stated.value !== subject.apiVersion) return "impossible";
  const used = usedPaths(node, found);
  const version = apiVersions(subject.plane).find(
    (candidate) =>
      candidate > stated.value &&
      written.every((path) => existsIn(table, path, subject.plane, candidate) === "yes") &&
      used.every((path) => existsIn(table, path, subject.plane, candidate) !== "no"),
  );
  if (version === undefined) return "impossible";
  return { version, change: { document, change: { kind: "replace", node: stated, value: version } } };
}

/** The canonical paths of the properties that the resource states. */
function usedPaths(node: JsonObject, { subject }: Found): readonly string[] {
  const table = tableOf(subject.kind);
  const paths: string[] = [];
  const visit = (value: JsonNode | undefined, path: readonly string[]): void => {
    if (path.length > 0) {
      const canonical = canonicalFromConcrete(table, subject.plane, path);
      if (canonical === undefined) return;
      paths.push(canonical);
    }
    if (value?.kind === "object") for (const member of value.members) visit(member.value, [...path, member.key.value]);
    if (value?.kind === "array") for (const item of value.items) visit(item, [...path, "[]"]);
  };
  visit(node, []);
  return paths;
}
