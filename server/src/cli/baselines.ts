// The baselines of a run: what is wrong with them, what of them is gone, and writing a new one.
import { baselineEntries, baselineFile, hide, isOpen } from "../lint/baseline.ts";
import { type BaselineEntry, readBaseline, renderBaseline } from "../lint/baseline-file.ts";
import { engineMessage } from "../lint/engine-texts.ts";
import { folderOf, resolveFrom } from "../lint/file-paths.ts";
import { type FileError, isTrustworthy, type Report } from "../report/report.ts";
import type { CliHost, OutputProblem } from "./cli-host.ts";
import { cliTexts } from "./cli-texts.ts";
import type { Inputs } from "./inputs.ts";
import type { CheckOptions } from "./invocation.ts";
import type { LintedFiles } from "./lint-files.ts";
import { isInside } from "./paths.ts";
import type { Session } from "./session.ts";

/** What is wrong with the baseline that the user named, also if no document of ours asked for it. */
export function baselineErrors({ baseline }: CheckOptions, host: CliHost): readonly FileError[] {
  if (baseline === undefined) return [];
  const file = host.resolve(baseline);
  const content = host.readFile(file);
  if ("problem" in content) return [{ file, message: cliTexts.say(`cli.read.${content.problem}`), fatal: true }];
  const known = readBaseline(content.text);
  if (typeof known !== "string") return [];
  return [{ file, message: engineMessage(`engine.unusable.baseline-${known}`), fatal: true }];
}

/**
 * The entries that no finding answers to any more, their files as absolute paths: of documents that this run looked at
 * as a whole, and of files that are gone. Undefined if a run with other rules than usual can't tell.
 */
export function staleEntries(
  linted: LintedFiles,
  inputs: Inputs,
  options: CheckOptions,
  host: CliHost,
): readonly BaselineEntry[] | undefined {
  const { rules, profile, minimumCertainty, kind } = options;
  if (rules.length > 0 || [profile, minimumCertainty, kind].some((option) => option !== undefined)) return undefined;
  const used = new Set(linted.recognised.flatMap(({ result }) => [...(result.usedBaseline ?? [])]));
  const isGone = (file: string) =>
    host.kindOf(file) === undefined && [...inputs.named].some((path) => isInside(path, file));
  const broken = linted.recognised.filter(({ result }) => result.problems.length > 0);
  const unseen = new Set([...linted.errors, ...broken.map(({ result }) => result)].map(({ file }) => file));
  const seen = new Set(inputs.files.filter((file) => !unseen.has(file)));
  const baselines = readBaselines(linted);
  if (baselines.size === 0) return undefined;
  return [...baselines].flatMap(([baseline, entries]) =>
    entries
      .filter((entry) => !used.has(entry))
      .map((entry) => ({ ...entry, file: resolveFrom(`${folderOf(baseline)}/`, entry.file) ?? entry.file }))
      .filter(({ file }) => seen.has(file) || isGone(file)),
  );
}

/** The entries of all baselines that documents of the run were compared with, as the run has read them. */
function readBaselines({ recognised }: LintedFiles): ReadonlyMap<string, readonly BaselineEntry[]> {
  const entries = new Map<string, readonly BaselineEntry[]>();
  for (const { request } of recognised) {
    const file = baselineFile(request);
    const text = file === undefined ? undefined : request.sources.files.get(file);
    if (file === undefined || entries.has(file) || typeof text !== "string") continue;
    const baseline = request.readBaseline?.(file, text) ?? "malformed";
    if (typeof baseline === "string") continue;
    entries.set(
      file,
      [...baseline.values()].flatMap((own) => [...own.values()]),
    );
  }
  return entries;
}

/**
 * Writes the baseline that the user asks for. Its findings are hidden in the report, unless that is to compare with
 * another baseline. False if it could not be written.
 */
export function writeBaseline(
  report: Report,
  linted: LintedFiles,
  options: CheckOptions,
  { host, complain }: Session,
): { readonly report: Report; readonly isWritten: boolean } {
  if (options.writeBaseline === undefined) return { report, isWritten: true };
  const failed = { report, isWritten: false };
  if (!isTrustworthy(report)) {
    complain([cliTexts.say("cli.baseline.untrusted")]);
    return failed;
  }
  const file = host.resolve(options.writeBaseline);
  // Templates that others call too are seen in several ways, of which each may be the one that is reported.
  const text = renderBaseline(
    linted.recognised.flatMap(({ request, result }) => baselineEntries(result, request.sources.files, folderOf(file))),
  );
  const isChecked = linted.recognised.some(({ request }) => request.file === file);
  const problem = isChecked ? "checked" : host.writeOutput(file, text);
  if (problem !== undefined) {
    complain([explain(problem, options.writeBaseline)]);
    return failed;
  }
  const n = report.results.flatMap(({ findings }) => findings.filter(isOpen)).length;
  const data = { n, file: options.writeBaseline };
  if (!options.quiet) complain([cliTexts.say(`cli.baseline.written.${n === 1 ? "one" : "many"}`, data)]);
  if (options.baseline !== undefined) return { report, isWritten: true };
  const results = report.results.map((result) => ({
    ...result,
    findings: result.findings.map((finding) => (isOpen(finding) ? hide(finding) : finding)),
  }));
  return { report: { ...report, results }, isWritten: true };
}

function explain(problem: OutputProblem | "checked", file: string) {
  if (typeof problem === "string") return cliTexts.say(`cli.baseline.${problem}`, { file });
  return cliTexts.say("cli.baseline.failed", { file, reason: problem.reason });
}
