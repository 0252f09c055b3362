// The report for code scanning: its form, its places, and that nothing in a file becomes a link or shows a secret.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Log, Run } from "sarif";
import type { Finding } from "../../server/src/lint/finding.ts";
import type { Report } from "../../server/src/report/report.ts";
import { reportTexts } from "../../server/src/report/report-texts.ts";
import { renderSarif } from "../../server/src/report/sarif.ts";
import type { ReportedRule } from "../../server/src/report/sarif-rules.ts";
import { createTranslator, message } from "../../server/src/text/message.ts";
import { createSarifValidator } from "../schemas/validate.ts";
import { createFinding, createReport, createResult, poolText } from "./sample-report.ts";

const validate = createSarifValidator();
const english = createTranslator("en");

const rule: ReportedRule = {
  id: "pool-no-public-ip",
  title: "Pools should have no <public> IP addresses",
  why: "They can be *reached* from 'https://<host>'.",
  messages: [{ severity: "hint" }, { severity: "warning" }],
  fixes: [{ title: "Set 'provision'" }, { title: "Set 'provision'" }],
  references: ["https://learn.microsoft.com/azure/batch/a", "https://learn.microsoft.com/azure/batch/b"],
  controls: ["MCSB NS-2", "Policy 1"],
};

function render(report: Report, rules: readonly ReportedRule[] = [rule], translate = english): Run {
  const text = renderSarif(report, translate, { version: "1.2.3", reportedRules: () => rules });
  const log: Log = JSON.parse(text);
  validate(log);
  assert.equal(log.runs.length, 1);
  return log.runs[0] as Run;
}

function resultsOf(...findings: readonly Finding[]) {
  return render(createReport([createResult(findings)])).results ?? [];
}

/** One of everything. */
function createFullReport(): Report {
  const related = createFinding(poolText, '"hunter2"');
  const finding = createFinding(poolText, '"BatchManaged"', {
    related: [{ file: related.file, span: related.span, message: message("x", "See [here](evil).") }],
    assumptions: [message("x", "parameter 'a' is 'b'")],
    certainty: "default",
    fixes: [
      {
        title: message("x", "Set 'provision' to 'NoPublicIPAddresses'"),
        safe: false,
        edits: [
          {
            file: related.file,
            edits: [
              { span: { start: 0, end: 0 }, newText: "// note\n" },
              { span: related.span, newText: "" },
            ],
          },
        ],
      },
    ],
  });
  const accepted = createFinding(poolText, '"id"', {
    severity: "information",
    suppression: { kind: "ignore", reason: "known" },
  });
  const brokenSpan = { start: poolText.indexOf("]"), end: poolText.indexOf("]") + 1 };
  const result = createResult([finding, accepted], {
    problems: [{ file: "/project/pool.json", span: brokenSpan, message: message("x", "This is broken.") }],
    failures: [{ rule: "pool-no-public-ip", error: "Boom." }],
    notes: [message("x", "Mind the gap.")],
  });
  return createReport([result], {
    errors: [{ file: "/project/x.json", message: message("x", "There is no such file."), fatal: true }],
  });
}

test("a report with one of everything is the golden one", () => {
  const golden = join(import.meta.dirname, "sarif.golden.json");
  const text = renderSarif(createFullReport(), english, { version: "1.2.3", reportedRules: () => [rule] });
  if (process.env.UPDATE === "1") writeFileSync(golden, text);
  // As lists of lines, so that a failure shows those that differ.
  assert.deepEqual(text.split("\n"), readFileSync(golden, "utf8").split("\n"));
  validate(JSON.parse(text));
});

test("a run without findings fits the schema", () => {
  const { results, invocations } = render(createReport([]), []);
  assert.deepEqual(results, []);
  assert.equal(invocations?.[0]?.executionSuccessful, true);
});

test("files are relative to the working folder, in the form of a URI; what lies outside has a whole one", () => {
  const names = new Map([
    ["/project/a b/プール[1]:%#?.json", "a%20b/%E3%83%97%E3%83%BC%E3%83%AB%5B1%5D%3A%25%23%3F.json"],
    ["/project/<stdin>", "%3Cstdin%3E"],
    ["/project/half\ud800.json", "half%EF%BF%BD.json"],
    ["/elsewhere/x y.json", "file:///elsewhere/x%20y.json"],
    ["D:/templates/x.json", "file:///D:/templates/x.json"],
    ["//server/share/x.json", "file://server/share/x.json"],
  ]);
  for (const [file, uri] of names) {
    const nameOf = (each: string) => {
      return each.startsWith("/project/") ? each.slice("/project/".length) : each.replace(/^\/(?!\/)/, "../");
    };
    const result = createResult([createFinding(poolText, '"id"', { file })], { file });
    const report = createReport([result], { texts: new Map([[file, poolText]]), nameOf });
    const isRelative = file.startsWith("/project/");
    const { results, artifacts } = render(report);
    const location = { uri, ...(isRelative && { uriBaseId: "%SRCROOT%" }), index: 0 };
    assert.deepEqual(results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation, location);
    assert.deepEqual(artifacts?.[0]?.location, location);
  }
});

test("regions are one-based, in UTF-16 units, and pass over a byte order mark", () => {
  const text = `\uFEFF{ "😀": "x" }`;
  const finding = createFinding(text, '"x"');
  const report = createReport([createResult([finding])], { texts: new Map([[finding.file, text]]) });
  const { columnKind, results } = render(report);
  assert.equal(columnKind, "utf16CodeUnits");
  assert.deepEqual(results?.[0]?.locations?.[0]?.physicalLocation?.region, {
    ...{ startLine: 1, startColumn: 9, endLine: 1, endColumn: 12 },
  });
});

test("severities become levels, of results and of rules", () => {
  const severities = ["error", "warning", "information", "hint"] as const;
  const findings = severities.map((severity) => createFinding(poolText, '"id"', { severity, rule: severity }));
  const levels = Object.fromEntries(resultsOf(...findings).map(({ ruleId, level }) => [ruleId, level]));
  assert.deepEqual(levels, { error: "error", warning: "warning", information: "note", hint: "note" });

  const rules = severities.map((severity) => ({ ...rule, id: severity, messages: [{ severity }] }));
  const described = render(createReport([]), rules).tool.driver.rules ?? [];
  assert.deepEqual(
    described.map(({ defaultConfiguration, properties }) => [
      defaultConfiguration?.level,
      properties?.["security-severity"],
      properties?.["problem.severity"],
    ]),
    [
      ["error", "8.0", "error"],
      ["warning", "5.5", "warning"],
      ["note", "3.0", "recommendation"],
      ["note", "1.0", "recommendation"],
    ],
  );
});

test("a rule that no control asks for is not about security", () => {
  const [described] = render(createReport([]), [{ ...rule, controls: [] }]).tool.driver.rules ?? [];
  assert.deepEqual(described?.properties, { tags: ["correctness"], "problem.severity": "warning" });
});

test("suppressions say where they stand and why", () => {
  const suppress = (kind: "comment" | "metadata" | "ignore" | "baseline", reason?: string) =>
    createFinding(poolText, '"id"', { rule: kind, suppression: { kind, reason } });
  const results = resultsOf(
    suppress("comment", "known"),
    suppress("metadata"),
    suppress("baseline"),
    suppress("ignore"),
  );
  const shown = results.map(({ ruleId, suppressions }) => [
    ruleId,
    suppressions?.map(({ kind, justification }) => [kind, justification]),
  ]);
  assert.deepEqual(shown, [
    ["baseline", [["external", undefined]]],
    ["comment", [["inSource", "known"]]],
    ["ignore", [["external", undefined]]],
    ["metadata", [["inSource", undefined]]],
  ]);
});

test("a name that looks like a link is none", () => {
  const named = createFinding(poolText, '"id"', {
    message: message("x", "Pool '{pool}'.", { pool: "[a](https://b)" }),
  });
  assert.equal(resultsOf(named)[0]?.message.text, "Pool '[a] (https://b)'.");
});

test("a fix that would show a secret is left out; one that asks for it stays", () => {
  const fixWith = (newText: string) =>
    createFinding(poolText, '"id"', {
      fixes: [
        {
          title: message("x", "Mend it"),
          safe: true,
          edits: [{ file: "/project/pool.json", edits: [{ span: { start: 0, end: 0 }, newText }] }],
        },
      ],
    });
  const isShown = (newText: string) => resultsOf(fixWith(newText))[0]?.fixes?.length === 1;
  assert.equal(isShown('"password": "hunter2"'), false);
  assert.equal(isShown("https://a.blob.core.windows.net/b?sv=1&sig=abc"), false);
  assert.equal(isShown('"password": "<password>"'), true);
  assert.equal(isShown(`"password": "[parameters('password')]"`), true);
});

test("the texts are in the language of the report, and the report says which", () => {
  const japanese = createTranslator("ja", reportTexts.japanese);
  const { language, tool, originalUriBaseIds } = render(createReport([]), [rule], japanese);
  assert.deepEqual([language, tool.driver.language], ["ja", "ja"]);
  assert.match(tool.driver.rules?.[0]?.help?.text ?? "", /修正:/);
  assert.match(originalUriBaseIds?.["%SRCROOT%"]?.description?.text ?? "", /フォルダー/);
});
