// The security posture: what each check of each subject came to, and what that means for each control. Plain data, to be
// rendered as a page or shown by an editor.
import type { SubjectKind } from "../batch/subject.ts";
import { speaksOf } from "../lint/active-rules.ts";
import type { Finding, Location } from "../lint/finding.ts";
import type { LintResult, Outcome, SubjectReport } from "../lint/lint-result.ts";
import type { Rule } from "../rules/rule.ts";
import { groupBy } from "../text/group-by.ts";
import { type Control, controlIdsOf, controls } from "./controls.ts";

/** What a posture must know of a rule. */
export type PostureRule = Pick<Rule, "id" | "subject" | "title" | "controls" | "seeds" | "references">;

/** `accepted` failed too, but all that it found is suppressed. */
export type CheckState = "passed" | "failed" | "accepted" | "not-decidable" | "not-checked";

/** The states of checks that apply to a subject, from what is good to what nobody knows. */
export const applicableStates = ["passed", "failed", "accepted", "not-decidable"] as const satisfies CheckState[];

/**
 * Why something was not checked: the settings leave the rule out, it has nothing to say about the subject, it threw; or,
 * of a control, no subject of its rules is in the files, or no rule answers it because a file can't show it.
 */
export type WhyNotChecked = "settings" | "not-applicable" | "internal-error" | "no-subject" | "no-rule";

/** One rule on one subject. */
export interface Check {
  readonly rule: string;
  readonly state: CheckState;
  /** Of `not-decidable`: why a value is unknown, or `facts` where Batchguard lacks them. Of `not-checked`: why. */
  readonly reason: string | undefined;
  /** Of `failed` and `accepted`: what was found. Empty if the findings are too uncertain to be reported. */
  readonly findings: readonly Finding[];
}

export type Counts = Readonly<Record<CheckState, number>>;

export interface ControlPosture {
  readonly control: Control;
  readonly rules: readonly string[];
  readonly counts: Counts;
  /** Set if no check of the control applies to anything. */
  readonly whyNotChecked: WhyNotChecked | undefined;
}

export interface SubjectPosture extends Location {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly checks: readonly Check[];
  readonly counts: Counts;
  /** Those that a check of the subject speaks to. */
  readonly controls: readonly ControlPosture[];
}

export interface Posture {
  readonly rules: readonly PostureRule[];
  readonly counts: Counts;
  readonly controls: readonly ControlPosture[];
  /** Those that any rule speaks of, in the order of the results. */
  readonly subjects: readonly SubjectPosture[];
  /** Findings that belong to no check: of settings, suppressions and rules that speak of no listed subject. */
  readonly otherFindings: readonly Finding[];
}

/** Makes the posture of what `lint` answered for some documents. `rules` are all there are, active or not. */
export function createPosture(results: readonly LintResult[], rules: readonly PostureRule[]): Posture {
  const answers: Answers = new Map(rules.map((rule) => [rule.id, controlIdsOf(rule)]));
  const everything = results.flatMap(({ findings }) => findings);
  const subjects = results.flatMap((result) => {
    const findingsOf = createFindingsOf(result, everything);
    return result.subjects.map((subject) => createSubject(subject, rules, answers, findingsOf));
  });
  const checked = subjects.filter(({ checks }) => checks.length > 0);
  const told = new Set(checked.flatMap(({ checks }) => checks.flatMap(({ findings }) => findings)));
  const checks = checked.flatMap((subject) => subject.checks);
  return {
    rules,
    counts: countStates(checks),
    controls: createControls(rules, answers, checks),
    subjects: checked,
    otherFindings: everything.filter((finding) => !told.has(finding)),
  };
}

/** The share of the applicable checks that passed, in whole per cent, rounded down; undefined if none applies. */
export function scoreOf(counts: Counts): number | undefined {
  const applicable = applicableOf(counts);
  return applicable === 0 ? undefined : Math.floor((counts.passed * 100) / applicable);
}

/** The score as readers of either language see it. */
export function showScore(counts: Counts): string {
  const score = scoreOf(counts);
  return score === undefined ? "–" : `${score}%`;
}

/** How many checks apply. */
export function applicableOf(counts: Counts): number {
  return applicableStates.reduce((sum, state) => sum + counts[state], 0);
}

/** The controls that each rule speaks to. */
type Answers = ReadonlyMap<string, readonly string[]>;

type FindingsOf = (rule: string, subject: SubjectReport) => readonly Finding[];

/** Findings name their subject. Those of a loop name one iteration only, so all iterations at one place share them. */
function createFindingsOf({ findings, subjects }: LintResult, everything: readonly Finding[]): FindingsOf {
  const bySubject = groupBy(findings, ({ rule, subject }) => keyOf(rule, subject));
  const byRule = groupBy(everything, ({ rule }) => rule);
  const iterations = groupBy(subjects, placeOf);
  return (rule, subject) => {
    const named = bySubject.get(keyOf(rule, subject));
    if (named !== undefined) return named;
    const other = iterations.get(placeOf(subject))?.find((each) => bySubject.has(keyOf(rule, each)));
    if (other !== undefined) return bySubject.get(keyOf(rule, other)) ?? [];
    return byRule.get(rule)?.filter((finding) => isWithin(finding, subject)) ?? [];
  };
}

function placeOf({ kind, file, span }: SubjectReport): string {
  return `${kind} ${span.start} ${span.end} ${file}`;
}

function keyOf(rule: string, { kind, name }: Pick<SubjectReport, "kind" | "name">): string {
  return `${rule}\n${kind}\n${name}`;
}

function isWithin(inner: Location, outer: Location): boolean {
  return inner.file === outer.file && inner.span.start >= outer.span.start && inner.span.end <= outer.span.end;
}

function createSubject(
  subject: SubjectReport,
  rules: readonly PostureRule[],
  answers: Answers,
  findingsOf: FindingsOf,
): SubjectPosture {
  const { kind, name, file, span, outcomes } = subject;
  const byRule = new Map(outcomes.map((outcome) => [outcome.rule, outcome]));
  const speaking = rules.filter((rule) => byRule.has(rule.id) || speaksOf(rule, kind));
  const checks = speaking.map(({ id }) => createCheck(id, byRule.get(id), findingsOf(id, subject)));
  const own = createControls(speaking, answers, checks).filter((control) => control.rules.length > 0);
  return { kind, name, file, span, checks, counts: countStates(checks), controls: own };
}

function createCheck(rule: string, outcome: Outcome | undefined, findings: readonly Finding[]): Check {
  switch (outcome?.outcome) {
    case undefined:
      return { rule, state: "not-checked", reason: "settings", findings: [] };
    case "not-applicable":
    case "internal-error":
      return { rule, state: "not-checked", reason: outcome.outcome, findings: [] };
    case "not-decidable":
      return { rule, state: "not-decidable", reason: outcome.reason ?? "facts", findings: [] };
    case "passed":
      return { rule, state: "passed", reason: undefined, findings: [] };
    case "failed": {
      const isAccepted = findings.length > 0 && findings.every(({ suppression }) => suppression !== undefined);
      return { rule, state: isAccepted ? "accepted" : "failed", reason: undefined, findings };
    }
  }
}

function createControls(
  rules: readonly PostureRule[],
  answers: Answers,
  checks: readonly Check[],
): readonly ControlPosture[] {
  const byControl = new Map(controls.map(({ id }) => [id, { rules: [] as string[], checks: [] as Check[] }]));
  for (const { id } of rules) for (const control of answers.get(id) ?? []) byControl.get(control)?.rules.push(id);
  for (const check of checks) for (const id of answers.get(check.rule) ?? []) byControl.get(id)?.checks.push(check);
  return controls.map((control) => {
    const { rules: ids = [], checks: own = [] } = byControl.get(control.id) ?? {};
    return { control, rules: ids, counts: countStates(own), whyNotChecked: explainAbsence(own, ids) };
  });
}

function explainAbsence(checks: readonly Check[], rules: readonly string[]): WhyNotChecked | undefined {
  if (rules.length === 0) return "no-rule";
  if (checks.length === 0) return "no-subject";
  if (checks.some(({ state }) => state !== "not-checked")) return undefined;
  const reasons = checks.map(({ reason }) => reason);
  if (reasons.includes("internal-error")) return "internal-error";
  return reasons.every((reason) => reason === "settings") ? "settings" : "not-applicable";
}

function countStates(checks: readonly Check[]): Counts {
  const counts = { passed: 0, failed: 0, accepted: 0, "not-decidable": 0, "not-checked": 0 };
  for (const { state } of checks) counts[state]++;
  return counts;
}
