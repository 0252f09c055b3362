// Random bodies of both planes: accounts, pools, jobs and tasks, some of them read as another kind than they are.
import fc from "fast-check";
import { documentKinds } from "../../server/src/batch/document-kind.ts";
import type { Project } from "../support/lint-files.ts";
import { subjectsOf, versionsOf } from "./subjects.ts";

const managed = fc
  .tuple(
    fc.constantFrom("Microsoft.Batch/batchAccounts", "Microsoft.Batch/batchAccounts/pools", undefined),
    fc.oneof(subjectsOf("account", "management"), subjectsOf("pool", "management")),
    versionsOf("management"),
  )
  .map(([type, body, apiVersion]) => ({ ...(type && { type, apiVersion, name: "acc/p" }), ...body }));

const pool = subjectsOf("pool", "data-plane").map((body) => ({ id: "p", vmSize: "Standard_D2s_v5", ...body }));
const task = subjectsOf("task", "data-plane").map((body) => ({ id: "t", commandLine: "/bin/true", ...body }));
const job = fc.record(
  {
    id: fc.constant("j"),
    poolInfo: pool.map((each) => ({ autoPoolSpecification: { poolLifetimeOption: "job", pool: each } })),
    jobManagerTask: task,
    jobPreparationTask: task,
    commonEnvironmentSettings: fc.constantFrom([], [{ name: "PASSWORD", value: "x" }], [{}]),
  },
  { requiredKeys: ["id", "poolInfo"] },
);
const body = fc.oneof(managed, pool, job, task, fc.array(fc.oneof(pool, task), { maxLength: 3 }));

export const randomBodies: fc.Arbitrary<Project> = fc
  .record({
    body,
    space: fc.constantFrom(0, 2, "\t"),
    kind: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, fc.constantFrom(...documentKinds)),
    dataPlaneApiVersion: fc.option(versionsOf("data-plane"), { nil: undefined }),
  })
  .map(({ body: data, space, ...options }) => ({
    ...options,
    files: new Map([["body.json", JSON.stringify(data, undefined, space)]]),
    file: "body.json",
  }));
