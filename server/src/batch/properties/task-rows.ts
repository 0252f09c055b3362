// What only the tasks of jobs have; the rest they share with the start tasks of pools.
import type { PoolPath } from "./paths.ts";

/** Members of a pool's start task that a job's task does not have: its retries are among its constraints. */
export const startTaskOnly: readonly string[] = ["maxTaskRetryCount"];

/** Members of a job's task that a pool's start task does not have. */
const jobTaskMembers = [
  ...["id", "displayName", "authenticationTokenSettings", "constraints", "multiInstanceSettings", "outputFiles"],
];

/** Whether a path of a job's task is none of a start task. */
export function isOfJobsOnly(path: string): boolean {
  return jobTaskMembers.includes(path.split(".", 1).join(""));
}

/**
 * Rows as read-table.ts reads them, from the Batch service REST reference
 * (https://learn.microsoft.com/rest/api/batchservice/): the newest version has no task authentication tokens.
 * The files of all instances of a task are described like those of one; their rows stand in for `{resourceFiles}`.
 */
export const jobTaskRows = `
id s
displayName s
authenticationTokenSettings o D~2025-06-01
 access a
  [] e D:job
constraints o
 maxTaskRetryCount i
 maxWallClockTime s
 retentionTime s
multiInstanceSettings o Dopen
 coordinationCommandLine s
 numberOfInstances i
 commonResourceFiles a
{resourceFiles}outputFiles a
 [] o
  destination o
   container o
    containerUrl s
    identityReference o D@2021-06-01.14.0
     resourceId s
    path s
  filePattern s
  uploadOptions o Dopen
`;

type JobTaskPath =
  | "id"
  | "displayName"
  | "authenticationTokenSettings"
  | "authenticationTokenSettings.access"
  | "constraints"
  | "constraints.maxTaskRetryCount"
  | "constraints.maxWallClockTime"
  | "constraints.retentionTime"
  | "multiInstanceSettings"
  | "multiInstanceSettings.coordinationCommandLine"
  | "multiInstanceSettings.commonResourceFiles"
  | "outputFiles";

type BelowStartTask<P extends string> = P extends `startTask.${infer Path}` ? Path : never;

/** The canonical paths of a task: those below a pool's `startTask`, and what only the tasks of jobs have. */
export type TaskPath = BelowStartTask<PoolPath> | JobTaskPath;
