// Renders a report as JUnit XML, which most build servers read: a suite for each file, a test for each check.
import type { Finding } from "../lint/finding.ts";
import type { Severity } from "../rules/rule.ts";
import type { Message, Translator } from "../text/message.ts";
import { acceptanceOf } from "./acceptance.ts";
import { detailsOf } from "./finding-details.ts";
import { lines as joinLines, type Markup, markup } from "./markup-text.ts";
import { compareCodeUnits } from "./order.ts";
import { type Check, createPosture, type PostureRule, type SubjectPosture } from "./posture.ts";
import { createLines, type Lines, type PlacedFinding, placeErrors, placeFindings, type Report } from "./report.ts";
import { reportTexts, type Say } from "./report-texts.ts";
import { severities } from "./summary.ts";

export interface JunitOptions {
  readonly rules: readonly PostureRule[];
  /** The lowest severity that makes a test fail; lower ones are told as its output. `never` counts as `warning`. */
  readonly failOn: Severity | "never";
}

type Result = "passed" | "failed" | "error" | "skipped";

interface TestCase {
  readonly name: string;
  readonly result: Result;
  readonly line: number | undefined;
  /** What stands in the element. */
  readonly content: Markup | undefined;
}

type Tested = Omit<TestCase, "name" | "line">;

interface Renderer {
  readonly report: Report;
  readonly lines: Lines;
  readonly placed: ReadonlyMap<Finding, PlacedFinding>;
  readonly translate: Translator;
  readonly failing: ReadonlySet<Severity>;
}

/** Renders the report. Rules that have nothing to say about a subject are no tests. */
export function renderJunit(report: Report, translate: Translator, { rules, failOn }: JunitOptions): string {
  const lines = createLines(report.texts);
  const placed = placeFindings(report, lines, translate);
  const least = severities.indexOf(failOn === "never" ? "warning" : failOn);
  const renderer: Renderer = {
    report,
    lines,
    placed: new Map(placed.map((each) => [each.finding, each])),
    translate,
    failing: new Set(severities.slice(0, least + 1)),
  };
  const suites = new Map<string, TestCase[]>();
  const add = (file: string, cases: readonly TestCase[]) => {
    if (cases.length > 0) suites.set(file, [...(suites.get(file) ?? []), ...cases]);
  };
  for (const { name, start, message } of placeErrors(report, lines, translate)) {
    add(name, [
      { name: message, result: "error", line: start && start.line + 1, content: element("error", "error", [message]) },
    ]);
  }
  const { subjects, otherFindings } = createPosture(report.results, rules);
  for (const subject of subjects) add(report.nameOf(subject.file), subjectCases(subject, renderer));
  for (const finding of [...report.projectFindings, ...otherFindings]) {
    add(report.nameOf(finding.file), findingCase(finding, renderer));
  }
  const sorted = [...suites].sort(([a], [b]) => compareCodeUnits(a, b));
  const all = sorted.flatMap(([, cases]) => cases);
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="batchguard"${totals(all)}>
${sorted.map(([name, cases]) => renderSuite(name, cases))}</testsuites>
`.markup;
}

function renderSuite(file: string, cases: readonly TestCase[]): Markup {
  return markup`<testsuite name="${file}"${totals(cases)}>
${cases.map((each) => renderCase(file, each))}</testsuite>
`;
}

function renderCase(file: string, { name, line, content }: TestCase): Markup {
  const at = line === undefined ? undefined : markup` line="${line}"`;
  const head = markup`<testcase classname="${file}" name="${name}" file="${file}"${at}`;
  return content === undefined ? markup`${head}/>\n` : markup`${head}>${content}</testcase>\n`;
}

function totals(cases: readonly TestCase[]): Markup {
  const count = (wanted: Result) => cases.filter(({ result }) => result === wanted).length;
  return markup` tests="${cases.length}" failures="${count("failed")}" errors="${count("error")}" skipped="${count("skipped")}"`;
}

/** The checks of a subject that came to something. */
function subjectCases({ kind, name, file, span, checks }: SubjectPosture, renderer: Renderer): TestCase[] {
  const line = renderer.lines.of(file).position(span.start).line + 1;
  const kindName = renderer.translate(reportTexts.say(`posture.kind.${kind}`));
  return checks.flatMap((check) => {
    const tested = testCheck(check, renderer);
    return tested === undefined ? [] : [{ line, ...tested, name: `${kindName} '${name}': ${check.rule}` }];
  });
}

/** Undefined if there is nothing to test. */
function testCheck({ state, reason, findings }: Check, renderer: Renderer): Tested | undefined {
  const say: Say = (id, data) => renderer.translate(reportTexts.say(id, data));
  switch (state) {
    case "passed":
      return { result: "passed", content: undefined };
    case "not-decidable": {
      const id = reportTexts.ids.find((each) => each === `reason.${reason}`) ?? "reason.unsupported";
      return { result: "skipped", content: skipped(`${say("posture.state.not-decidable")}: ${say(id)}`) };
    }
    case "not-checked":
      if (reason !== "internal-error") return undefined;
      return { result: "error", content: element("error", "error", [say("posture.not-checked.internal-error")]) };
    case "failed":
    case "accepted":
      return testFindings(findings, renderer);
  }
}

function findingCase(finding: Finding, renderer: Renderer): TestCase[] {
  const found = renderer.placed.get(finding);
  if (found === undefined) return [];
  return [{ name: finding.rule, line: found.start.line + 1, ...testFindings([finding], renderer) }];
}

/** Suppressed findings skip the test, grave ones make it fail, others are its output. */
function testFindings(findings: readonly Finding[], renderer: Renderer): Tested {
  const { translate, failing } = renderer;
  const visible = findings.filter(({ suppression }) => suppression === undefined);
  if (visible.length === 0) return { result: "skipped", content: skipped(translate(explainSilence(findings))) };
  const gravest = severities.find((severity) => visible.some((finding) => finding.severity === severity)) ?? "hint";
  const told = visible.flatMap((finding) => tell(finding, renderer));
  if (failing.has(gravest)) return { result: "failed", content: element("failure", gravest, told) };
  return { result: "passed", content: markup`<system-out>${joinLines(told)}</system-out>` };
}

function explainSilence([finding]: readonly Finding[]): Message {
  return finding?.suppression === undefined
    ? reportTexts.say("posture.too-uncertain")
    : acceptanceOf(finding.suppression);
}

/** The message first, then its place and what else there is to say. */
function tell(finding: Finding, { placed, ...context }: Renderer): string[] {
  const found = placed.get(finding);
  if (found === undefined) return [];
  const place = `${found.name}:${found.start.line + 1}:${found.start.character + 1}`;
  const details = detailsOf(finding, context).map(({ label, text }) => `  ${label}: ${text}`);
  return [found.message, `  ${place}`, ...details];
}

function element(name: "failure" | "error", severity: Severity, texts: readonly string[]): Markup {
  const start = markup` message="${texts[0]}" type="${severity}">${joinLines(texts)}`;
  return name === "error" ? markup`<error${start}</error>` : markup`<failure${start}</failure>`;
}

function skipped(reason: string): Markup {
  return markup`<skipped message="${reason}"/>`;
}
