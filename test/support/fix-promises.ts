// What every fix promises, checked on one fix of one finding: each broken promise is a sentence.

import { parseJson } from "../../server/src/json/parse.ts";
import type { Finding, PlannedFix } from "../../server/src/lint/finding.ts";
import type { LintResult } from "../../server/src/lint/lint.ts";
import type { Severity } from "../../server/src/rules/rule.ts";
import type { TextEdit } from "../../server/src/text/span.ts";
import { applyFix } from "./apply-fix.ts";
import { brokenComments } from "./comments.ts";
import { describeFinding } from "./expectations.ts";
import { type Engine, lintProject, type Project } from "./lint-files.ts";
import { unknownProperties } from "./written-properties.ts";

const ranks: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 };

/** The promises that a fix breaks; none if all is well. */
export function brokenPromises(
  engine: Engine,
  project: Project,
  before: LintResult,
  finding: Finding,
  fix: PlannedFix,
): string[] {
  if (fix.edits.length === 0) return ["it edits nothing"];
  let fixed: Project;
  try {
    fixed = applyFix(project, fix);
  } catch (error) {
    return [`it can't be applied: ${String(error)}`];
  }
  const after = lintProject(engine, fixed);
  const mended = before.findings.filter((each) => stillFound(before, after, each).length === 0);
  return [
    ...fix.edits.flatMap(({ file, edits }) =>
      brokenInText(project.files.get(file) ?? "", fixed.files.get(file) ?? "", edits),
    ),
    ...stillFound(before, after, finding),
    ...newlyFound(
      before,
      { ...after, findings: after.findings.filter((other) => !hasYielded(engine, other, mended)) },
      finding,
      fix,
      fixed,
    ),
    ...(after.failures.length > 0 ? [`rules throw afterwards: ${JSON.stringify(after.failures)}`] : []),
    ...(fix.safe && fix.placeholder !== undefined ? ["it is safe, yet leaves something to fill in"] : []),
    ...unknownProperties(project, fixed),
  ];
}

/** What a fix may not do to a text, whatever it is for. */
export function brokenInText(before: string, after: string, edits: readonly TextEdit[]): string[] {
  const broken: string[] = [];
  if (before === after) broken.push("it changes nothing");
  if (parseJson(after).problems.length > parseJson(before).problems.length) broken.push("the result does not parse");
  if (before.startsWith("\ufeff") !== after.startsWith("\ufeff")) broken.push("the byte order mark is not kept");
  if (edits.some((edit) => !isSmall(before, edit))) broken.push("an edit rewrites lines that it does not change");
  for (const { newText } of edits) {
    if (before.includes("\r\n") && /(?<!\r)\n/.test(newText)) broken.push("it writes LF into a text with CRLF");
    if (!before.includes("\r") && newText.includes("\r")) broken.push("it writes CR into a text with LF");
    if (!before.replace(/\n$/, "").includes("\n") && newText.includes("\n"))
      broken.push("it breaks a text of one line");
    if (/^\t/m.test(before) && /\n\t* /.test(newText)) broken.push("it indents by spaces in a text with tabs");
    if (/^ /m.test(before) && !/^\t/m.test(before) && /\n *\t/.test(newText))
      broken.push("it indents by tabs in a text with spaces");
  }
  return [...broken, ...brokenComments(before, after, edits)];
}

/** Whether an edit leaves out the whole lines at its ends that stay as they are. */
function isSmall(before: string, { span, newText }: TextEdit): boolean {
  const replaced = before.slice(span.start, span.end).split("\n");
  const written = newText.split("\n");
  if (replaced.length < 2 || written.length < 2) return true;
  const sameFirst = replaced[0] === written[0] && replaced[0]?.trim() !== "";
  const sameLast = replaced.at(-1) === written.at(-1) && replaced.at(-1)?.trim() !== "";
  return !sameFirst && !sameLast;
}

/** The finding must be gone, and no other of its rule may take its place. */
export function stillFound(before: LintResult, after: LintResult, finding: Finding): string[] {
  const isSame = (other: Finding) => other.rule === finding.rule && keyOf(other) === keyOf(finding);
  const left = after.findings.filter(isSame).length;
  return left < before.findings.filter(isSame).length ? [] : [`the rule still finds: ${describeFinding(finding)}`];
}

/** No rule may find something new at the same or a higher severity, the rule itself nothing at all. */
function newlyFound(
  before: LintResult,
  after: LintResult,
  finding: Finding,
  fix: PlannedFix,
  fixed: Project,
): string[] {
  const known = counts(before.findings);
  const fresh = after.findings.filter((other) => {
    const left = known.get(keyOf(other)) ?? 0;
    known.set(keyOf(other), left - 1);
    if (left > 0 || isAtPlaceholder(other, fix, fixed) || isExplained(other, finding)) return false;
    if (other.rule !== finding.rule && isLesser(other, before)) return false;
    if (isRaised(other, before, finding, fix)) return false;
    return other.rule === finding.rule || ranks[other.severity] >= ranks[finding.severity];
  });
  return fresh.map((other) => `it leads to ${describeFinding(other)}`);
}

/**
 * A mark that suppressed the finding has nothing left to suppress; a default that is mended leaves other allowed
 * values of the same parameter possible; and a secret that is taken out of the file may be advised against still.
 */
function isExplained(other: Finding, finding: Finding): boolean {
  if (finding.suppression !== undefined && other.rule === "suppression-unused") return true;
  const isOfSecret = Object.values(finding.message.data).some((data) => typeof data === "object" && "redacted" in data);
  if (isOfSecret && other.rule === finding.rule && ranks[other.severity] < ranks[finding.severity]) return true;
  const sameProblem = other.message.id === finding.message.id && other.subject.name === finding.subject.name;
  return sameProblem && finding.certainty === "default" && other.certainty === "possible";
}

/** Whether it was wrong all along, and not said for the sake of what is mended now: both are in the same subject. */
function hasYielded(engine: Engine, other: Finding, mended: readonly Finding[]): boolean {
  const isStronger = engine.yieldsTo?.(other.rule) ?? [];
  return mended.some(({ rule, subject }) => subject.name === other.subject.name && isStronger.includes(rule));
}

/**
 * What the catalogue itself raises to a warning along with what is mended: the keys that are listed are of no use once
 * the account refuses them, and an api-version before 2023-11-01 excuses a pool without encryption at host.
 */
const raised: Readonly<Record<string, (finding: Finding, fix: PlannedFix) => boolean>> = {
  "account-keys-listed": ({ rule }) => rule === "account-shared-key-enabled",
  "pool-encryption-at-host": (_, fix) => raisesVersion(fix),
};

function raisesVersion({ edits }: PlannedFix): boolean {
  return edits.some(({ edits: own }) => own.some(({ newText }) => /20\d\d-\d\d-\d\d|^\d[-\d]*$/.test(newText)));
}

/** Whether it was said before in the same place, and the catalogue says it louder now. */
function isRaised(other: Finding, before: LintResult, finding: Finding, fix: PlannedFix): boolean {
  const { rule, subject, severity } = other;
  if (severity !== "warning" || raised[rule]?.(finding, fix) !== true) return false;
  return before.findings.some((each) => each.rule === rule && each.subject.name === subject.name);
}

/** Whether it takes the place of what its rule found worse in the same subject before. */
function isLesser(other: Finding, before: LintResult): boolean {
  return before.findings.some(
    ({ rule, subject, severity }) =>
      rule === other.rule && subject.name === other.subject.name && ranks[severity] > ranks[other.severity],
  );
}

/** What stands at a placeholder that the user still fills in does not count. */
function isAtPlaceholder(finding: Finding, { placeholder }: PlannedFix, fixed: Project): boolean {
  if (placeholder === undefined) return false;
  return (fixed.files.get(finding.file) ?? "").slice(finding.span.start, finding.span.end).includes(placeholder);
}

function counts(findings: readonly Finding[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const finding of findings) result.set(keyOf(finding), (result.get(keyOf(finding)) ?? 0) + 1);
  return result;
}

function keyOf({ message, subject, severity }: Finding): string {
  return JSON.stringify([message.id, message.data, subject.kind, subject.name, severity]);
}
