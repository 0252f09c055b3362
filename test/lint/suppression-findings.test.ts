// Findings about marks, their fixes, and how marks stand hostile texts.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { SettingsLayer } from "../../server/src/lint/settings.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { createTranslator } from "../../server/src/text/message.ts";
import { check, fixed } from "./check-marks.ts";

const translate = createTranslator("en");

describe("findings about marks", () => {
  it("name what is unused and where, and the rules that are none", () => {
    const text = `[\n// batchguard-disable-next-line rule-a, rule-b, rule-x: r\n"!rule-a"]`;
    const { own, ownFindings } = check(text);
    assert.deepEqual(own, ["suppression-unused.unused 2", "suppression-unused.unknownRule 2"]);
    assert.deepEqual(
      ownFindings.map(({ span: { start, end } }) => text.slice(start, end)),
      ["rule-b", "rule-x"],
    );
    assert.match(translate(ownFindings[0]?.message ?? assert.fail()), /'rule-b'/);
  });

  it("judge a mark by its own place, not by findings elsewhere", () => {
    const text = `["!rule-a",\n1 // batchguard-disable-line rule-a: r\n, "!rule-a"]`;
    assert.deepEqual(check(text).own, ["suppression-unused.unused 2"]);
  });

  it("are silent about rules that did not run, and about * in a run of chosen rules", () => {
    const text = `[1 // batchguard-disable-line rule-a: r\n, 2 // batchguard-disable-line *: r\n]`;
    assert.deepEqual(check(text, {}, new Set(["rule-b"])).own, ["suppression-unused.unusedAll 2"]);
    assert.deepEqual(check(text, { onlyRules: ["rule-b", "suppression-unused"] }, new Set(["rule-b"])).own, []);
  });

  it("ask for a reason", () => {
    const text = `["!rule-a" // batchguard-disable-line rule-a\n,"!rule-b" // batchguard-disable-line rule-b:  \n]`;
    const { own, accepted, ownFindings } = check(text);
    assert.deepEqual(own, ["suppression-without-reason.withoutReason 1", "suppression-without-reason.withoutReason 2"]);
    assert.deepEqual(accepted, ["rule-a 1 comment: -", "rule-b 2 comment: -"]);
    assert.equal(ownFindings[0]?.severity, "hint");
  });

  it("follow the settings of their rules", () => {
    const text = `[1 // batchguard-disable-line rule-a\n]`;
    const severities = (layer: SettingsLayer) =>
      check(text, layer).ownFindings.map((each) => `${each.rule} ${each.severity}`);
    assert.deepEqual(severities({}), ["suppression-without-reason hint", "suppression-unused warning"]);
    assert.deepEqual(severities({ profile: "recommended" }), ["suppression-unused warning"]);
    assert.deepEqual(severities({ profile: "essential" }), []);
    assert.deepEqual(severities({ rules: { "suppression-unused": "error", "suppression-without-reason": "off" } }), [
      "suppression-unused error",
    ]);
    assert.deepEqual(severities({ onlyRules: ["rule-a"] }), []);
  });

  it("are accepted by a mark that names their rule, not by *", () => {
    const unused = "1 // batchguard-disable-line rule-a: r\n";
    assert.deepEqual(check(`[${unused}] // batchguard-disable-file suppression-unused: r`).own, []);
    assert.deepEqual(check(`["!rule-b", ${unused}] // batchguard-disable-file *: r`).own, [
      "suppression-unused.unused 1",
    ]);
    const ignore = (rules: readonly string[] | "*") => ({ ignore: [{ files: "**", rules, reason: "r" }] });
    assert.deepEqual(check(`[${unused}]`, ignore(["suppression-unused"])).own, []);
    assert.deepEqual(check(`[${unused}]`, ignore("*")).own, ["suppression-unused.unused 1"]);
  });
});

describe("removing an unused comment", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["its whole line", "[\r\n  // batchguard-disable-next-line rule-a: r\r\n  1\r\n]", "[\r\n  1\r\n]"],
    ["the first line, behind a BOM", "\ufeff// batchguard-disable-file rule-a: r\n[1]", "\ufeff[1]"],
    ["the last line", "[1]\n  // batchguard-disable-file rule-a: r", "[1]\n"],
    ["behind code", "[\n  1, // batchguard-disable-line rule-a: r\n  2\n]", "[\n  1,\n  2\n]"],
    ["before code", "[\n  /* batchguard-disable-line rule-a: r */ 1\n]", "[\n  1\n]"],
    ["between code", "[1, /* batchguard-disable-line rule-a: r */ 2]", "[1, 2]"],
    ["several lines", "[\n  /* batchguard-disable-line rule-a:\n  r */\n  1\n]", "[\n  1\n]"],
    ["with its end", "[\n// batchguard-disable rule-a: r\n1,\n// batchguard-enable rule-a\n2]", "[\n1,\n2]"],
    [
      "first of a list",
      `["!rule-b" /* batchguard-disable-line rule-a, rule-b: r */]`,
      `["!rule-b" /* batchguard-disable-line rule-b: r */]`,
    ],
    [
      "last of a list",
      `["!rule-b" /* batchguard-disable-line rule-b, rule-a: r */]`,
      `["!rule-b" /* batchguard-disable-line rule-b: r */]`,
    ],
    [
      "beside a date",
      `["!rule-b" /* batchguard-disable-line rule-b, rule-a until=2027-01-01: r */]`,
      `["!rule-b" /* batchguard-disable-line rule-b until=2027-01-01: r */]`,
    ],
    [
      "but not the end that others need",
      `["!rule-b", /* batchguard-disable rule-a, rule-b: r */ "!rule-b" /* batchguard-enable */, 1]`,
      `["!rule-b", /* batchguard-disable rule-b: r */ "!rule-b" /* batchguard-enable */, 1]`,
    ],
    [
      "with its part of the end",
      `[ /* batchguard-disable rule-a: r */ /* batchguard-disable rule-b: r */ "!rule-b" /* batchguard-enable rule-b, rule-a */, 1]`,
      `[ /* batchguard-disable rule-b: r */ "!rule-b" /* batchguard-enable rule-b */, 1]`,
    ],
    ["beside its end", "[\n/* batchguard-disable rule-a: r */ /* batchguard-enable */\n1]", "[\n\n1]"],
  ];
  for (const [name, text, expected] of cases) {
    it(`removes ${name}`, () => {
      assert.equal(fixed(text), expected);
      assert.deepEqual(check(expected).own, []);
      assert.deepEqual(check(expected).shown, check(text).shown);
    });
  }
});

describe("hostile and large texts", () => {
  it("marks thousands of findings by thousands of marks", () => {
    const count = 3000;
    const stacked = "// batchguard-disable-next-line rule-a: r\n\n".repeat(count);
    const regions = `/* batchguard-disable rule-b: r */ /* batchguard-disable *: r */ "!rule-b",\n`.repeat(count);
    const resources = `{ "metadata": { "batchguard": { "disable": ["rule-c"] } }, "a": "!rule-c" },\n`.repeat(count);
    const text = `{ "resources": [\n${stacked}"!rule-a",\n${regions}${resources}1] }\n// batchguard-enable`;
    const { accepted, shown, own } = check(text, { rules: { "suppression-without-reason": "off" } });
    assert.equal(accepted.length, 2 * count + 1);
    assert.deepEqual([shown, own], [[], []]);
  });

  it("offers no more fixes than can be planned in time", () => {
    const { ownFindings } = check(`[${"1 // batchguard-disable-line rule-a: r\n".repeat(2000)}]`);
    assert.equal(ownFindings.length, 2000);
    assert.equal(ownFindings.filter(({ fixes }) => fixes.length > 0).length, 500);
  });

  it("survives broken texts at every place", () => {
    const text = `{ "metadata": { "batchguard": { "disable": { "rule-a": { "reason": "r", "until": "2020-01-01" } } } },
  // batchguard-disable rule-a, rule-b until=2020-01-01: r
  "resources": [ { "x": "!rule-a" /* batchguard-disable-line *: r */ } ] // batchguard-enable
}`;
    for (let end = 0; end <= text.length; end++) {
      const part = text.slice(0, end);
      for (const { fixes } of check(part).ownFindings) {
        for (const { edits } of fixes) applyEdits(part, edits[0]?.edits ?? []);
      }
    }
  });
});
