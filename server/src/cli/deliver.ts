// Brings the report to where the user wants it: to the standard output, or into a file as one step.

import type { Message } from "../text/message.ts";
import type { OutputProblem } from "./cli-host.ts";
import { cliTexts } from "./cli-texts.ts";
import type { CheckOptions } from "./invocation.ts";
import { parentOf } from "./paths.ts";
import type { Session } from "./session.ts";

/**
 * Complains of an `--output` that can't be written whatever the report is; then the answer is false. Asked before the
 * work, so that nothing is fixed by a run that has to fail.
 */
export function canDeliver({ output, paths }: CheckOptions, { host, complain }: Session): boolean {
  if (output === undefined) return true;
  const file = host.resolve(output);
  const isChecked = paths.some((path) => path !== "-" && host.resolve(path) === file);
  const problem = host.kindOf(file) === "folder" ? "folder" : isChecked ? "checked" : findFolderProblem(file, host);
  if (problem !== undefined) complain([explain(problem, output)]);
  return problem === undefined;
}

function findFolderProblem(file: string, host: Session["host"]): "no-folder" | undefined {
  return host.kindOf(parentOf(file)) === "folder" ? undefined : "no-folder";
}

/** @param read the files that the run read: a report must not replace one of them. False if it could not be written. */
export function deliver(
  report: string,
  read: ReadonlySet<string>,
  { output }: CheckOptions,
  { host, complain }: Session,
): boolean {
  if (output === undefined) {
    host.print(report);
    return true;
  }
  const file = host.resolve(output);
  const problem = read.has(file) ? "checked" : host.writeOutput(file, report);
  if (problem !== undefined) complain([explain(problem, output)]);
  return problem === undefined;
}

function explain(problem: OutputProblem | "checked", file: string): Message {
  return cliTexts.say("cli.output.failed", { file, reason: reasonOf(problem) });
}

/** What stands behind the colon of a sentence that says what can't be written. */
export function reasonOf(problem: OutputProblem | "checked"): string | Message {
  return typeof problem === "string" ? cliTexts.say(`cli.unwritable.${problem}`) : problem.reason;
}
