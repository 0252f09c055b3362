// Variants that take a subject out of its template: the body of a management request and a pool of the data plane.
import { projectOf } from "../expectations.ts";
import { type Data, type DataObject, isObject, replaceAt, type Target, walk } from "../json-data.ts";
import { toDataPlane } from "./data-plane.ts";
import { isTemplate, type Resource, resourcesOf } from "./template.ts";
import { type Expected, isWithin, type NotDerivable, type Original, print, type Variant } from "./variant.ts";

const newestManagement = "2025-06-01";
const newestDataPlane = "2024-07-01.20.0";

/** The only resource of the template → the body of the request that creates it. */
export function managementBody(original: Original): readonly Variant[] | NotDerivable {
  const kind = "management-body";
  const found = onlyResource(original);
  if ("reason" in found) return { kind, reason: found.reason };
  const { type: _type, apiVersion: _version, name: _name, comments: _comments, ...body } = found.data;
  return [variantOf(kind, original, body, { as: undefined }, (target) => rebased(target, found.pointer))];
}

/** The only pool of the template → the body that the data plane takes, name by name of the property table. */
export function dataPlanePool(original: Original): readonly Variant[] | NotDerivable {
  const kind = "data-plane";
  const found = onlyResource(original);
  if ("reason" in found) return { kind, reason: found.reason };
  if (isAccount(found)) return { kind, reason: "the data plane has no accounts" };
  const converted = toDataPlane(found.data, found.pointer);
  if ("reason" in converted) return { kind, reason: converted.reason };
  const options = { api: newestDataPlane };
  return [variantOf(kind, original, converted.body, options, (target) => converted.moved(target))];
}

function variantOf(
  kind: string,
  original: Original,
  body: Data,
  options: { readonly as?: undefined; readonly api?: string },
  moved: (target: Target) => Target | undefined,
): Variant {
  const base = projectOf(original.fixtureCase, print(body));
  return {
    kind,
    detail: "the whole document",
    project: { ...base, kind: options.as, dataPlaneApiVersion: options.api ?? base.dataPlaneApiVersion },
    fixes: "other",
    expect(finding) {
      const target = moved(finding.target);
      return target === undefined ? undefined : { target, certainties: [finding.certainty] };
    },
  };
}

/** The account or pool that is all there is in the template, and creates something whatever its version. */
function onlyResource(original: Original): Resource | { readonly reason: string } {
  const { data } = original;
  if (!isTemplate(data)) return { reason: "not a template" };
  const [resource, second] = resourcesOf(data);
  if (resource === undefined || second !== undefined) return { reason: "not exactly one resource" };
  if (!isAccount(resource) && !isPool(resource)) return { reason: "neither an account nor a pool" };
  if (["condition", "copy", "existing"].some((name) => name in resource.data))
    return { reason: "a conditional resource" };
  if (!isCreation(resource)) return { reason: "as a body it would be an update" };
  const located = withLiteralLocation(resource);
  if (hasExpression(located.data)) return { reason: "expressions mean nothing in a body" };
  if (dependsOnVersion(original, located)) return { reason: "the verdict depends on the api-version" };
  return located;
}

function isAccount({ data }: Resource): boolean {
  return isOfType(data, "microsoft.batch/batchaccounts");
}

function isPool({ data }: Resource): boolean {
  return isOfType(data, "microsoft.batch/batchaccounts/pools");
}

function isOfType({ type }: DataObject, expected: string): boolean {
  return typeof type === "string" && type.toLowerCase() === expected;
}

function isCreation(resource: Resource): boolean {
  const { properties } = resource.data;
  // Without any property nothing tells that a body is an account's.
  if (isAccount(resource)) return "location" in resource.data && Object.keys(properties ?? {}).length > 0;
  return isObject(properties) && "vmSize" in properties && "deploymentConfiguration" in properties;
}

/** Nearly all templates compute the location, and no rule that speaks of something else reads it. */
function withLiteralLocation({ pointer, data }: Resource): Resource {
  return { pointer, data: "location" in data ? { ...data, location: "westeurope" } : data };
}

function hasExpression({ name: _name, ...data }: DataObject): boolean {
  for (const { value } of walk(data)) if (typeof value === "string" && /^\[.*\]$/s.test(value)) return true;
  return false;
}

/** A body says no version, so that only what holds in the newest one can be demanded of it. */
function dependsOnVersion({ fixtureCase, data, findings, probe }: Original, { pointer }: Resource): boolean {
  const newest = replaceAt(data, new Map([[`${pointer}/apiVersion`, newestManagement]]));
  const there = probe(projectOf(fixtureCase, print(newest)));
  return JSON.stringify(there.map(key)) !== JSON.stringify(findings.map(key));
}

function key({ message, target }: Expected): string {
  return `${message} ${target.pointer}`;
}

function rebased(target: Target, pointer: string): Target | undefined {
  return isWithin(target.pointer, pointer) ? { ...target, pointer: target.pointer.slice(pointer.length) } : undefined;
}
