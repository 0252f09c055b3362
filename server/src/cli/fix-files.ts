// Applies the safe fixes of the documents of a run, and writes them or shows them.

import { createEditLog, type EditLog } from "../lint/edit-log.ts";
import { type AppliedFix, fixToFixpoint } from "../lint/fix-all.ts";
import { compareCodeUnits } from "../report/order.ts";
import type { FileError } from "../report/report.ts";
import { renderDiff } from "../report/unified-diff.ts";
import { applyEdits } from "../text/apply-edits.ts";
import type { CliHost } from "./cli-host.ts";
import { cliTexts } from "./cli-texts.ts";
import type { Engine } from "./engine.ts";
import type { LintedFile, Linter, Overlay } from "./lint-files.ts";
import { pathFrom } from "./paths.ts";
import { rootOf } from "./projects.ts";
import type { Session } from "./session.ts";

/** A file that fixes changed, with all its edits. */
interface FixedFile {
  readonly before: string;
  readonly log: EditLog;
}

export interface Fixes {
  readonly files: ReadonlyMap<string, FixedFile>;
  readonly applied: readonly AppliedFix[];
  readonly held: number;
}

/**
 * Fixes one document after the other; the new texts are put into the overlay. A parameter file that an earlier document
 * changed is seen changed by the next one.
 */
export async function fixFiles(
  documents: readonly LintedFile[],
  linter: Linter,
  engine: Engine,
  overlay: Overlay,
): Promise<Fixes> {
  const files = new Map<string, FixedFile>();
  const applied: AppliedFix[] = [];
  let held = 0;
  for (const document of documents) {
    const isStale = [...document.request.sources.files.keys()].some((file) => files.has(file));
    const outcome = isStale ? await linter.lint(document.request.file) : { linted: document };
    if ("error" in outcome) continue;
    const { request, result } = outcome.linted;
    if (!result.findings.some(({ suppression, fixes }) => suppression === undefined && fixes.some(({ safe }) => safe)))
      continue;
    const run = fixToFixpoint(request, engine.lint);
    for (const { file, edits } of run.edits) {
      const before = request.sources.files.get(file) ?? "";
      const fixed = files.get(file) ?? { before, log: createEditLog(before.length) };
      fixed.log.add(edits);
      files.set(file, fixed);
      overlay.set(file, run.texts.get(file) ?? before);
    }
    applied.push(...run.applied);
    held += run.held;
  }
  return { files, applied, held };
}

/** Writes the fixed files. What can't be written leaves the overlay, so that the report speaks of what is on disk. */
export function writeFixes(fixes: Fixes, host: CliHost, overlay: Overlay): FileError[] {
  const errors: FileError[] = [];
  for (const [file, { before, log }] of fixes.files) {
    const problem = host.replaceText(rootOf(file, host), file, before, applyEdits(before, log.edits()));
    if (problem === undefined) continue;
    overlay.delete(file);
    errors.push({ file, message: cliTexts.say(`cli.write.${problem}`) });
  }
  return errors;
}

/** The diff of all fixed files, ordered by their names. Other tools can apply it to files in UTF-8 only. */
export function renderDiffs(fixes: Fixes, { host, complain }: Session): string {
  const files = [...fixes.files]
    .map(([file, { before, log }]) => ({ file, name: pathFrom(host.workingFolder, file), before, edits: log.edits() }))
    .sort((a, b) => compareCodeUnits(a.name, b.name));
  for (const { file, name } of files) {
    const { encoding } = { encoding: undefined, ...host.readFile(file) };
    if (encoding !== undefined && encoding !== "utf-8") complain([cliTexts.say("cli.diff-encoding")], name);
  }
  return files.map(({ name, before, edits }) => renderDiff(name, before, edits)).join("");
}
