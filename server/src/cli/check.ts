// The command `check`: finds documents, lints them, fixes them if asked to, reports, and judges.
import type { Finding } from "../lint/finding.ts";
import { type FileError, findingsOf, isTrustworthy, type Report } from "../report/report.ts";
import { reportTexts } from "../report/report-texts.ts";
import type { Severity } from "../rules/rule.ts";
import { baselineErrors, staleEntries, writeBaseline } from "./baselines.ts";
import { canDeliver, deliver } from "./deliver.ts";
import { dropUnwritable, type Fixes, fixFiles, renderDiffs, writeFixes } from "./fix-files.ts";
import { chooseParameters, collectInputs, type Inputs, parameterErrors } from "./inputs.ts";
import type { CheckOptions } from "./invocation.ts";
import { createLinter, type LintedFile, type LintedFiles, type Linter, lintFiles, type Overlay } from "./lint-files.ts";
import { mergeResults } from "./merge-results.ts";
import { explainUnknownRule } from "./misuse.ts";
import { isInside, pathFrom } from "./paths.ts";
import { createProgress, type Progress } from "./progress.ts";
import { createProjects, type Projects } from "./projects.ts";
import { renderReport } from "./render-report.ts";
import { reportedRules } from "./reported-rules.ts";
import { ruleIdsOf } from "./rule-description.ts";
import type { ExitStatus, Session } from "./session.ts";

/** What the steps of a run came to. */
interface Run {
  readonly inputs: Inputs;
  readonly projects: Projects;
  readonly linted: LintedFiles;
  readonly fixes: Fixes | undefined;
  /** Errors of files that were named or written. */
  readonly errors: readonly FileError[];
}

export async function check(options: CheckOptions, session: Session): Promise<ExitStatus> {
  const { engine, complain } = session;
  const knownRules = ruleIdsOf(engine);
  const unknownRule = options.rules.find((id) => !knownRules.includes(id));
  if (unknownRule !== undefined) {
    complain(explainUnknownRule(unknownRule, knownRules));
    return 2;
  }
  if (!canDeliver(options, session)) return 2;
  const run = await lintAndFix(options, session);
  const { report, isWritten } = writeBaseline(createReport(run, options, session), run.linted, options, session);
  const output =
    options.dryRun && run.fixes ? renderDiffs(run.fixes, session) : await render(report, run, options, session);
  const read = new Set(run.linted.recognised.flatMap(({ result }) => result.files));
  const isDelivered = deliver(output, read, options, session);
  tellAside(report, options, session);
  return isDelivered && isWritten && isTrustworthy(report) ? judge(report, options.failOn) : 2;
}

async function lintAndFix(options: CheckOptions, session: Session): Promise<Run> {
  const { host, engine } = session;
  const progress = createProgress(session, options.quiet);
  const overlay: Overlay = new Map();
  const projects = createProjects(options, host, engine);
  const inputs = await collectInputs(options, host, projects, overlay);
  const parameters = chooseParameters(options.parameters, host);
  const linter = createLinter(options, host, engine, projects, parameters, overlay);
  const errors = [...inputs.errors, ...parameterErrors(parameters, inputs.files, host)];
  const linted = await lintFiles(inputs.files, linter, progress);
  if (!options.fix) return { inputs, projects, linted, fixes: undefined, errors };
  const documents = progress(linted.recognised, "cli.progress.fix");
  const fixes = await fixFiles(documents, linter, engine, overlay, { unsafe: options.fixUnsafe });
  errors.push(...(options.dryRun ? dropUnwritable : writeFixes)(fixes, host, overlay));
  return { inputs, projects, linted: await lintAgain(linted, fixes, linter, progress), fixes, errors };
}

/** Lints those documents anew that a fix may have changed. */
async function lintAgain(linted: LintedFiles, fixes: Fixes, linter: Linter, progress: Progress): Promise<LintedFiles> {
  const recognised: LintedFile[] = [];
  for (const file of progress(linted.recognised, "cli.progress.check")) {
    const isStale = [...file.request.sources.files.keys()].some((each) => fixes.files.has(each));
    const outcome = isStale ? await linter.lint(file.request.file) : { linted: file };
    if ("linted" in outcome) recognised.push(outcome.linted);
  }
  return { ...linted, recognised };
}

function createReport(run: Run, options: CheckOptions, { host, engine }: Session): Report {
  const { inputs, projects, linted, fixes } = run;
  const texts = new Map(projects.texts());
  for (const { request } of linted.recognised) {
    for (const [file, text] of request.sources.files) if (text !== null) texts.set(file, text);
  }
  const unread = linted.errors.map((error) => ({ ...error, fatal: inputs.named.has(error.file) }));
  return {
    factsDate: engine.factsDate,
    results: mergeResults(linted.recognised.map(({ result }) => result)),
    projectFindings: [...projects.findings(), ...findUnusedIgnores(run, options)],
    texts,
    errors: [...run.errors, ...projects.errors(), ...unusableFiles(linted, baselineErrors(options, host)), ...unread],
    stale: staleEntries(linted, inputs, options, host),
    files: {
      ...linted.counts,
      seen: linted.counts.seen + inputs.unreadable,
      unreadable: linted.counts.unreadable + inputs.unreadable,
      skipped: inputs.skipped,
    },
    fixes: fixes && { applied: fixes.applied, held: fixes.held },
    nameOf: (file) => pathFrom(host.workingFolder, file),
  };
}

/** What the settings or flags name and nobody can use, once for all documents. The run can't be trusted then. */
function unusableFiles({ recognised }: LintedFiles, named: readonly FileError[]): readonly FileError[] {
  const files = recognised.flatMap(({ result }) =>
    result.unusable.map(({ file, message }) => [file, message] as const),
  );
  const other = new Map(files.filter(([file]) => named.every((error) => error.file !== file)));
  return [...named, ...Array.from(other, ([file, message]) => ({ file, message, fatal: true }))];
}

/** A run with other rules or certainties than the project's own can't tell what its marks are for. */
function findUnusedIgnores({ inputs, projects, linted }: Run, options: CheckOptions): readonly Finding[] {
  const { rules, profile, minimumCertainty, kind } = options;
  if (rules.length > 0 || [profile, minimumCertainty, kind].some((option) => option !== undefined)) return [];
  const isCovered = (folder: string) => [...inputs.named].some((path) => path === folder || isInside(path, folder));
  const results = linted.recognised.map(({ result }) => result);
  return projects.unusedIgnores(results, isCovered);
}

function render(report: Report, { inputs, projects }: Run, options: CheckOptions, session: Session): Promise<string> {
  const { version, host, engine, translate } = session;
  const isForScreen = options.output === undefined;
  const color = options.color === "always" || (options.color === "auto" && isForScreen && host.colorByDefault);
  const { format, quiet, failOn } = options;
  return renderReport(report, translate, {
    ...{ version, format, color, quiet, failOn, rules: engine.rules },
    reportedRules: () => reportedRules(engine, inputs.files.map(projects.settingsOf), report, translate),
  });
}

/** Says on the standard error what the user must know besides the findings. */
function tellAside(report: Report, options: CheckOptions, { complain }: Session): void {
  const fatal = report.errors.filter((error) => error.fatal === true);
  // A diff has no place for the others, which reports show.
  for (const { file, message } of options.dryRun ? report.errors : fatal) complain([message], report.nameOf(file));
  for (const { file, failures, notes } of report.results) {
    for (const { rule, error } of failures) {
      complain([reportTexts.say("report.rule-failed", { rule, error })], report.nameOf(file));
    }
    if (!options.quiet) for (const note of notes) complain([note], report.nameOf(file));
  }
}

const severities: readonly Severity[] = ["hint", "information", "warning", "error"];

function judge(report: Report, failOn: Severity | "never"): ExitStatus {
  if (failOn === "never") return 0;
  const isBroken = report.errors.length > 0 || report.results.some(({ problems }) => problems.length > 0);
  const least = severities.indexOf(failOn);
  const fails = findingsOf(report).some(
    ({ severity, suppression }) => suppression === undefined && severities.indexOf(severity) >= least,
  );
  return isBroken || fails ? 1 : 0;
}
