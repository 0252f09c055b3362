// Finds the tasks of jobs, and what jobs say for all of them, in documents that are not ARM templates.
import type { JsonNode, JsonObject } from "../json/node.ts";
import { childOf, descend, stringAt } from "../json/path.ts";
import { candidates, contentOf } from "./bodies.ts";
import type { DocumentKind } from "./document-kind.ts";

/** What a task is for; one without a role of its own does the work of a job. */
export type TaskRole = "start" | "task" | "jobManager" | "jobPreparation" | "jobRelease";

/** An object that is a task of a job. */
export interface TaskBody {
  readonly role: Exclude<TaskRole, "start">;
  readonly node: JsonObject;
  /** The job that it stands in: where the task has no id, it goes by that of its job. */
  readonly job: JsonObject | undefined;
  /** The pool that it runs on, if that stands in the same document. */
  readonly pool: JsonObject | undefined;
}

/** A job, or what a job schedule says of its jobs, that sets environment variables for all tasks. */
export interface JobBody {
  readonly node: JsonObject;
  /** What it goes by: for a schedule's, that. */
  readonly named: JsonObject;
}

const wrappers = ["job", "cloudJobSchedule", "jobSchedule", "task", "taskCollection", "parameters", "body", "content"];

/** The tasks of a document that is read as this kind; start tasks belong to their pools. */
export function tasksOf(root: JsonNode | undefined, kind: DocumentKind): readonly TaskBody[] {
  if (kind === "batch-explorer-template") return root?.kind === "object" ? explorerTasks(root) : [];
  if (kind !== "data-plane-job") return [];
  const objects = candidates(root, wrappers);
  return [...objects.flatMap(tasksOfJob), ...taskDocuments(root, objects).map(plainTask)];
}

/** The jobs of a document that is read as this kind. */
export function jobsOf(root: JsonNode | undefined, kind: DocumentKind): readonly JobBody[] {
  if (kind === "batch-explorer-template") {
    const job = root?.kind === "object" ? contentOf(childOf(root, "job")) : undefined;
    return job === undefined ? [] : [{ node: job, named: job }].filter(setsEnvironment);
  }
  return kind === "data-plane-job" ? candidates(root, wrappers).flatMap(jobsIn).filter(setsEnvironment) : [];
}

function setsEnvironment({ node }: JobBody): boolean {
  return childOf(node, "commonEnvironmentSettings") !== undefined;
}

/** The tasks of a document whose kind the user names: nothing else has a command line. */
export function forcedTasksOf(root: JsonNode | undefined, kind: DocumentKind): readonly TaskBody[] {
  const tasks = tasksOf(root, kind);
  if (tasks.length > 0 || kind !== "data-plane-job") return tasks;
  return candidates(root, wrappers).filter(hasCommandLine).map(plainTask);
}

const taskMembers = [
  "resourceFiles",
  "outputFiles",
  "userIdentity",
  "environmentSettings",
  "containerSettings",
  "constraints",
  "multiInstanceSettings",
  "applicationPackageReferences",
  "authenticationTokenSettings",
];

/** The tasks that stand for themselves, alone or in a collection, which is known as such by one of its elements. */
function taskDocuments(root: JsonNode | undefined, objects: readonly JsonObject[]): readonly JsonObject[] {
  const collections = [root, ...objects.map((object) => childOf(object, "value"))].map(objectsIn);
  return [
    ...objects.filter((node) => !isElement(node) && isTask(node)),
    ...collections.filter((list) => list.every(hasTaskForm) && list.some(isTask)).flat(),
  ];
}

function isElement({ parent }: JsonObject): boolean {
  return parent?.kind === "array";
}

function objectsIn(list: JsonNode | undefined): readonly JsonObject[] {
  return list?.kind === "array" ? list.items.filter((item) => item.kind === "object") : [];
}

function hasTaskForm(node: JsonObject): boolean {
  return childOf(node, "id") !== undefined && hasCommandLine(node);
}

/** Other tools have objects with an id and a command line too. */
function isTask(node: JsonObject): boolean {
  return hasTaskForm(node) && taskMembers.some((name) => childOf(node, name) !== undefined);
}

function hasCommandLine(node: JsonObject): boolean {
  return childOf(node, "commandLine")?.kind === "string";
}

function plainTask(node: JsonObject): TaskBody {
  return { role: "task", node, job: undefined, pool: undefined };
}

const roles = [
  ["jobManagerTask", "jobManager"],
  ["jobPreparationTask", "jobPreparation"],
  ["jobReleaseTask", "jobRelease"],
] as const;

/** A job, or the one that a job schedule describes. */
function jobsIn(named: JsonObject): readonly JobBody[] {
  return [named, childOf(named, "jobSpecification")].flatMap((node) =>
    node?.kind === "object" && childOf(node, "poolInfo") !== undefined ? [{ node, named }] : [],
  );
}

/** The tasks that a job or a job schedule defines. */
function tasksOfJob(object: JsonObject): readonly TaskBody[] {
  return jobsIn(object).flatMap(({ node, named }) => ownTasks(node, named, autoPoolOf(node)));
}

function ownTasks(job: JsonObject, named: JsonObject, pool: JsonObject | undefined): readonly TaskBody[] {
  return roles.flatMap(([name, role]) => {
    const node = childOf(job, name);
    return node?.kind === "object" ? [{ role, node, job: named, pool }] : [];
  });
}

function autoPoolOf(job: JsonObject): JsonObject | undefined {
  const pool = descend(job, "poolInfo", "autoPoolSpecification", "pool");
  return pool?.kind === "object" ? pool : undefined;
}

/** A template of Batch Explorer or of the CLI extension has a factory that makes the tasks of its job. */
function explorerTasks(root: JsonObject): readonly TaskBody[] {
  const job = contentOf(childOf(root, "job"));
  if (job === undefined) return [];
  const pool = autoPoolOf(job) ?? poolBeside(root, job);
  const factory = childOf(job, "taskFactory");
  const single = ["repeatTask", "mergeTask"].map((name) => childOf(factory, name));
  const made = [...single, ...objectsIn(childOf(factory, "tasks"))].filter((node) => node?.kind === "object");
  return [...ownTasks(job, job, pool), ...made.map((node) => ({ role: "task", node, job, pool }) as const)];
}

/** The pool in the same template, if the job names it. */
function poolBeside(root: JsonObject, job: JsonObject): JsonObject | undefined {
  const pool = contentOf(childOf(root, "pool"));
  const id = stringAt(pool, "id");
  return id !== undefined && id === stringAt(childOf(job, "poolInfo"), "poolId") ? pool : undefined;
}
