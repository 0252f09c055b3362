// Finds which property of which account or pool stands at a place of a document.
import type { SourceDocument } from "../arm/arm-value.ts";
import {
  canonicalFromConcrete,
  inPlane,
  type Plane,
  type Property,
  type PropertyInPlane,
  propertyOf,
  type Subject,
} from "../batch/properties/properties.ts";
import { tableOf } from "../batch/property-value.ts";
import { recognise } from "../batch/recognise.ts";
import { type Found, readSubjects } from "../batch/subjects.ts";
import type { JsonMember, JsonNode } from "../json/node.ts";
import type { Token } from "../json/node-at.ts";
import type { LintRequest, LintResult } from "../lint/lint-result.ts";
import { contains } from "../text/span.ts";
import { namesBelow } from "./names-below.ts";

/** A property where it is written. */
export interface PropertyPlace {
  readonly subject: Subject;
  readonly plane: Plane;
  /** What the resource states, or the setting for the data plane. */
  readonly apiVersion: string | undefined;
  readonly property: Property;
  readonly inPlane: PropertyInPlane;
  /** True if it, or an object around it, must not be shown. */
  readonly secret: boolean;
}

/** The property whose key or value the token is; undefined outside accounts and pools, and for unknown names. */
export function propertyAt(
  { request, result }: { readonly request: LintRequest; readonly result: LintResult },
  document: SourceDocument,
  token: Token,
): PropertyPlace | undefined {
  const at = token.kind === "key" ? token.member : token.node;
  const found = subjectAround(at, request, result, document);
  const names = found && namesBelow(found.node, at);
  if (found === undefined || names === undefined) return undefined;
  const { plane, apiVersion } = found.subject;
  const subject = tableOf(found.subject.kind);
  // The export of an account has its properties beside its name.
  const path =
    canonicalFromConcrete(subject, plane, names) ??
    (result.kind === "exported-account" ? canonicalFromConcrete(subject, plane, ["properties", ...names]) : undefined);
  const property = path === undefined ? undefined : propertyOf(subject, path);
  const own = property && inPlane(property, plane);
  if (property === undefined || own === undefined) return undefined;
  return { subject, plane, apiVersion, property, inPlane: own, secret: isSecret(subject, property.path) };
}

/** The innermost subject around a node whose properties have a table; in a loop the first of those that are written there. */
function subjectAround(
  at: JsonMember | JsonNode,
  { settings }: LintRequest,
  { kind }: LintResult,
  document: SourceDocument,
): Found | undefined {
  const { root, text } = document.json;
  const { found } = readSubjects(document, recognise(root, text, kind), {
    parameterFiles: [],
    dataPlaneApiVersion: settings.dataPlaneApiVersion,
  });
  const around = found.filter(
    ({ subject: { kind: of }, node }) => of !== "job" && of !== "template" && contains(node, at),
  );
  return around.sort((a, b) => a.node.end - a.node.start - (b.node.end - b.node.start))[0];
}

/** Whether a property, or an object around it, must not be shown. */
export function isSecret(subject: Subject, path: string): boolean {
  const names = path.split(".");
  return names.some((_, index) => propertyOf(subject, names.slice(0, index + 1).join("."))?.secret === true);
}
