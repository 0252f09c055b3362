// Whether the properties that a fix writes exist in the api-version of the resource or body it writes them into.

import {
  canonicalFromConcrete,
  existsIn,
  type Plane,
  type Subject,
} from "../../server/src/batch/properties/properties.ts";
import { parseJson } from "../../server/src/json/parse.ts";
import { hasFreeNames } from "./free-names.ts";
import { type Data, type DataObject, dataAt, dataOf, isObject, tokensOf, walk } from "./json-data.ts";
import type { Project } from "./lint-files.ts";

/** Sentences about properties in `after` that `before` did not have and that the service does not know there. */
export function unknownProperties(before: Project, after: Project): string[] {
  const old = dataOfFile(before);
  const fresh = dataOfFile(after);
  if (old === undefined || fresh === undefined) return [];
  return subjectsOf(fresh, after).flatMap(({ pointer, data, subject, plane, version }) =>
    [...walk(data)].flatMap(({ pointer: below }) => {
      const names = tokensOf(below);
      if (names.length === 0 || dataAt(old, `${pointer}${below}`) !== undefined) return [];
      if (hasFreeNames(subject, plane, names)) return [];
      const path = canonicalFromConcrete(subject, plane, names);
      if (path === undefined) return [`it writes ${names.join(".")}, which no ${plane} ${subject} has`];
      if (version === undefined || existsIn(subject, path, plane, version) !== "no") return [];
      return [`it writes ${names.join(".")}, which the api-version ${version} does not have`];
    }),
  );
}

interface Place {
  readonly pointer: string;
  readonly data: DataObject;
  readonly subject: Subject;
  readonly plane: Plane;
  readonly version: string | undefined;
}

/** The resources of a template at any depth, or the body itself. */
function subjectsOf(data: Data, project: Project): readonly Place[] {
  const places: Place[] = [];
  for (const { pointer, value } of walk(data)) {
    if (!isObject(value) || typeof value.type !== "string") continue;
    const type = value.type.toLowerCase();
    const subject = type.endsWith("/batchaccounts") ? "account" : /(?:^|\/)pools$/.test(type) ? "pool" : undefined;
    if (subject === undefined) continue;
    const version = typeof value.apiVersion === "string" ? value.apiVersion : undefined;
    const { resources: _resources, type: _type, apiVersion: _version, dependsOn: _dependsOn, ...rest } = value;
    places.push({ pointer, data: rest, subject, plane: "management", version });
  }
  if (places.length > 0 || !isObject(data) || "resources" in data) return places;
  const { properties } = data;
  if (isObject(properties)) {
    const subject = "vmSize" in properties || "deploymentConfiguration" in properties ? "pool" : "account";
    return [{ pointer: "", data, subject, plane: "management", version: undefined }];
  }
  const subject = typeof data.vmSize === "string" ? "pool" : "commandLine" in data ? "task" : undefined;
  if (subject === undefined) return [];
  return [{ pointer: "", data, subject, plane: "data-plane", version: project.dataPlaneApiVersion }];
}

function dataOfFile({ files, file }: Project): Data | undefined {
  const { root, problems } = parseJson(files.get(file) ?? "");
  return root === undefined || problems.length > 0 ? undefined : dataOf(root);
}
