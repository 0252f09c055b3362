// What the bodies of jobs and job schedules hold around their pools and tasks, which the property table does not know.
import type { PropertyType } from "../batch/properties/properties.ts";
import type { TaskRole } from "../batch/tasks.ts";
import { type JobSentence, jobTexts } from "./job-texts.ts";

/** An object of a job that this file describes. */
export type JobFrame =
  | "job"
  | "jobSchedule"
  | "jobSpecification"
  | "schedule"
  | "poolInfo"
  | "autoPool"
  | "constraints"
  | "network"
  | "environmentSetting"
  | "metadataItem";

/** What stands below a member: an object of this file, the pool of a job, or a task of the property table. */
export type JobPart = JobFrame | "pool" | "jobManager" | "jobPreparation" | "jobRelease";

export interface JobField {
  readonly name: string;
  readonly type: PropertyType;
  readonly values: readonly string[];
  readonly required: boolean;
  /** Of an array, what its elements are. */
  readonly part: JobPart | undefined;
  /** The value that the service assumes. */
  readonly default: string | boolean | number | undefined;
  readonly text: JobSentence | undefined;
}

type Row = readonly [name: string, type: PropertyType, facts?: Partial<Omit<JobField, "name" | "type" | "text">>];

/** What a job and the specification in a job schedule have in common. */
const jobRows: readonly Row[] = [
  ["displayName", "string"],
  ["priority", "integer", { default: 0 }],
  ["maxParallelTasks", "integer", { default: -1 }],
  ["allowTaskPreemption", "boolean", { default: false }],
  ["usesTaskDependencies", "boolean", { default: false }],
  ["poolInfo", "object", { required: true, part: "poolInfo" }],
  ["constraints", "object", { part: "constraints" }],
  ["jobManagerTask", "object", { part: "jobManager" }],
  ["jobPreparationTask", "object", { part: "jobPreparation" }],
  ["jobReleaseTask", "object", { part: "jobRelease" }],
  ["commonEnvironmentSettings", "array", { part: "environmentSetting" }],
  ["networkConfiguration", "object", { part: "network" }],
  ["onAllTasksComplete", "enum", { values: ["noaction", "terminatejob"], default: "noaction" }],
  ["onTaskFailure", "enum", { values: ["noaction", "performexitoptionsjobaction"], default: "noaction" }],
  ["metadata", "array", { part: "metadataItem" }],
];

const id: Row = ["id", "string", { required: true }];

/** From the Batch service REST reference (https://learn.microsoft.com/rest/api/batchservice/), version 2024-07-01.20.0. */
const frames: Readonly<Record<JobFrame, readonly Row[]>> = {
  job: [id, ...jobRows],
  jobSchedule: [
    id,
    ["displayName", "string"],
    ["schedule", "object", { required: true, part: "schedule" }],
    ["jobSpecification", "object", { required: true, part: "jobSpecification" }],
    ["metadata", "array", { part: "metadataItem" }],
  ],
  jobSpecification: jobRows,
  schedule: [
    ["doNotRunUntil", "string"],
    ["doNotRunAfter", "string"],
    ["startWindow", "string"],
    ["recurrenceInterval", "string"],
  ],
  poolInfo: [
    ["poolId", "string"],
    ["autoPoolSpecification", "object", { part: "autoPool" }],
  ],
  autoPool: [
    ["autoPoolIdPrefix", "string"],
    ["poolLifetimeOption", "enum", { required: true, values: ["job", "jobschedule"] }],
    ["keepAlive", "boolean", { default: false }],
    ["pool", "object", { part: "pool" }],
  ],
  constraints: [
    ["maxWallClockTime", "string"],
    ["maxTaskRetryCount", "integer", { default: 0 }],
  ],
  network: [
    ["subnetId", "string", { required: true }],
    ["skipWithdrawFromVNet", "boolean"],
  ],
  environmentSetting: [
    ["name", "string", { required: true }],
    ["value", "string"],
  ],
  metadataItem: [
    ["name", "string", { required: true }],
    ["value", "string", { required: true }],
  ],
};

type JobTask = Exclude<TaskRole, "start">;

/** What single kinds of tasks have beyond the property table. */
const taskRows: Readonly<Record<JobTask, readonly Row[]>> = {
  task: [["requiredSlots", "integer", { default: 1 }]],
  jobManager: [
    ["allowLowPriorityNode", "boolean", { default: true }],
    ["killJobOnCompletion", "boolean", { default: true }],
    ["requiredSlots", "integer", { default: 1 }],
    ["runExclusive", "boolean", { default: true }],
  ],
  jobPreparation: [["rerunOnNodeRebootAfterSuccess", "boolean", { default: true }]],
  jobRelease: [
    ["maxWallClockTime", "string"],
    ["retentionTime", "string"],
  ],
};

const forTasksOnly = ["authenticationTokenSettings", "displayName", "multiInstanceSettings", "outputFiles"];

/** What the property table says of tasks as such, and single kinds do not have. */
const notIn: Readonly<Record<JobTask, readonly string[]>> = {
  task: ["waitForSuccess"],
  jobManager: ["multiInstanceSettings", "waitForSuccess"],
  jobPreparation: forTasksOnly,
  jobRelease: [...forTasksOnly, "constraints", "waitForSuccess"],
};

export function taskHas(role: JobTask, name: string): boolean {
  return !notIn[role].includes(name);
}

/** The members of a task that the property table does not know. */
export function taskFields(role: JobTask): readonly JobField[] {
  return taskRows[role].map((row) => toField(row, undefined));
}

/** The members of such an object, in a sensible order. */
export function jobFields(frame: JobFrame): readonly JobField[] {
  const owner = frame === "jobSpecification" ? "job" : frame;
  return frames[frame].map((row) => toField(row, jobTexts[`${owner}.${row[0]}`]));
}

function toField([name, type, facts]: Row, text: JobSentence | undefined): JobField {
  return { name, type, values: [], required: false, part: undefined, default: undefined, text, ...facts };
}

export function isJobFrame(part: JobPart): part is JobFrame {
  return Object.hasOwn(frames, part);
}
