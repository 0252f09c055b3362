// Makes the tasks that rules see: the start tasks of pools, and the tasks of jobs.
import type { ArmValue } from "../arm/arm-value.ts";
import { type Anchor, rootValue } from "../arm/located-value.ts";
import type { Value } from "../arm/value.ts";
import type { PoolPath } from "./properties/properties.ts";
import { isOfJobsOnly } from "./properties/task-rows.ts";
import { Properties } from "./property-value.ts";
import { readAside } from "./read-aside.ts";
import type { Pool, Task } from "./subject.ts";
import type { TaskBody } from "./tasks.ts";

const startTask = "startTask";

/** What `Subject.mayState` is asked for. */
type PathLists<P> = readonly (readonly P[] | undefined)[];

/**
 * The start task that a pool states; undefined if it has none, or none that is known. It is read through its pool, so
 * that names, defaults and absence are those of the pool's table, in every world.
 */
export function createStartTask(pool: Pool): Task | undefined {
  const self = () => pool.at(startTask);
  if (pool.aside(() => self().arm?.kind !== "object")) return undefined;
  return {
    kind: "task",
    role: "start",
    name: pool.name,
    plane: pool.plane,
    apiVersion: pool.apiVersion,
    exported: pool.exported,
    creation: pool.creation,
    template: pool.template,
    get self(): Value {
      return self();
    },
    at: (path) => pool.at(belowStartTask(path)),
    mayState: (lists) => pool.mayState(allBelowStartTask(lists)),
    aside: pool.aside,
    inOtherCloud: pool.inOtherCloud,
    os: pool.os,
    pool: () => pool,
  };
}

const pathsOfPool = new Map<string, PoolPath>();

/** A path of the start task as one of its pool, made once: each rule asks for the same ones of each pool. */
function belowStartTask(path: string): PoolPath {
  let own = pathsOfPool.get(path);
  if (own === undefined) {
    own = `${startTask}.${path}` as PoolPath;
    pathsOfPool.set(path, own);
  }
  return own;
}

const listsOfPool = new WeakMap<PathLists<string>, PathLists<PoolPath>>();

function allBelowStartTask(lists: PathLists<string>): PathLists<PoolPath> {
  let own = listsOfPool.get(lists);
  if (own === undefined) {
    own = lists.map((paths) => paths?.filter((path) => !isOfJobsOnly(path)).map(belowStartTask));
    listsOfPool.set(lists, own);
  }
  return own;
}

/** What is known of a job's task before its properties are read. */
export interface TaskInit extends Pick<Task, "name" | "apiVersion" | "exported" | "inOtherCloud"> {
  readonly role: TaskBody["role"];
  readonly anchor: Anchor;
  readonly value: ArmValue;
  /** The pool that it runs on, if that stands in the same file. */
  readonly pool: Pool | undefined;
}

/** Makes the task of a job. The data plane alone has jobs, and nobody changes a task later: absence counts. */
export function createTask({ anchor, value, pool, ...init }: TaskInit): Task {
  const kind = "task";
  const plane = "data-plane";
  const { evaluation } = anchor;
  const self = rootValue(anchor, value);
  const properties = new Properties({
    anchor,
    table: "task",
    plane,
    apiVersion: init.apiVersion,
    absenceCounts: () => true,
    printed: init.exported,
    value,
  });
  return {
    ...init,
    kind,
    plane,
    creation: true,
    template: undefined,
    self,
    at: properties.at,
    mayState: (lists) => properties.mayState(lists),
    aside: (read) => readAside(evaluation, read),
    os: () => pool?.os() ?? "unknown",
    pool: () => pool,
  };
}
