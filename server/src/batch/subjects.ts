// The subjects of a document: of a template with all that it nests, or of a body.
import { type ArmObject, armUnknown, type SourceDocument } from "../arm/arm-value.ts";
import { displayName } from "../arm/display-name.ts";
import { Evaluation } from "../arm/evaluation.ts";
import { Evaluator } from "../arm/evaluator.ts";
import { type OpenOptions, openTemplate } from "../arm/open-template.ts";
import { literalEnvironment } from "../arm/parameter-file.ts";
import { createEnvironment, createScope, type Environment } from "../arm/scope.ts";
import type { Resource } from "../arm/template.ts";
import type { JsonObject } from "../json/node.ts";
import { childOf, descend } from "../json/path.ts";
import { type Span, span } from "../text/span.ts";
import { type Body, isExport } from "./bodies.ts";
import { createCloudQuestion } from "./cloud.ts";
import { createSubject, type SubjectInit } from "./create-subject.ts";
import { createLinks } from "./links.ts";
import type { Recognised } from "./recognise.ts";
import type { Account, Pool } from "./subject.ts";

/** A subject with the resource it was read from; undefined for a body. */
export interface Found {
  readonly subject: Account | Pool;
  readonly resource: Resource | undefined;
  readonly document: SourceDocument;
  readonly span: Span;
  readonly node: JsonObject;
}

/** A document read: its subjects, and the evaluator that their values come from. */
export interface Reading {
  readonly evaluation: Evaluation;
  readonly evaluator: Evaluator;
  readonly found: readonly Found[];
}

export interface ReadOptions extends Pick<OpenOptions, "parameterFiles" | "resolveLink"> {
  readonly dataPlaneApiVersion: string | undefined;
}

const kindsByType: Readonly<Record<string, "account" | "pool">> = {
  "microsoft.batch/batchaccounts": "account",
  "microsoft.batch/batchaccounts/pools": "pool",
};

/** Reads all subjects of a recognised document, and of the templates that it links to. */
export function readSubjects(document: SourceDocument, recognised: Recognised, options: ReadOptions): Reading {
  const evaluation = new Evaluation(document.json.nodeCount);
  const evaluator = new Evaluator(evaluation);
  const found =
    recognised.kind === "arm-template"
      ? readTemplate(document, evaluator, options)
      : recognised.bodies.map((body) => readBody(body, recognised, document, evaluator, options));
  return { evaluation, evaluator, found };
}

function readTemplate(document: SourceDocument, evaluator: Evaluator, options: ReadOptions): readonly Found[] {
  const { resources = [] } = openTemplate(document, evaluator, options) ?? {};
  const documents = new Set([document, ...options.parameterFiles, ...resources.map((resource) => resource.document)]);
  const inOtherCloud = createCloudQuestion([...documents]);
  const surroundings = { inOtherCloud, links: createLinks(resources, evaluator) };
  return resources.flatMap((resource) => {
    const kind = kindsByType[resource.type];
    return kind === undefined || resource.existing ? [] : [fromResource(resource, kind, evaluator, surroundings)];
  });
}

function fromResource(
  resource: Resource,
  kind: "account" | "pool",
  evaluator: Evaluator,
  surroundings: Pick<SubjectInit, "inOtherCloud" | "links">,
): Found {
  const { node, document, environment } = resource;
  const anchor = { evaluation: evaluator.evaluation, document, node, span: headOf(node) };
  const value = evaluator.node(node, environment);
  const version = childOf(node, "apiVersion");
  const apiVersion = version === undefined ? undefined : evaluator.node(version, environment);
  const subject = createSubject({
    kind,
    name: displayName(resource.name),
    plane: "management",
    apiVersion: apiVersion?.kind === "string" ? apiVersion.value : undefined,
    exported: isExport(node, kind),
    creation: true,
    anchor,
    value,
    account: () => surroundings.links.account(resource),
    ...surroundings,
  });
  return { subject, resource, document, span: anchor.span, node };
}

function readBody(
  body: Body,
  { kind }: Recognised,
  document: SourceDocument,
  evaluator: Evaluator,
  options: ReadOptions,
): Found {
  const { node, plane } = body;
  const anchor = { evaluation: evaluator.evaluation, document, node, span: headOf(node) };
  const environment =
    kind === "batch-explorer-template" ? explorerEnvironment(document) : literalEnvironment(document, node);
  const value = environment === undefined ? armUnknown("syntax") : evaluator.node(node, environment);
  const subject = createSubject({
    kind: body.kind,
    name: bodyName(body.named ?? node, environment, evaluator) || baseName(document.file),
    plane,
    apiVersion: plane === "data-plane" ? options.dataPlaneApiVersion : textOf(node, "apiVersion"),
    exported: isExport(node, body.kind),
    creation: body.creation,
    anchor,
    value: body.flat && value.kind === "object" ? underProperties(value) : value,
    inOtherCloud: createCloudQuestion([document]),
    links: createLinks([], evaluator),
    account: () => ({ state: "elsewhere" }),
  });
  return { subject, resource: undefined, document, span: anchor.span, node };
}

/** Templates of Batch Explorer have parameters and variables like ARM templates, and expressions inside strings. */
function explorerEnvironment(document: SourceDocument): Environment | undefined {
  const { root } = document.json;
  if (root?.kind !== "object") return undefined;
  const scope = createScope({ id: "root", document, template: root, root: true });
  return createEnvironment(scope, { interpolating: true });
}

/** A flattened account as the resource it was: its members answer under `properties` too. */
function underProperties(account: ArmObject): ArmObject {
  return { ...account, get: (name) => (name.toLowerCase() === "properties" ? account : account.get(name)) };
}

/** What to underline for a subject as a whole: its type in a template, else the first thing that names it. */
function headOf(node: JsonObject): Span {
  for (const name of ["type", "id", "name", "vmSize"]) {
    const value = childOf(node, name);
    if (value !== undefined) return span(value.start, value.end);
  }
  const [first] = node.members;
  return first === undefined ? span(node.start, node.end) : span(first.key.start, first.key.end);
}

function bodyName(node: JsonObject, environment: Environment | undefined, evaluator: Evaluator): string {
  const name = childOf(node, "name") ?? childOf(node, "id");
  if (name === undefined || environment === undefined) return "";
  return displayName(evaluator.node(name, environment));
}

/** What a body without a name is called: its file. */
function baseName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

function textOf(node: JsonObject, name: string): string | undefined {
  const value = descend(node, name);
  return value?.kind === "string" ? value.value : undefined;
}
