// The command `check`: finds documents, lints them, fixes them if asked to, reports, and judges.
import type { Finding } from "../lint/finding.ts";
import { renderJson } from "../report/json.ts";
import type { FileError, Report } from "../report/report.ts";
import { renderText } from "../report/text.ts";
import type { Severity } from "../rules/rule.ts";
import { cliTexts } from "./cli-texts.ts";
import { type Fixes, fixFiles, renderDiffs, writeFixes } from "./fix-files.ts";
import { chooseParameters, collectInputs, type Inputs, parameterErrors } from "./inputs.ts";
import type { CheckOptions } from "./invocation.ts";
import { createLinter, type LintedFile, type LintedFiles, type Linter, lintFiles, type Overlay } from "./lint-files.ts";
import { mergeResults } from "./merge-results.ts";
import { explainUnknownRule } from "./misuse.ts";
import { isInside, pathFrom } from "./paths.ts";
import { createProjects, type Projects } from "./projects.ts";
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
  const run = await lintAndFix(options, session);
  const report = createReport(run, options, session);
  const output = options.dryRun && run.fixes ? renderDiffs(run.fixes, session) : render(report, options, session);
  const isDelivered = deliver(output, options, session);
  const isTrusted = tellAside(report, options, session);
  return isDelivered && isTrusted ? judge(report, options.failOn) : 2;
}

async function lintAndFix(options: CheckOptions, { host, engine }: Session): Promise<Run> {
  const overlay: Overlay = new Map();
  const projects = createProjects(options, host, engine);
  const inputs = await collectInputs(options, host, projects, overlay);
  const parameters = chooseParameters(options.parameters, host);
  const linter = createLinter(options, host, engine, projects, parameters, overlay);
  const errors = [...inputs.errors, ...parameterErrors(parameters, inputs.files, host)];
  const linted = await lintFiles(inputs.files, linter);
  if (!options.fix) return { inputs, projects, linted, fixes: undefined, errors };
  const fixes = await fixFiles(linted.recognised, linter, engine, overlay);
  if (!options.dryRun) errors.push(...writeFixes(fixes, host, overlay));
  return { inputs, projects, linted: await lintAgain(linted, fixes, linter), fixes, errors };
}

/** Lints those documents anew that a fix may have changed. */
async function lintAgain(linted: LintedFiles, fixes: Fixes, linter: Linter): Promise<LintedFiles> {
  const recognised: LintedFile[] = [];
  for (const file of linted.recognised) {
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
    errors: [...run.errors, ...projects.errors(), ...unread],
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

/** A run with other rules or certainties than the project's own can't tell what its marks are for. */
function findUnusedIgnores({ inputs, projects, linted }: Run, options: CheckOptions): readonly Finding[] {
  const { rules, profile, minimumCertainty, kind } = options;
  if (rules.length > 0 || [profile, minimumCertainty, kind].some((option) => option !== undefined)) return [];
  const isCovered = (folder: string) => [...inputs.named].some((path) => path === folder || isInside(path, folder));
  const results = linted.recognised.map(({ result }) => result);
  return projects.unusedIgnores(results, isCovered);
}

function render(report: Report, options: CheckOptions, { host, translate }: Session): string {
  if (options.format === "json") return renderJson(report, translate);
  const isForScreen = options.output === undefined;
  const color = options.color === "always" || (options.color === "auto" && isForScreen && host.colorByDefault);
  return renderText(report, translate, { color, quiet: options.quiet });
}

/** Brings the report to where the user wants it; false if that failed. */
function deliver(output: string, options: CheckOptions, { host, complain }: Session): boolean {
  if (options.output === undefined) {
    host.print(output);
    return true;
  }
  const reason = host.writeOutput(host.resolve(options.output), output);
  if (reason === undefined) return true;
  complain([cliTexts.say("cli.output-failed", { file: options.output, reason })]);
  return false;
}

/** Says on the standard error what the user must know besides the findings; false if the run can't be trusted. */
function tellAside(report: Report, options: CheckOptions, { complain }: Session): boolean {
  const fatal = report.errors.filter((error) => error.fatal === true);
  for (const { file, message } of fatal) complain([message], report.nameOf(file));
  let isTrusted = fatal.length === 0 && report.projectFindings.every(({ rule }) => rule !== "configuration-invalid");
  for (const { file, failures, notes } of report.results) {
    for (const { rule, error } of failures) {
      complain([cliTexts.say("cli.rule-failed", { rule, error })], report.nameOf(file));
      isTrusted = false;
    }
    if (!options.quiet) for (const note of notes) complain([note], report.nameOf(file));
  }
  return isTrusted;
}

const severities: readonly Severity[] = ["hint", "information", "warning", "error"];

function judge(report: Report, failOn: Severity | "never"): ExitStatus {
  if (failOn === "never") return 0;
  const isBroken = report.errors.length > 0 || report.results.some(({ problems }) => problems.length > 0);
  const least = severities.indexOf(failOn);
  const findings = [...report.projectFindings, ...report.results.flatMap((result) => result.findings)];
  const fails = findings.some(
    ({ severity, suppression }) => suppression === undefined && severities.indexOf(severity) >= least,
  );
  return isBroken || fails ? 1 : 0;
}
