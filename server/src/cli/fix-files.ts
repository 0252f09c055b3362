// Applies the fixes of the documents of a run, and writes them or shows them.

import { createEditLog, type EditLog } from "../lint/edit-log.ts";
import type { Finding } from "../lint/finding.ts";
import { type AppliedFix, type FixOptions, fixToFixpoint } from "../lint/fix-all.ts";
import { compareCodeUnits } from "../report/order.ts";
import type { FileError } from "../report/report.ts";
import { quoteName, renderDiff } from "../report/unified-diff.ts";
import { applyEdits } from "../text/apply-edits.ts";
import type { CliHost, Encoding } from "./cli-host.ts";
import { cliTexts } from "./cli-texts.ts";
import type { Engine } from "./engine.ts";
import type { LintedFile, Linter, Overlay } from "./lint-files.ts";
import { join, parentOf, pathFrom } from "./paths.ts";
import { rootOf } from "./projects.ts";
import type { Session } from "./session.ts";

/** A file that fixes changed, with all its edits. */
interface FixedFile {
  readonly before: string;
  readonly log: EditLog;
}

export interface Fixes {
  readonly files: Map<string, FixedFile>;
  readonly applied: readonly AppliedFix[];
  readonly held: number;
}

/**
 * Fixes one document after the other; the new texts are put into the overlay. A parameter file that an earlier document
 * changed is seen changed by the next one.
 */
export async function fixFiles(
  documents: Iterable<LintedFile>,
  linter: Linter,
  engine: Engine,
  overlay: Overlay,
  options: FixOptions,
): Promise<Fixes> {
  const files = new Map<string, FixedFile>();
  const applied: AppliedFix[] = [];
  let held = 0;
  for (const document of documents) {
    const isStale = [...document.request.sources.files.keys()].some((file) => files.has(file));
    const outcome = isStale ? await linter.lint(document.request.file) : { linted: document };
    if ("error" in outcome) continue;
    const { request, result } = outcome.linted;
    if (!result.findings.some((finding) => mayBeFixed(finding, options))) continue;
    const run = fixToFixpoint(request, engine.lint, options);
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

/** Looks before the documents are linted again, round by round. */
function mayBeFixed({ suppression, fixes }: Finding, { unsafe = false }: FixOptions): boolean {
  return suppression === undefined && fixes.some(({ safe }) => safe || unsafe);
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

/** Takes out what `writeFixes` would refuse, so that a diff says what would be written. */
export function dropUnwritable(fixes: Fixes, host: CliHost, overlay: Overlay): FileError[] {
  const errors: FileError[] = [];
  for (const file of [...fixes.files.keys()]) {
    // The standard input need not be a file.
    const isThere = host.kindOf(file) !== undefined;
    if (!isThere || host.realPathWithin(rootOf(file, host), file) !== undefined) continue;
    fixes.files.delete(file);
    overlay.delete(file);
    errors.push({ file, message: cliTexts.say("cli.write.outside") });
  }
  return errors;
}

/** The diff of all fixed files, ordered by their names: those of what links lead to, since git follows none. */
export function renderDiffs(fixes: Fixes, { host, complain }: Session): string {
  const files = [...fixes.files].map(([file, { before, log }]) => {
    const path = host.realPathWithin(rootOf(file, host), file) ?? file;
    return { path, name: pathFrom(host.workingFolder, path), before, edits: log.edits() };
  });
  files.sort((a, b) => compareCodeUnits(a.name, b.name));
  const diffs = files.map(({ path, name, before, edits }) => {
    const diff = renderDiff(name, before, edits);
    const { encoding } = { encoding: undefined, ...host.readFile(path) };
    if (diff === "" || encoding === undefined || encoding === "utf-8") return diff;
    complain([cliTexts.say("cli.diff-encoding")], name);
    return `${asComment(diff)}${renderBinaryDiff(path, before, applyEdits(before, edits), encoding, host)}`;
  });
  return diffs.join("");
}

/** Git passes over what stands before a patch; people want to read it. */
function asComment(diff: string): string {
  const lines = diff.split("\n").slice(0, -1);
  return lines.map((line) => `# ${line}\n`).join("");
}

/** Git knows binary patches only with its own line of names, which are seen from the root of the repository. */
function renderBinaryDiff(path: string, before: string, after: string, encoding: Encoding, host: CliHost): string {
  let root = host.workingFolder;
  while (host.kindOf(join(root, ".git")) === undefined && parentOf(root) !== root) root = parentOf(root);
  if (host.kindOf(join(root, ".git")) === undefined) root = host.workingFolder;
  const name = pathFrom(root, path);
  const names = `${quoteName(`a/${name}`)} ${quoteName(`b/${name}`)}`;
  return `diff --git ${names}\n${host.renderBinaryPatch(before, after, encoding)}`;
}
