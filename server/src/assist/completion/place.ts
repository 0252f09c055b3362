// Finds which object of a Batch resource or body stands around the caret.
import type { DocumentKind } from "../../batch/document-kind.ts";
import type { Plane, Subject } from "../../batch/properties/properties.ts";
import { recognise } from "../../batch/recognise.ts";
import type { TaskRole } from "../../batch/tasks.ts";
import type { JsonArray, JsonDocument, JsonNode, JsonObject } from "../../json/node.ts";
import { childOf, stringAt } from "../../json/path.ts";
import { isJobFrame, type JobFrame, type JobPart, jobFields } from "../job-fields.ts";
import { namesBelow } from "../names-below.ts";
import { settledText } from "./known-values.ts";

/** What the object at the root of the names is. */
export type Holder = "resource" | "body" | "autoPool" | Exclude<TaskRole, "start">;

/** An object or array of an account, a pool or a task. */
export interface TablePlace {
  readonly kind: "table";
  readonly holder: Holder;
  readonly subject: Subject;
  readonly plane: Plane;
  readonly apiVersion: string | undefined;
  /** From the resource or body, `[]` for elements. */
  readonly names: readonly string[];
}

/** An object or array of a job around its pool and tasks. */
export interface JobPlace {
  readonly kind: "job";
  readonly frame: JobFrame;
  /** The member of the frame whose array it is; undefined for the frame itself. */
  readonly list: string | undefined;
}

export type Place = TablePlace | JobPlace;

type Container = JsonObject | JsonArray;

/** The place of a container; undefined outside of what Batch reads. */
export function placeOf(
  document: JsonDocument,
  kind: DocumentKind,
  container: Container,
  dataPlaneApiVersion: string | undefined,
): Place | undefined {
  if (kind === "arm-template") return placeInTemplate(container);
  const found = placeInBody(document, kind, container, dataPlaneApiVersion);
  return found ?? (kind === "data-plane-job" ? placeInJob(document.root, container, dataPlaneApiVersion) : undefined);
}

const subjectsByType: Readonly<Record<string, "account" | "pool">> = {
  "microsoft.batch/batchaccounts": "account",
  "microsoft.batch/batchaccounts/pools": "pool",
};

/** Told from the text alone: the types of resources are hardly ever computed. */
function placeInTemplate(container: Container): TablePlace | undefined {
  for (let node: JsonNode | undefined = container; node !== undefined; node = holderOf(node)) {
    if (node.kind !== "object" || !isResource(node)) continue;
    const subject = subjectsByType[typeOf(node)?.toLowerCase() ?? ""];
    const names = namesBelow(node, container);
    if (subject === undefined || names === undefined) return undefined;
    const apiVersion = settledText(childOf(node, "apiVersion"));
    return { kind: "table", holder: "resource", subject, plane: "management", apiVersion, names };
  }
  return undefined;
}

/** The object or array around a node. */
export function holderOf({ parent }: JsonNode): JsonNode | undefined {
  return parent?.kind === "member" ? parent.parent : parent;
}

/** Whether an object stands among the resources of a template or of another resource. */
export function isResource(node: JsonObject): boolean {
  const list = holderOf(node);
  const member = list?.parent;
  return member?.kind === "member" && member.key.value.toLowerCase() === "resources";
}

/** The full type; a child inside its parent writes its own segment only. */
function typeOf(node: JsonObject, depth = 0): string | undefined {
  const type = stringAt(node, "type");
  if (type === undefined || type.includes(".") || depth > 4) return type;
  const list = holderOf(node);
  const parent = list && holderOf(list);
  const above = parent?.kind === "object" && isResource(parent) ? typeOf(parent, depth + 1) : undefined;
  return above === undefined ? undefined : `${above}/${type}`;
}

function placeInBody(
  { root, text }: JsonDocument,
  kind: DocumentKind,
  container: Container,
  dataPlaneApiVersion: string | undefined,
): TablePlace | undefined {
  const { bodies, tasks } = recognise(root, text, kind);
  const candidates = [
    ...bodies.filter(({ flat }) => flat !== true).map(({ node, kind: of, plane }) => ({ node, of, plane })),
    ...tasks.map(({ node, role }) => ({ node, of: role, plane: "data-plane" as const })),
  ];
  const around = candidates.flatMap((each) => {
    const names = namesBelow(each.node, container);
    return names === undefined ? [] : [{ ...each, names }];
  });
  const [inner] = around.sort((a, b) => a.names.length - b.names.length);
  if (inner === undefined) return undefined;
  const { of, plane, names, node } = inner;
  const subject = of === "account" || of === "pool" ? of : of === "autoPool" ? "pool" : "task";
  const holder = of === "account" || of === "pool" ? "body" : of;
  const apiVersion = plane === "data-plane" ? dataPlaneApiVersion : stringAt(node, "apiVersion");
  return { kind: "table", holder, subject, plane, apiVersion, names };
}

const wrappers = ["job", "cloudjobschedule", "jobschedule", "parameters", "body", "content", "[]"];

/** In a job that has no pool and no task yet. */
function placeInJob(
  root: JsonNode | undefined,
  container: Container,
  apiVersion: string | undefined,
): Place | undefined {
  const names = root && namesBelow(root, container);
  if (root === undefined || names === undefined) return undefined;
  const length = names.findIndex((name) => !wrappers.includes(name.toLowerCase()));
  const outer = length < 0 ? names.length : length;
  const node = names.slice(0, outer).reduce<JsonNode | undefined>((at, name) => childOf(at, name), root) ?? root;
  const isSchedule = childOf(node, "jobSpecification") !== undefined || childOf(node, "schedule") !== undefined;
  return walk(isSchedule ? "jobSchedule" : "job", names.slice(outer), apiVersion);
}

function walk(start: JobFrame, names: readonly string[], apiVersion: string | undefined): Place | undefined {
  let place: Place | undefined = { kind: "job", frame: start, list: undefined };
  for (const name of names) place = place && placeBelow(place, name, apiVersion);
  return place;
}

/** The place below a member, or of the elements of an array; undefined if nothing can stand below. */
export function placeBelow(place: Place, name: string, apiVersion?: string): Place | undefined {
  if (place.kind === "table") return { ...place, names: [...place.names, name] };
  const wanted = (place.list ?? name).toLowerCase();
  const field = jobFields(place.frame).find((each) => each.name.toLowerCase() === wanted);
  if (field?.part === undefined) return undefined;
  if (!isJobFrame(field.part)) return placeOfPart(field.part, apiVersion);
  if (place.list !== undefined) return name === "[]" ? { kind: "job", frame: field.part, list: undefined } : undefined;
  return field.type === "array"
    ? { kind: "job", frame: place.frame, list: field.name }
    : { kind: "job", frame: field.part, list: undefined };
}

function placeOfPart(part: Exclude<JobPart, JobFrame>, apiVersion: string | undefined): TablePlace {
  const [holder, subject] = part === "pool" ? (["autoPool", "pool"] as const) : ([part, "task"] as const);
  return { kind: "table", holder, subject, plane: "data-plane", apiVersion, names: [] };
}
