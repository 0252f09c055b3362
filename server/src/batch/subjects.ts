// The subjects of a document: of a template with all that it nests, or of a body.
import { type ArmObject, armUnknown, type SourceDocument } from "../arm/arm-value.ts";
import { displayName } from "../arm/display-name.ts";
import { Evaluation } from "../arm/evaluation.ts";
import { Evaluator } from "../arm/evaluator.ts";
import { rootValue } from "../arm/located-value.ts";
import { type OpenOptions, openTemplate } from "../arm/open-template.ts";
import { literalEnvironment } from "../arm/parameter-file.ts";
import { createEnvironment, createScope, type Environment } from "../arm/scope.ts";
import type { Resource } from "../arm/template.ts";
import type { Value } from "../arm/value.ts";
import type { JsonObject } from "../json/node.ts";
import { childOf, descend } from "../json/path.ts";
import { type Span, span } from "../text/span.ts";
import { type Body, isExport } from "./bodies.ts";
import { createCloudQuestion } from "./cloud.ts";
import { createJob } from "./create-job.ts";
import { createSubject, type SubjectInit } from "./create-subject.ts";
import { createStartTask, createTask } from "./create-task.ts";
import type { DocumentKind } from "./document-kind.ts";
import { builtInImages, type KnownImages } from "./images/known-images.ts";
import { createLinks } from "./links.ts";
import type { Recognised } from "./recognise.ts";
import type { Account, Job, Pool, Task, Template } from "./subject.ts";
import { createResourceIndex, type ResourceIndex } from "./template-resources.ts";
import { createTemplate, type TemplateInit } from "./template-subject.ts";

/** A subject with the resource it was read from; undefined for a body. */
export interface Found {
  readonly subject: Account | Pool | Task | Job | Template;
  readonly resource: Resource | undefined;
  readonly document: SourceDocument;
  readonly span: Span;
  readonly node: JsonObject;
  /** The pool that a start task is part of: it is changed as the pool is. */
  readonly holder?: Found;
}

/** A document read: its subjects, and the evaluator that their values come from. */
export interface Reading {
  readonly evaluation: Evaluation;
  readonly evaluator: Evaluator;
  readonly found: readonly Found[];
}

export interface ReadOptions extends Pick<OpenOptions, "parameterFiles" | "resolveLink"> {
  readonly dataPlaneApiVersion: string | undefined;
  /** What is known of images, if not by our own table. */
  readonly images?: KnownImages | undefined;
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
      : readBodies(document, recognised, evaluator, options);
  return { evaluation, evaluator, found };
}

function readBodies(
  document: SourceDocument,
  recognised: Recognised,
  evaluator: Evaluator,
  options: ReadOptions,
): readonly Found[] {
  const pools = recognised.bodies.map((body) => readBody(body, recognised, document, evaluator, options));
  const tasks = readTasks(pools, document, recognised, evaluator, options);
  const jobs = readJobs(document, recognised, evaluator, options);
  const bodies = [...pools.flatMap(withStartTask), ...jobs, ...tasks];
  const { root } = document.json;
  if (root?.kind !== "object") return bodies;
  const plane = recognised.bodies[0]?.plane ?? "data-plane";
  const { nodeUser } = recognised;
  const environment = literalEnvironment(document, root);
  const inOtherCloud = createCloudQuestion([document]);
  const exported = bodies.length > 0 && bodies.every(({ subject }) => subject.exported);
  const whole = { document, environment, evaluator, plane, inOtherCloud, resources: undefined, nodeUser, exported };
  return [...bodies, ...wholeFile(whole)];
}

function readTemplate(document: SourceDocument, evaluator: Evaluator, options: ReadOptions): readonly Found[] {
  const template = openTemplate(document, evaluator, options);
  if (template === undefined) return [];
  const { resources } = template;
  const documents = new Set([document, ...options.parameterFiles, ...resources.map((resource) => resource.document)]);
  const inOtherCloud = createCloudQuestion([...documents]);
  const index = createResourceIndex(resources, evaluator);
  const images = options.images ?? builtInImages;
  const surroundings = { inOtherCloud, images, index, links: createLinks(resources, evaluator, index) };
  const found: Found[] = [];
  for (const resource of resources) {
    const kind = kindsByType[resource.type];
    if (kind === undefined || resource.existing) continue;
    found.push(...withStartTask(fromResource(resource, kind, evaluator, surroundings)));
  }
  const { environment } = template;
  const whole = { plane: "management", document, evaluator, environment, inOtherCloud, resources: index } as const;
  found.push(...wholeFile(whole));
  return found;
}

/** The file as a subject of its own. */
function wholeFile(init: Omit<TemplateInit, "root">): readonly Found[] {
  const { document } = init;
  const { root } = document.json;
  if (root?.kind !== "object") return [];
  const [first] = root.members;
  const head = first === undefined ? span(root.start, root.end) : span(first.key.start, first.key.end);
  const subject = createTemplate({ ...init, root });
  return [{ subject, resource: undefined, document, span: head, node: root }];
}

/** What the resources of a template have in common. */
interface Surroundings extends Pick<SubjectInit, "images" | "inOtherCloud" | "links"> {
  readonly index: ResourceIndex;
}

function fromResource(
  resource: Resource,
  kind: "account" | "pool",
  evaluator: Evaluator,
  { index, images, inOtherCloud, links }: Surroundings,
): Found {
  const { node, document, environment } = resource;
  const anchor = { evaluation: evaluator.evaluation, document, node, span: headOf(node) };
  const value = evaluator.node(node, environment);
  const version = childOf(node, "apiVersion");
  const apiVersion = version === undefined ? undefined : evaluator.node(version, environment);
  const subject = createSubject({
    kind,
    name: displayName(resource.name, evaluator.evaluation),
    plane: "management",
    apiVersion: apiVersion?.kind === "string" ? apiVersion.value : undefined,
    exported: isExport(node, kind),
    creation: true,
    anchor,
    value,
    account: () => links.account(resource),
    template: { ofType: index.ofType, hasProvider: index.hasProvider, own: index.of(resource) },
    images,
    inOtherCloud,
    links,
  });
  return { subject, resource, document, span: anchor.span, node };
}

/** A pool, and the start task that it states. */
function withStartTask(found: Found): readonly Found[] {
  const { subject } = found;
  const task = subject.kind === "pool" || subject.kind === "autoPool" ? createStartTask(subject) : undefined;
  if (task === undefined) return [found];
  const { node, span: own } = task.aside(() => task.self.place);
  const key = node?.parent?.kind === "member" ? node.parent.key : own;
  return [found, { ...found, subject: task, span: span(key.start, key.end), holder: found }];
}

/** The tasks of jobs, each with its pool if that is among the pools of the document. */
function readTasks(
  pools: readonly Found[],
  document: SourceDocument,
  { kind, tasks }: Recognised,
  evaluator: Evaluator,
  options: ReadOptions,
): readonly Found[] {
  const inOtherCloud = createCloudQuestion([document]);
  const poolAt = new Map(pools.map(({ node, subject }) => [node, subject as Pool]));
  return tasks.map((task) => {
    const { role, node, job, pool } = task;
    const { anchor, environment, value } = readObject(node, kind, document, evaluator);
    const name = [node, job].map((named) => (named === undefined ? "" : bodyName(named, environment, evaluator)));
    const subject = createTask({
      role,
      name: name.find((each) => each !== "") ?? baseName(document.file),
      apiVersion: options.dataPlaneApiVersion,
      exported: [node, job].some((each) => each !== undefined && isExport(each, "task")),
      anchor,
      value,
      inOtherCloud,
      pool: pool && poolAt.get(pool),
    });
    return { subject, resource: undefined, document, span: anchor.span, node };
  });
}

function readJobs(
  document: SourceDocument,
  { kind, jobs }: Recognised,
  evaluator: Evaluator,
  options: ReadOptions,
): readonly Found[] {
  const inOtherCloud = createCloudQuestion([document]);
  return jobs.map(({ node, named }) => {
    const { anchor, environment, value } = readObject(node, kind, document, evaluator);
    const name = bodyName(named, environment, evaluator) || baseName(document.file);
    const exported = [node, named].some((each) => isExport(each, "task"));
    const subject = createJob({ name, apiVersion: options.dataPlaneApiVersion, exported, anchor, value, inOtherCloud });
    return { subject, resource: undefined, document, span: anchor.span, node };
  });
}

/** An object of a body as a value. */
function readObject(node: JsonObject, kind: DocumentKind, document: SourceDocument, evaluator: Evaluator) {
  const environment =
    kind === "batch-explorer-template" ? explorerEnvironment(document) : literalEnvironment(document, node);
  return {
    anchor: { evaluation: evaluator.evaluation, document, node, span: headOf(node) },
    environment,
    value: environment === undefined ? armUnknown("syntax") : evaluator.node(node, environment),
  };
}

function readBody(
  body: Body,
  { kind }: Recognised,
  document: SourceDocument,
  evaluator: Evaluator,
  options: ReadOptions,
): Found {
  const { node, plane } = body;
  const { anchor, environment, value } = readObject(node, kind, document, evaluator);
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
    images: options.images ?? builtInImages,
    links: createLinks([], evaluator, createResourceIndex([], evaluator)),
    account: () => ({ state: "elsewhere" }),
    specification: specificationOf(body, kind, document, evaluator),
    template: undefined,
  });
  return { subject, resource: undefined, document, span: anchor.span, node };
}

/** The object that says how an auto pool is made and kept. */
function specificationOf(
  { kind: subject, node }: Body,
  kind: DocumentKind,
  document: SourceDocument,
  evaluator: Evaluator,
): Value | undefined {
  const holder = node.parent?.kind === "member" ? node.parent.parent : undefined;
  if (subject !== "autoPool" || holder === undefined) return undefined;
  const { anchor, value } = readObject(holder, kind, document, evaluator);
  return rootValue(anchor, value);
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
