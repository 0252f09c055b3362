// Marks in comments and in the project file.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseJson } from "../../server/src/json/parse.ts";
import { mergeSettings, type SettingsLayer } from "../../server/src/lint/settings.ts";
import { applySuppressions, findMarks } from "../../server/src/lint/suppressions.ts";
import { check, findingsIn, fixed, knownRules, today } from "./check-marks.ts";

describe("batchguard-disable-next-line", () => {
  it("accepts the named rule on the next line only", () => {
    const result = check(`[
  // batchguard-disable-next-line rule-a: nodes are in a closed network
  "!rule-a", "!rule-b",
  "!rule-a"
]`);
    assert.deepEqual(result.accepted, ["rule-a 3 comment: nodes are in a closed network"]);
    assert.deepEqual(result.shown, ["rule-b 3", "rule-a 4"]);
    assert.deepEqual(result.own, []);
  });

  it("takes a comma list, in block comments too", () => {
    const result = check(`[
  /* batchguard-disable-next-line rule-a, rule-b : two
     lines: of reason */
  "!rule-a", "!rule-b", "!rule-c"
]`);
    assert.deepEqual(result.accepted, [
      "rule-a 4 comment: two lines: of reason",
      "rule-b 4 comment: two lines: of reason",
    ]);
    assert.deepEqual(result.shown, ["rule-c 4"]);
  });

  it("takes * for all rules", () => {
    assert.deepEqual(check(`[ // batchguard-disable-next-line *: r\n "!rule-a", "!rule-b" ]`).shown, []);
  });

  it("passes over blank lines and other comments, so that marks with a reason each can be stacked", () => {
    const result = check(`[
  // batchguard-disable-next-line rule-a: first

  // batchguard-disable-next-line rule-b: second
  /* an ordinary
     comment */
  "!rule-a", "!rule-b",
  "!rule-b"
]`);
    assert.deepEqual(result.accepted, ["rule-a 7 comment: first", "rule-b 7 comment: second"]);
    assert.deepEqual(result.shown, ["rule-b 8"]);
  });

  it("accepts nothing on its own line if it stands on the last one", () => {
    const text = `["!rule-a"] // batchguard-disable-next-line rule-a: r`;
    assert.deepEqual(check(text).shown, ["rule-a 1"]);
    assert.deepEqual(check(`${text}\n`).shown, ["rule-a 1"]);
  });

  for (const [name, eol] of [
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ] as const) {
    it(`counts lines that end with ${name}, behind a byte order mark`, () => {
      const text = ["\ufeff[", "// batchguard-disable-next-line rule-a: r", '"!rule-a",', '"!rule-a"]'].join(eol);
      // A lone CR ends a line for editors, and the scanner ends a comment there.
      assert.deepEqual(check(text).accepted, ["rule-a 3 comment: r"]);
      assert.deepEqual(check(text).shown, ["rule-a 4"]);
    });
  }
});

describe("batchguard-disable-line", () => {
  it("accepts what starts on the comment's line, before and behind it", () => {
    const result = check(`[
  "!rule-a", /* batchguard-disable-line rule-a: here */ "!rule-a",
  "!rule-a"
]`);
    assert.deepEqual(result.accepted, ["rule-a 2 comment: here", "rule-a 2 comment: here"]);
    assert.deepEqual(result.shown, ["rule-a 3"]);
  });
});

describe("batchguard-disable … batchguard-enable", () => {
  it("accepts what lies between, by offset", () => {
    const result = check(
      `["!rule-a", /* batchguard-disable rule-a: r */ "!rule-a", /* batchguard-enable rule-a */ "!rule-a"]`,
    );
    assert.deepEqual(result.shown, ["rule-a 1", "rule-a 1"]);
    assert.deepEqual(result.accepted, ["rule-a 1 comment: r"]);
    assert.deepEqual(result.own, []);
  });

  it("ends only the rules that are named, or all", () => {
    const start = `[
// batchguard-disable rule-a, rule-b: r
"!rule-a", "!rule-b",
`;
    const rest = `"!rule-a", "!rule-b"\n]`;
    assert.deepEqual(check(`${start}// batchguard-enable rule-a\n${rest}`).shown, ["rule-a 5"]);
    assert.deepEqual(check(`${start}// batchguard-enable\n${rest}`).shown, ["rule-a 5", "rule-b 5"]);
    assert.deepEqual(check(`${start}// batchguard-enable *\n${rest}`).shown, ["rule-a 5", "rule-b 5"]);
    assert.deepEqual(check(`${start}// nothing\n${rest}`).shown, []);
  });

  it("reports an end without a beginning, and removes it", () => {
    const text = `[\n  1, // batchguard-enable rule-a\n  2\n]`;
    assert.deepEqual(check(text).own, ["suppression-unused.nothingToEnable 2"]);
    assert.equal(fixed(text), "[\n  1,\n  2\n]");
  });

  it("accepts with the innermost of nested marks, and counts the outer ones as used", () => {
    const result = check(`[
// batchguard-disable rule-a: outer
// batchguard-disable *: inner
"!rule-a",
// batchguard-enable *
1]`);
    assert.deepEqual(result.accepted, ["rule-a 4 comment: inner"]);
    assert.deepEqual(result.own, []);
  });
});

describe("batchguard-disable-file", () => {
  it("accepts everywhere in the file, before the comment too", () => {
    const result = check(`["!rule-a", "!rule-b"]\n// batchguard-disable-file rule-a: sample`);
    assert.deepEqual(result.accepted, ["rule-a 1 comment: sample"]);
    assert.deepEqual(result.shown, ["rule-b 1"]);
  });
});

describe("what is no mark", () => {
  it("strings that look like comments", () => {
    const result = check(
      `["// batchguard-disable-file rule-a: r", "http://x/* batchguard-disable-file *: r */", "!rule-a"]`,
    );
    assert.deepEqual(result.shown, ["rule-a 1"]);
    assert.deepEqual(result.own, []);
  });

  it("comments that only speak of marks", () => {
    const result = check(`["!rule-a"] // see batchguard-disable-line rule-a\n// batchguard is a linter`);
    assert.deepEqual([result.shown, result.own], [["rule-a 1"], []]);
  });

  it("a misspelt form, which is reported", () => {
    const result = check(`[ // batchguard-disable-nextline rule-a: r\n"!rule-a"]`);
    assert.deepEqual([result.shown, result.own], [["rule-a 2"], ["suppression-unused.unknownForm 1"]]);
  });

  it("a form without rules, which is reported", () => {
    const result = check(`["!rule-a" /* batchguard-disable-line: r */ ]`);
    assert.deepEqual([result.shown, result.own], [["rule-a 1"], ["suppression-unused.noRule 1"]]);
  });

  it("a mark in another file", () => {
    const document = parseJson(`["!rule-a"] // batchguard-disable-file rule-a: r`);
    const { findings } = applySuppressions({
      findings: findingsIn(document.text),
      marks: findMarks(document, "/work/pools/pool.parameters.json"),
      settings: mergeSettings(),
      today,
      ranRules: knownRules,
      knownRules,
    });
    assert.equal(findings[0]?.suppression, undefined);
  });
});

describe("until", () => {
  const text = (until: string) => `["!rule-a" // batchguard-disable-line rule-a until=${until}: r\n]`;

  it("counts up to its day", () => {
    assert.deepEqual(check(text("2026-06-16")).shown, []);
    assert.deepEqual(check(text(today)).shown, []);
    assert.deepEqual(check(text(today)).own, []);
  });

  it("is over on the day after, reported as expired and not as unused", () => {
    const result = check(text("2026-06-14"));
    assert.deepEqual(result.shown, ["rule-a 1"]);
    assert.deepEqual(result.own, ["suppression-expired.expired 1"]);
    assert.equal(fixed(text("2026-06-14")), `["!rule-a"\n]`);
  });

  it("knows leap years", () => {
    assert.deepEqual(check(text("2000-02-29")).own, ["suppression-expired.expired 1"]);
    assert.deepEqual(check(text("2028-02-29")).shown, []);
  });

  it("does not count if it is no date", () => {
    for (const wrong of ["2026-02-30", "2027-01-00", "1900-02-29", "tomorrow", "", "2027-6-1"]) {
      const result = check(text(wrong));
      assert.deepEqual(result.shown, ["rule-a 1"], wrong);
      assert.deepEqual(result.own, ["suppression-expired.notADate 1"], wrong);
    }
  });
});

describe("ignore of the project file", () => {
  const ignore = (entry: object): SettingsLayer => ({
    ignore: [{ files: "pools/*.json", rules: "*", reason: "sample", ...entry }],
  });
  const text = `["!rule-a", "!rule-b"]`;

  it("accepts by glob relative to the root, by rule, and by subject whatever its case", () => {
    assert.deepEqual(check(text, ignore({})).accepted, ["rule-a 1 ignore: sample", "rule-b 1 ignore: sample"]);
    assert.deepEqual(check(text, ignore({ rules: ["rule-b"] })).shown, ["rule-a 1"]);
    assert.deepEqual(check(text, ignore({ files: "other/**" })).accepted, []);
    assert.deepEqual(check(text, ignore({ subject: "Account/Pool" })).shown, []);
    assert.deepEqual(check(text, ignore({ subject: "other" })).accepted, []);
  });

  it("ends after its day", () => {
    assert.deepEqual(check(text, ignore({ until: today })).shown, []);
    assert.deepEqual(check(text, ignore({ until: "2026-06-14" })).accepted, []);
  });

  it("yields to a mark in the file, and tells which entries were used", () => {
    const entries = {
      ignore: [...["no.json", "pool.json"].map((files) => ({ files, rules: ["rule-a"], reason: "i" }))],
    };
    const result = check(`["!rule-a"] // batchguard-disable-file rule-a: c`, entries);
    assert.deepEqual(result.accepted, ["rule-a 1 comment: c"]);
    assert.deepEqual(result.usedIgnores, [1]);
  });
});
