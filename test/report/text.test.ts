// The report for people, as it is printed.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Report } from "../../server/src/report/report.ts";
import { reportTexts } from "../../server/src/report/report-texts.ts";
import { renderText } from "../../server/src/report/text.ts";
import { createTranslator, message } from "../../server/src/text/message.ts";
import { createFinding, createReport, createResult, poolText } from "./sample-report.ts";

const english = createTranslator("en");
const japanese = createTranslator("ja", reportTexts.japanese);
const plain = { color: false, quiet: false };

const fullReport: Report = createReport(
  [
    createResult(
      [
        createFinding(poolText, '"hunter2"', {
          rule: "secret-inline-user-password",
          severity: "error",
          message: message("x", "The password of user 'u' is written in the file {password}.", {
            password: { redacted: "secret", length: 7 },
          }),
          docs: undefined,
        }),
        createFinding(poolText, '"BatchManaged"', {
          certainty: "default",
          assumptions: [message("x", "parameter 'ip' has its default")],
          related: [
            {
              file: "/project/pool.json",
              span: { start: 2, end: 3 },
              message: message("x", "The value comes from here."),
            },
          ],
          fixes: [
            { title: message("x", "Set 'provision' to 'NoPublicIPAddresses'"), safe: false, edits: [] },
            { title: message("x", "Remove it"), safe: true, edits: [] },
          ],
        }),
        createFinding(poolText, '"id"', { suppression: { kind: "comment", reason: "known" } }),
      ],
      {
        overBudget: 2,
        problems: [
          { file: "/project/pool.json", span: { start: 0, end: 1 }, message: message("x", "A comma is missing.") },
        ],
      },
    ),
  ],
  {
    errors: [
      { file: "/project/old.json", message: message("x", "The file can't be opened.") },
      { file: "/project/gone.json", message: message("x", "Said elsewhere."), fatal: true },
    ],
    fixes: { applied: [{ file: "/project/pool.json" }], held: 1 },
  },
);

test("a report shows errors, findings in the order of the file, and a summary", () => {
  assert.equal(
    renderText(fullReport, english, plain),
    `old.json: error: The file can't be opened.

pool.json:1:1: error: A comma is missing.
    1 | {
      | ^

pool.json:2:89: warning: Pool 'プール1' gives its nodes public IP addresses. [pool-no-public-ip]
    2 | …"id": "プール1", "networkConfiguration": { "publicIPAddressConfiguration": { "provision": "BatchManaged" } },
      |                                                                                            ^^^^^^^^^^^^^^
      = note: pool.json:2:1: The value comes from here.
      = assuming: parameter 'ip' has its default
      = fix: Set 'provision' to 'NoPublicIPAddresses'
      = fix (safe): Remove it
      = see: https://learn.microsoft.com/azure/batch/batch-pool-no-public-ip-address

pool.json:3:47: error: The password of user 'u' is written in the file (a secret of 7 characters). [secret-inline-user-password]
    3 |   "userAccounts": [{ "name": "u", "password": "*******" }]
      |                                               ^^^^^^^^^

2 findings in 1 file: 1 error, 1 warning.
1 finding is suppressed.
1 fix was applied in 1 file.
1 safe fix was held back because it stands in the way of others or would break the file.
Checked: 1 pool.
Files: 3 seen, 1 recognised, 2 other, 0 unreadable; skipped: 4.
Evaluations given up because they took too many steps: 2. Their values count as unknown.
Facts about Azure as of 2026-11-21.
`,
  );
});

test("a report without findings says so; quiet says nothing", () => {
  const report = createReport([createResult([])], {
    files: { seen: 1, recognised: 1, other: 0, unreadable: 0, skipped: 0 },
  });
  assert.equal(
    renderText(report, english, plain),
    `No findings.
Checked: 1 pool.
Files: 1 seen, 1 recognised, 0 other, 0 unreadable; skipped: 0.
Facts about Azure as of 2026-11-21.
`,
  );
  assert.equal(renderText(report, english, { color: false, quiet: true }), "");
});

test("the fixed sentences are Japanese in Japanese", () => {
  const rest = renderText(fullReport, japanese, plain).replace(/^.*(BatchManaged|hunter2|\*{7}).*$/gm, "");
  assert.match(rest, /pool\.json:3:47: エラー: .*\(7 文字のシークレット\)/);
  assert.match(rest, /= 注: pool\.json:2:1/);
  assert.match(rest, /= 修正 \(安全\): /);
  assert.match(rest, /1 個のファイルに 2 件の検出結果: エラー 1 件、警告 1 件。/);
  assert.doesNotMatch(rest, /\b(error|warning|note|assuming|see|Files|Checked|Facts)\b/);
});

test("colours mark severity, place and carets, and can be taken away again", () => {
  const colored = renderText(fullReport, english, { color: true, quiet: false });
  assert.ok(colored.includes("\u001b[1m\u001b[31merror\u001b[39m\u001b[22m"));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for.
  assert.equal(colored.replace(/\u001b\[\d+m/g, ""), renderText(fullReport, english, plain));
});

test("nothing in a file or in its name can command the terminal", () => {
  const evil = '{ "id": "\u001b]0;owned\u0007\u009b31m\u202e" } \r';
  const finding = createFinding(evil, '"id"', {
    file: "/project/\u001b[2J.json",
    message: message("x", "Pool '{pool}' is bad.", { pool: "a\u001b[31m\nb\u0000\u2028\ud800" }),
    rule: "x",
    docs: "https://example.com/\u001b",
    fixes: [{ title: message("x", "Fix \u0007"), safe: false, edits: [] }],
  });
  const report = createReport([createResult([finding])], { texts: new Map([["/project/\u001b[2J.json", evil]]) });
  const output = renderText(report, english, plain);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there.
  assert.doesNotMatch(output, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
  assert.match(output, /^␛\[2J\.json:1:3: warning: Pool 'a␛\[31m␊b␀\ufffd\ufffd' is bad\. \[x\]\n/);
});

test("each sentence has both languages, and both use the same data", () => {
  for (const id of reportTexts.ids) {
    const en = reportTexts.say(id).text;
    const text = reportTexts.japanese[id]?.text ?? "";
    const placeholders = (template: string) => (template.match(/\{\w+\}/g) ?? []).sort();
    const expected =
      en.startsWith("1 ") && !en.includes("{n}") ? [...placeholders(en), "{n}"].sort() : placeholders(en);
    assert.deepEqual(placeholders(text), expected, id);
    assert.notEqual(text, en, id);
  }
});
