// Lints one document: what it is, what it holds, what is wrong with it.
import type { SourceDocument } from "../arm/arm-value.ts";
import { couldBeBatchFile, recogniseFile } from "../batch/named-kinds.ts";
import { couldBeTemplate, linksTemplates, namesBatch, type Recognised } from "../batch/recognise.ts";
import { type Found, readSubjects } from "../batch/subjects.ts";
import type { JsonProblem } from "../json/node.ts";
import { parseJson } from "../json/parse.ts";
import { allRules } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { isCertainEnough, planRules } from "./active-rules.ts";
import { applyBaseline, baselineFile } from "./baseline.ts";
import { type CheckSubjects, createSubjectCheck } from "./check-subject.ts";
import { engineMessage } from "./engine-texts.ts";
import type { Finding } from "./finding.ts";
import { linkedFilesOf, wantedLinks } from "./linked-files.ts";
import type {
  LintRequest,
  LintResult,
  Said,
  SubjectCheck,
  SubjectReport,
  SyntaxProblem,
  Wanted,
} from "./lint-result.ts";
import { compareFindings, mergeFindings } from "./merge-findings.ts";
import { associateParameterFiles } from "./parameter-files.ts";
import { recallChecks, rememberChecks } from "./recall-checks.ts";
import { documentKindOf, type Settings } from "./settings.ts";
import { readListedImages, supportedImagesFile } from "./supported-images.ts";
import { applySuppressions, findMarks } from "./suppressions.ts";

export type { LintRequest, LintResult, Outcome, Sources, SubjectReport, SyntaxProblem, Wanted } from "./lint-result.ts";

const mostSyntaxProblems = 100;
const noRules: ReadonlySet<string> = new Set();

/**
 * Names the files and folders that would tell `lint` more; asks for nothing that was answered already. Told from the
 * text as far as possible, since parsing it is `lint`'s work: to ask for a file too many does no harm.
 */
export function wantedFiles(request: LintRequest): Wanted {
  const text = request.sources.files.get(request.file);
  if (text === undefined) return { files: [request.file], folders: [] };
  if (text === null) return { files: [], folders: [] };
  const forced = request.kind ?? documentKindOf(request.settings, request.file);
  const lists = forced !== undefined || couldBeBatchFile(text, request.file) ? namedFiles(request) : [];
  const mayBeTemplate = forced === undefined ? couldBeTemplate(text) : forced === "arm-template";
  if (!mayBeTemplate) return { files: lists, folders: [] };
  const { files, wanted } = associateParameterFiles(request);
  const document = () => ({ file: request.file, json: parseJson(text) });
  const linked = linksTemplates(text) ? wantedLinks(document(), readDocuments(files, request), request) : [];
  return { files: [...new Set([...wanted.files, ...lists, ...linked])], folders: wanted.folders };
}

/** The list of supported images and the baseline, unless they were read. */
function namedFiles(request: LintRequest): readonly string[] {
  const files = [supportedImagesFile(request), baselineFile(request)];
  return files.filter((file): file is string => file !== undefined && !request.sources.files.has(file));
}

/** Those of the files that could be read. */
function readDocuments(files: readonly string[], { sources }: LintRequest): readonly SourceDocument[] {
  return files.flatMap((file) => {
    const text = sources.files.get(file);
    return typeof text === "string" ? [{ file, json: parseJson(text) }] : [];
  });
}

/** Lints one document. Pure: the same request gives the same result. Never throws. */
export function lint(request: LintRequest): LintResult {
  const { file, settings } = request;
  const text = request.sources.files.get(file);
  const forced = request.kind ?? documentKindOf(settings, file);
  if (typeof text !== "string" || (forced === undefined && !couldBeBatchFile(text, file))) return nothingIn(file);
  const document: SourceDocument = { file, json: parseJson(text) };
  const recognised = recogniseFile(file, document.json.root, text, forced);
  if (recognised.kind === "none") return nothingIn(file);
  const result = lintRecognised(document, recognised, request);
  // A template that calls others is ours for their sake only.
  const hasSubjects = result.subjects.some(({ kind }) => kind !== "template");
  const isOurs = recognised.kind !== "arm-template" || hasSubjects || namesBatch(text);
  return isOurs || forced !== undefined ? result : nothingIn(file);
}

function nothingIn(file: string): LintResult {
  const none: readonly never[] = [];
  return {
    file,
    kind: "none",
    findings: none,
    subjects: none,
    problems: none,
    failures: none,
    notes: none,
    unusable: none,
    files: [file],
    overBudget: 0,
    usedIgnores: new Set(),
  };
}

function lintRecognised(document: SourceDocument, recognised: Recognised, request: LintRequest): LintResult {
  const { settings } = request;
  const { file } = document;
  const association = recognised.kind === "arm-template" ? associateParameterFiles(request) : { files: [], notes: [] };
  const parameterFiles = readDocuments(association.files, request);
  const links = linkedFilesOf(request);
  const listed = readListedImages(request);
  const reading = readSubjects(document, recognised, {
    parameterFiles,
    resolveLink: links.resolve,
    dataPlaneApiVersion: settings.dataPlaneApiVersion,
    images: listed.images,
  });
  const today = settings.today ?? request.today;
  const plan = planRules(settings);
  const check = createSubjectCheck(plan, reading, settings, today);
  const recalled = recallChecks(request, document, reading, check);
  const checks = checkOthers(reading.found, recalled ?? [], check);
  const { overBudget } = reading.evaluation;
  const { findings, usedIgnores } = suppress(document, links.documents(), checks, plan.rules, settings, today);
  const baseline = applyBaseline(findings, request);
  return {
    file,
    kind: recognised.kind,
    findings: baseline.findings,
    usedIgnores,
    usedBaseline: baseline.used,
    subjects: checks.map(({ report }) => report).filter(saysSomething),
    problems: syntaxProblems(document),
    failures: checks.flatMap(({ failures }) => failures),
    notes: [
      ...association.notes,
      ...(overBudget > 0 ? [engineMessage("engine.note.budget", { count: overBudget, file })] : []),
    ],
    unusable: [...listed.unusable, ...baseline.unusable],
    files: [
      ...new Set([document, ...parameterFiles, ...links.documents()].map((each) => each.file)),
      ...listed.files,
      ...baseline.files,
    ],
    overBudget,
    memory: rememberChecks(recalled ? request : { ...request, previous: undefined }, document, reading, checks),
  };
}

/** What is known of some subjects already, and a check of all others. */
function checkOthers(
  found: readonly Found[],
  known: readonly (SubjectCheck | undefined)[],
  check: CheckSubjects,
): readonly SubjectCheck[] {
  const others = check(found.filter((_, index) => known[index] === undefined)).values();
  return found.map((_, index) => known[index] ?? (others.next().value as SubjectCheck));
}

/** A file as a whole is worth a word only if a rule had something to look at, and a task or a job if a rule speaks of those. */
function saysSomething({ kind, outcomes }: SubjectReport): boolean {
  if (kind === "task" || kind === "job") return outcomes.length > 0;
  return kind !== "template" || outcomes.some(({ outcome }) => outcome !== "not-applicable");
}

/** Marks what is accepted. Findings that are not certain enough go last, so that a mark for them is not unused. */
function suppress(
  document: SourceDocument,
  linked: readonly SourceDocument[],
  checks: readonly SubjectCheck[],
  rules: readonly Rule[],
  settings: Settings,
  today: string,
): Pick<LintResult, "findings" | "usedIgnores"> {
  // What is said once for all iterations of a loop stands in the check of each.
  const said = new Set<Said>();
  for (const check of checks) for (const each of check.said) said.add(each);
  const merged = mergeFindings([...said]);
  const marks = findMarks(document.json, document.file);
  // Only marks ask which rules there are, and nearly no document has any.
  const isMarked = marks.marks.length > 0;
  const { findings, own, usedIgnores } = applySuppressions({
    findings: linked.reduce((all, each) => acceptMarked(all, each, settings, today), merged),
    marks,
    settings,
    today,
    ranRules: isMarked ? decidedRules(checks, rules) : noRules,
    knownRules: isMarked ? new Set(allRules.map(({ id }) => id)) : noRules,
  });
  const reported = findings.filter(({ certainty }) => isCertainEnough(certainty, settings.minimumCertainty));
  return { findings: own.length === 0 ? reported : [...reported, ...own].sort(compareFindings), usedIgnores };
}

/** Accepts what the marks in a linked template accept. What is wrong with these marks is said where it is linted itself. */
function acceptMarked(
  findings: readonly Finding[],
  { json, file }: SourceDocument,
  settings: Settings,
  today: string,
): readonly Finding[] {
  const marks = findMarks(json, file);
  if (marks.marks.length === 0) return findings;
  return applySuppressions({ findings, marks, settings, today, ranRules: noRules, knownRules: noRules }).findings;
}

/** The rules that came to an answer on every subject. */
function decidedRules(checks: readonly SubjectCheck[], rules: readonly Rule[]): ReadonlySet<string> {
  const decided = new Set(rules.map(({ id }) => id));
  for (const { report } of checks) {
    for (const { rule, outcome } of report.outcomes) {
      if (outcome === "not-decidable" || outcome === "internal-error") decided.delete(rule);
    }
  }
  return decided;
}

function syntaxProblems({ file, json }: SourceDocument): readonly SyntaxProblem[] {
  return json.problems.slice(0, mostSyntaxProblems).map((problem: JsonProblem) => ({
    file,
    span: { start: problem.start, end: problem.end },
    message: engineMessage("engine.syntax", { problem: engineMessage(`engine.syntax.${problem.code}`) }),
  }));
}
