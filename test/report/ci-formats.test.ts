// The reports that build servers read: JUnit, GitHub's annotations, Markdown.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../../server/src/lint/finding.ts";
import { renderGithub } from "../../server/src/report/github.ts";
import { renderJunit } from "../../server/src/report/junit.ts";
import { renderMarkdown } from "../../server/src/report/markdown.ts";
import { reportTexts } from "../../server/src/report/report-texts.ts";
import { createTranslator, message } from "../../server/src/text/message.ts";
import { createHostileReport, invisible, hostileRules as rules } from "./hostile.ts";
import { all, type Element, readXml } from "./markup-parsers.ts";
import { createFinding, createReport, createResult, poolText } from "./sample-report.ts";

const english = createTranslator("en");
const japanese = createTranslator("ja", reportTexts.japanese);
const rule = "pool-no-public-ip";
const file = "/project/pool.json";
const span = { start: 0, end: 1 };

function reportOf(findings: readonly Finding[], outcome: "failed" | "passed" | "not-decidable" | "internal-error") {
  const subjects = [
    { kind: "pool", name: "プール1", file, span, outcomes: [{ rule, outcome, reason: "noDefault" }] } as const,
  ];
  return createReport([createResult(findings, { subjects })]);
}

const found = (more: Partial<Finding> = {}) => createFinding(poolText, '"id"', more);
const junit = (
  ...[report, failOn = "warning"]: [ReturnType<typeof reportOf>, ("hint" | "error" | "warning" | "never")?]
) => readXml(renderJunit(report, english, { rules, failOn }));
const namesIn = ({ children }: Element) => children.map(({ name }) => name);

test("JUnit: a check is a test that passes, fails, is skipped, or breaks", () => {
  const suppression = { kind: "comment", reason: "known" } as const;
  const cases = [
    junit(reportOf([], "passed")),
    junit(reportOf([found()], "failed")),
    junit(reportOf([found({ suppression })], "failed")),
    junit(reportOf([], "not-decidable")),
    junit(reportOf([], "internal-error")),
  ].map((root) => all(root, "testcase"));
  assert.deepEqual(
    cases.map((tests) => tests.flatMap(namesIn)),
    [[], ["failure"], ["skipped"], ["skipped"], ["error"]],
  );
  const [passed, failed, accepted, open] = cases.map(([first]) => first);
  assert.deepEqual(Object.fromEntries(passed?.attributes ?? []), {
    classname: "pool.json",
    file: "pool.json",
    line: "1",
    name: "pool 'プール1': pool-no-public-ip",
  });
  const failure = failed?.children[0];
  assert.equal(failure?.attributes.get("message"), "Pool 'プール1' gives its nodes public IP addresses.");
  assert.equal(failure?.attributes.get("type"), "warning");
  assert.match(failure?.text ?? "", /^Pool .*\n {2}pool\.json:2:2\n {2}see: https:/);
  assert.equal(accepted?.children[0]?.attributes.get("message"), "accepted: known");
  assert.equal(
    open?.children[0]?.attributes.get("message"),
    "Not decidable: a parameter has neither a value nor a default",
  );
});

test("JUnit: what is less severe than --fail-on is output of a test that passes", () => {
  const results = (severity: Finding["severity"]) =>
    (["hint", "warning", "error", "never"] as const).map((failOn) => {
      const [suite] = all(junit(reportOf([found({ severity })], "failed"), failOn), "testcase");
      return suite?.children[0]?.name;
    });
  assert.deepEqual(results("information"), ["failure", "system-out", "system-out", "system-out"]);
  assert.deepEqual(results("warning"), ["failure", "failure", "system-out", "failure"]);
  assert.deepEqual(results("error"), ["failure", "failure", "failure", "failure"]);
});

test("JUnit: totals are those of the tests, and rules with nothing to say are none", () => {
  const report = createHostileReport();
  const root = junit(report);
  for (const element of [root, ...all(root, "testsuite")]) {
    const tests = all(element, "testcase");
    const count = (name: string) => String(tests.filter((each) => namesIn(each).includes(name)).length);
    assert.equal(element.attributes.get("tests"), String(tests.length));
    assert.equal(element.attributes.get("failures"), count("failure"));
    assert.equal(element.attributes.get("errors"), count("error"));
    assert.equal(element.attributes.get("skipped"), count("skipped"));
  }
  assert.equal(all(root, "testcase").length, 6);
  assert.deepEqual(all(junit(createReport([createResult([])])), "testcase"), []);
});

test("GitHub: a finding is one command with its place, and one over several lines has no columns", () => {
  const multi = found({
    severity: "error",
    span: { start: 0, end: poolText.length - 1 },
    message: message("x", "50%"),
  });
  const certain = found({ certainty: "default", assumptions: [message("x", "parameter 'a' has its default")] });
  const hint = found({ severity: "hint", rule: "z" });
  const suppressed = found({ suppression: { kind: "metadata", reason: undefined } });
  const output = renderGithub(createReport([createResult([multi, certain, hint, suppressed])]), english, {
    quiet: true,
  });
  const text = "Pool 'プール1' gives its nodes public IP addresses.";
  assert.deepEqual(output.split("\n"), [
    "::error file=pool.json,line=1,endLine=4,title=pool-no-public-ip::50%25",
    `::warning file=pool.json,line=2,endLine=2,col=2,endColumn=5,title=pool-no-public-ip::${text}%0Aassuming: parameter 'a' has its default`,
    `::notice file=pool.json,line=2,endLine=2,col=2,endColumn=5,title=z::${text}`,
    "",
  ]);
});

test("GitHub: no file can give a command of its own or leave its property", () => {
  const output = renderGithub(createHostileReport(), english, { quiet: false });
  const lines = output.trimEnd().split("\n");
  const commands = lines.filter((line) => line.startsWith("::"));
  assert.equal(commands.length, 4);
  for (const command of commands) {
    assert.match(command, /^::(error|warning) (\w+=[^,:]*,)*\w+=[^,:]*::/);
    assert.match(command, /%250A%253A,:|%250A%253A%2C%3A/);
  }
  assert.doesNotMatch(output, invisible);
});

test("Markdown: the gravest first, with controls and summary", () => {
  const outcome = [found({ severity: "hint", rule: "a" }), found({ severity: "error" })];
  const output = renderMarkdown(reportOf(outcome, "failed"), english, { rules, quiet: false });
  const rows = output.split("\n").filter((line) => line.startsWith("| "));
  assert.deepEqual(
    rows.map((row) => row.split(" | ")[0]),
    [
      "| Severity",
      "| ---",
      "| error",
      "| hint",
      "| Control",
      "| ---",
      "| MCSB NS\\-1 Network segmentation",
      "| Guidance\\: security best practices for Batch\\: Overview",
    ],
  );
  assert.match(output, /^## Azure Batch security posture\n\n\*\*2 findings in 1 file\\: 1 error, 1 hint\.\*\*\n/);
  assert.match(output, /\| 0% \| 0 \| 1 \| 0 \| 0 \|\n/);
  assert.match(output, /\[pool\\-no\\-public\\-ip\]\(<https:\/\/learn\.microsoft\.com\/[^>]*>\) \|\n/);
  assert.match(output, /\n- Facts about Azure as of 2026\\-11\\-21\.\n$/);
});

test("Markdown: too many findings are counted, not dropped in silence, and the text fits a comment", () => {
  const many = Array.from({ length: 1000 }, (_, i) => found({ rule: `rule-${i}` }));
  const output = renderMarkdown(createReport([createResult(many)]), english, { rules, quiet: false });
  const shown = output.split("\n").filter((line) => line.startsWith("| warning")).length;
  const [, rest] = /\n(\d+) more findings are not shown here/.exec(output) ?? [];
  assert.equal(shown + Number(rest), 1000);
  assert.ok(shown > 100 && output.length < 65_536, `${shown} rows, ${output.length} characters`);
});

test("Markdown: a hostile file makes no markup, calls nobody and keeps the table", () => {
  for (const translate of [english, japanese]) {
    const output = renderMarkdown(createHostileReport(), translate, { rules, quiet: false });
    assert.doesNotMatch(output, invisible);
    const bare = output.replaceAll(/\]\(<https:[^<>\s]*>\)/g, "](address)");
    assert.doesNotMatch(bare, /[<>]/);
    assert.doesNotMatch(bare, /(?<!\\)`|(?<![\\*])\*(?!\*)\w|(?<!\\)!\[|[@#]\w|https?:|www\.\w/);
    for (const row of bare.split("\n").filter((line) => line.startsWith("| "))) {
      assert.match(String(row.split(/(?<!\\)\|/).length), /^(6|8)$/, row);
    }
  }
});
