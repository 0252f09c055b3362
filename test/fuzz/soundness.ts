// What is said of a template whose parameters nobody knows holds once a parameter file gives them values.
import { type EvaluatedDocument, evaluateDocument } from "../../server/src/assist/evaluate-document.ts";
import type { LintResult, SubjectReport } from "../../server/src/lint/lint-result.ts";
import { agrees } from "../arm/agreement.ts";
import type { Entry } from "../arm/evaluating.ts";
import { lintProject, type Project } from "../support/lint-files.ts";
import { engine } from "./promises.ts";

const template = "main.json";
const parameterFile = "main.parameters.json";

/** Rules that speak of how a template gets its secrets, for which a value in a parameter file is another case than none. */
const aboutSources = /secret|password|-key$/;

/** Sentences about what was known and has changed; the parameter file of the project assigns every parameter. */
export function brokenByAssignment(project: Project): readonly string[] {
  const { files } = project;
  const source = (file: string) => ({ file, text: files.get(file) ?? "" });
  const partly = evaluateDocument(source(template), [], {});
  const wholly = evaluateDocument(source(template), [source(parameterFile)], {});
  if (partly === undefined || wholly === undefined) return [];
  // A deployment that fails shows nothing, so anything may be said of it.
  if (wholly.expressions.some(({ state }) => state === "error")) return [];
  const withoutFile = { ...project, files: new Map([[template, files.get(template) ?? ""]]) };
  return [
    ...changedValues(partly, wholly),
    ...changedOutcomes(lintProject(engine, withoutFile), lintProject(engine, project)),
  ];
}

function changedValues(partly: EvaluatedDocument, wholly: EvaluatedDocument): readonly string[] {
  return partly.expressions.flatMap((entry, index) => {
    const exact = wholly.expressions[index] as Entry | undefined;
    if (exact !== undefined && holdsFor(entry as Entry, exact)) return [];
    return [`${entry.pointer}: ${JSON.stringify(entry)} becomes ${JSON.stringify(exact)}`];
  });
}

/** Where a loop has several instances, or none, each would have to be compared with its own. */
function holdsFor(partly: Entry, exact: Entry): boolean {
  return exact.state === "each" || exact.state === "unreachable" || partly.state === "each" || agrees(partly, exact);
}

/** A rule that passed does not fail, and one that failed for certain does not pass. */
function changedOutcomes(partly: LintResult, wholly: LintResult): readonly string[] {
  return partly.subjects.flatMap((subject) => {
    const [other, second] = subjectsAt(wholly, subject);
    const isOne = other !== undefined && second === undefined && subjectsAt(partly, subject).length === 1;
    return isOne ? changedRules(subject, other, partly) : [];
  });
}

/** Those that stand at the same place: several if a loop makes them. */
function subjectsAt({ subjects }: LintResult, { kind, span }: SubjectReport): readonly SubjectReport[] {
  return subjects.filter((other) => other.kind === kind && other.span.start === span.start);
}

function changedRules(before: SubjectReport, after: SubjectReport, { findings }: LintResult): readonly string[] {
  const outcomes = new Map(after.outcomes.map(({ rule, outcome }) => [rule, outcome]));
  return before.outcomes.flatMap(({ rule, outcome }) => {
    const now = outcomes.get(rule);
    const own = findings.filter((finding) => finding.rule === rule);
    const isCertain = own.length > 0 && own.every(({ certainty }) => certainty === "certain");
    const isWrong =
      (outcome === "passed" && now === "failed") || (outcome === "failed" && isCertain && now === "passed");
    if (!isWrong || aboutSources.test(rule)) return [];
    return [`${rule} ${outcome} for ${before.kind} ${before.name}, and ${now} once its parameters have values`];
  });
}
