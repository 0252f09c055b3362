// What holds of every text: linting ends without a throw, says the same twice, points into the text, and fixes well.

import type { Finding, Location, PlannedFix } from "../../server/src/lint/finding.ts";
import { fixToFixpoint } from "../../server/src/lint/fix-all.ts";
import { lint, wantedFiles } from "../../server/src/lint/lint.ts";
import type { LintResult } from "../../server/src/lint/lint-result.ts";
import { allRules } from "../../server/src/rules/index.ts";
import type { TextEdit } from "../../server/src/text/span.ts";
import { applyFix } from "../support/apply-fix.ts";
import { brokenInText, stillFound } from "../support/fix-promises.ts";
import { type Engine, lintProject, type Project, requestOf } from "../support/lint-files.ts";
import { unknownProperties } from "../support/written-properties.ts";

const yields = new Map(allRules.map(({ id, yieldsTo }) => [id, yieldsTo ?? []]));
export const engine: Engine = { lint, wantedFiles, yieldsTo: (rule) => yields.get(rule) ?? [] };

/** Each fix costs a run of all rules: of many findings some have to stand for all. */
const mostFixes = 4;

/** The promises that the engine breaks on a text; none if all is well. */
export function brokenOnText(project: Project): readonly string[] {
  const result = lintProject(engine, project);
  return [
    ...result.failures.map(({ rule, error }) => `${rule} throws: ${error}`),
    ...outside(result, project),
    ...(sameResult(result, lintProject(engine, project)) ? [] : ["a second run says something else"]),
  ];
}

/** The same, and what its fixes promise. */
export function brokenWithFixes(project: Project): readonly string[] {
  const result = lintProject(engine, project);
  const fixable = result.findings.filter(({ fixes }) => fixes.length > 0);
  const step = Math.max(1, Math.floor(fixable.length / mostFixes));
  const looked = fixable.filter((_, index) => index % step === 0).slice(0, mostFixes);
  return [
    ...brokenOnText(project),
    ...looked.flatMap((finding) => brokenByFixes(project, result, finding)),
    ...(fixable.some(({ fixes }) => fixes.some(({ safe }) => safe)) ? brokenByAll(project, result) : []),
  ];
}

function outside(result: LintResult, { files }: Project): readonly string[] {
  const check = (what: string, { file, span }: Location): string[] => {
    const length = files.get(file.replace(/^\/project\//, ""))?.length ?? -1;
    const isInside = 0 <= span.start && span.start <= span.end && span.end <= length;
    return isInside ? [] : [`${what} lies at ${span.start}–${span.end} of ${file}, which has ${length} characters`];
  };
  return [
    ...result.findings.flatMap((finding) => [
      ...check(finding.rule, finding),
      ...finding.related.flatMap((related) => check(`a place related to ${finding.rule}`, related)),
    ]),
    ...result.subjects.flatMap((subject) => check(`${subject.kind} ${subject.name}`, subject)),
    ...result.problems.flatMap((problem) => check(problem.message.id, problem)),
  ];
}

function sameResult(first: LintResult, second: LintResult): boolean {
  const said = ({ kind, findings, subjects, problems, notes, overBudget }: LintResult) =>
    JSON.stringify([kind, findings, subjects, problems, notes, overBudget]);
  return said(first) === said(second);
}

function brokenByFixes(project: Project, before: LintResult, finding: Finding): readonly string[] {
  return finding.fixes.flatMap((fix, index) =>
    brokenByFix(project, before, finding, fix).map((broken) => `fix ${index + 1} of ${finding.rule}: ${broken}`),
  );
}

/**
 * That a fix leads to nothing new of its own severity is held over the fixtures; here only errors count, since what is
 * wrong with a random document besides may come to light with a newer api-version.
 */
function brokenByFix(project: Project, before: LintResult, finding: Finding, fix: PlannedFix): readonly string[] {
  const fixed = applyFix(project, fix);
  const after = lintProject(engine, fixed);
  const textOf = ({ files }: Project, file: string) => files.get(file) ?? "";
  return [
    ...fix.edits.flatMap(({ file, edits }) =>
      brokenInTexts(textOf(project, file), textOf(fixed, file), edits).filter((each) => !isMeant(each, finding)),
    ),
    ...stillFound(before, after, finding),
    ...newErrors(before, after).filter((each) => !isMeant(each, finding)),
    ...after.failures.map(({ rule, error }) => `${rule} throws afterwards: ${error}`),
    // An element that is added to an array is none: the array may have been refused before.
    ...(before.kind === "arm-template" ? unknownProperties(project, fixed).filter((each) => !/\.\d+,/.test(each)) : []),
  ];
}

/**
 * The fix of a mark that suppresses nothing takes the comment out that holds it; and what the api-version does not have
 * was counted among what a resource states until it is taken out.
 */
function isMeant(broken: string, { rule }: Finding): boolean {
  if (rule.startsWith("suppression-")) return broken.startsWith("it loses the comment");
  return rule === "property-not-in-api-version" && broken.startsWith("it leads to the error");
}

function newErrors(before: LintResult, after: LintResult): readonly string[] {
  const errors = ({ findings }: LintResult) =>
    findings.filter(({ severity }) => severity === "error").map(({ rule, message }) => `${rule} ${message.id}`);
  const known = new Set(errors(before));
  return errors(after)
    .filter((each) => !known.has(each))
    .map((each) => `it leads to the error ${each}`);
}

/** All safe fixes together come to rest, break no syntax and bring no new error. */
function brokenByAll(project: Project, before: LintResult): readonly string[] {
  const { held, result } = fixToFixpoint(requestOf(engine, project), lint);
  return [
    ...(held > 0 ? [`all fixes: ${held} are held back`] : []),
    ...(result.problems.length > before.problems.length ? ["all fixes: the result does not parse"] : []),
    ...newErrors(before, result).map((each) => `all fixes: ${each}`),
  ];
}

/** What a fix does to the text; how it is laid out, only where the text before it is laid out in one way. */
function brokenInTexts(before: string, after: string, edits: readonly TextEdit[]): readonly string[] {
  const mixesEnds = before.includes("\r\n") && /(?<!\r)\n/.test(before);
  const mixesIndents = /^\t/m.test(before) && /^ /m.test(before);
  const broken = brokenInText(before, after, edits);
  return mixesEnds || mixesIndents ? broken.filter((each) => !/^it (?:writes|indents)/.test(each)) : broken;
}
