// The command lines that a task consists of.
import type { Value } from "../../arm/value.ts";
import type { Task } from "../../batch/subject.ts";

/** That of a task, and the one with which all of its instances begin. */
export function commandLinesOf(task: Task): readonly Value[] {
  const own = task.at("commandLine");
  const coordination = task.role === "task" ? task.at("multiInstanceSettings.coordinationCommandLine") : undefined;
  return coordination === undefined || coordination.state === "absent" ? [own] : [own, coordination];
}
