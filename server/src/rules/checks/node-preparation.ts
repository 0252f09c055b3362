// Which tasks prepare a node for others.
import type { Task } from "../../batch/subject.ts";

/** Whether a task runs before others on its node: a start task, or the preparation of a job. */
export function preparesNode({ role }: Task): boolean {
  return role === "start" || role === "jobPreparation";
}
