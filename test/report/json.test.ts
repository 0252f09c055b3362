// The report for programs: its order, and that it is plain JSON whatever the files hold.
import assert from "node:assert/strict";
import { test } from "node:test";
import { renderJson } from "../../server/src/report/json.ts";
import { createTranslator, message } from "../../server/src/text/message.ts";
import { createFinding, createReport, createResult, poolText } from "./sample-report.ts";

const english = createTranslator("en");

test("findings are ordered by file, start, end, rule and message, and one that two results share counts once", () => {
  const at = (marked: string, rule: string, text: string) =>
    createFinding(poolText, marked, { rule, message: message("x", text) });
  const other = createFinding(poolText, '"id"', { file: "/project/Z.json", rule: "z" });
  const first = [
    at('"hunter2"', "a", "1"),
    at('"id": "プール1"', "a", "2"),
    at('"id"', "b", "3"),
    at('"id"', "a", "5"),
  ];
  const second = [at('"id"', "a", "4"), at('"id"', "a", "5"), other];
  const { findings } = JSON.parse(renderJson(createReport([createResult(first), createResult(second)]), english));
  assert.deepEqual(
    findings.map(({ file, rule, message: text }: Record<string, string>) => [file, rule, text]),
    [
      ["Z.json", "z", "Pool 'プール1' gives its nodes public IP addresses."],
      ["pool.json", "a", "4"],
      ["pool.json", "a", "5"],
      ["pool.json", "b", "3"],
      ["pool.json", "a", "2"],
      ["pool.json", "a", "1"],
    ],
  );
});

test("places are one-based UTF-16 columns with an exclusive end", () => {
  const report = createReport([createResult([createFinding(poolText, '"BatchManaged"')])]);
  const [{ line, column, endLine, endColumn }] = JSON.parse(renderJson(report, english)).findings;
  assert.deepEqual([line, column, endLine, endColumn], [2, 89, 2, 103]);
});

test("what is missing is null or left out as the contract says, and arrays are there even if empty", () => {
  const finding = createFinding(poolText, '"id"', { docs: undefined, controls: [] });
  const suppressed = createFinding(poolText, '"hunter2"', { suppression: { kind: "metadata", reason: undefined } });
  const report = createReport([createResult([finding, suppressed])], {
    errors: [{ file: "/project/x.json", message: message("x", "No.") }],
  });
  const parsed = JSON.parse(renderJson(report, english));
  const { docs, controls, related, assumptions, fixes } = parsed.findings[0];
  assert.deepEqual(
    { docs, controls, related, assumptions, fixes },
    { docs: null, controls: [], related: [], assumptions: [], fixes: [] },
  );
  assert.ok(!("suppressed" in parsed.findings[0]));
  assert.deepEqual(parsed.suppressed[0].suppressed, { kind: "metadata", reason: null });
  assert.deepEqual(parsed.errors, [{ file: "x.json", message: "No." }]);
});

test("control characters of all kinds are escaped, and half surrogates too", () => {
  const finding = createFinding(poolText, '"id"', { message: message("x", "\u001b[31m\u009b\u007f\ud800") });
  const output = renderJson(createReport([createResult([finding])]), english);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there.
  assert.doesNotMatch(output, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ud800-\udfff]/);
  assert.equal(JSON.parse(output).findings[0].message, "\u001b[31m\u009b\u007f\ud800");
});
