// Marks in comments, metadata and the project file, through texts: a value "!rule" stands for a finding of that rule.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseJson } from "../../server/src/json/parse.ts";
import type { Finding } from "../../server/src/lint/finding.ts";
import { mergeSettings, type SettingsLayer } from "../../server/src/lint/settings.ts";
import { applySuppressions, findMarks } from "../../server/src/lint/suppressions.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { createLineIndex } from "../../server/src/text/line-index.ts";
import { createTranslator } from "../../server/src/text/message.ts";
import { span } from "../../server/src/text/span.ts";

const file = "/work/pools/pool.json";
const today = "2026-06-15";
const knownRules = new Set(["rule-a", "rule-b", "rule-c"]);
const translate = createTranslator("en");

interface Checked {
  /** `<rule> <line>`, lines counted from 1. */
  readonly shown: readonly string[];
  /** `<rule> <line> <kind>: <reason>` */
  readonly accepted: readonly string[];
  /** `<message id> <line>`, of visible ones. */
  readonly own: readonly string[];
  readonly ownFindings: readonly Finding[];
  readonly usedIgnores: readonly number[];
}

function check(text: string, layer: SettingsLayer = {}, ranRules: ReadonlySet<string> = knownRules): Checked {
  const lines = createLineIndex(text);
  const settings = mergeSettings({ root: "/work", profile: "strict" }, layer);
  const marks = findMarks(parseJson(text), file);
  const result = applySuppressions({ findings: findingsIn(text), marks, settings, today, ranRules, knownRules });
  const at = (finding: Finding) => lines.position(finding.span.start).line + 1;
  return {
    shown: result.findings.filter((each) => !each.suppression).map((each) => `${each.rule} ${at(each)}`),
    accepted: result.findings.flatMap((each) => {
      const { suppression } = each;
      return suppression ? [`${each.rule} ${at(each)} ${suppression.kind}: ${suppression.reason ?? "-"}`] : [];
    }),
    own: result.own.filter((each) => !each.suppression).map((each) => `${each.message.id} ${at(each)}`),
    ownFindings: result.own,
    usedIgnores: [...result.usedIgnores],
  };
}

function findingsIn(text: string): Finding[] {
  return [...text.matchAll(/"!([\w-]+)"/g)].map((match) => ({
    rule: match[1] ?? "",
    message: { id: `${match[1]}.message`, text: "Bad.", data: {} },
    severity: "warning",
    certainty: "certain",
    file,
    span: span(match.index, match.index + match[0].length),
    subject: { kind: "pool", name: "account/pool" },
    assumptions: [],
    related: [],
    fixes: [],
    docs: undefined,
    controls: [],
    deprecated: false,
    suppression: undefined,
  }));
}

/** The text after the first fix of the first own finding. */
function fixed(text: string, layer?: SettingsLayer): string {
  const fix = check(text, layer).ownFindings[0]?.fixes[0];
  assert.ok(fix, "the first finding about a mark has a fix");
  assert.equal(fix.edits[0]?.file, file);
  return applyEdits(text, fix.edits[0]?.edits ?? []);
}

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

  it("does not count if it is no date", () => {
    for (const wrong of ["2026-02-30", "tomorrow", "", "2027-6-1"]) {
      const result = check(text(wrong));
      assert.deepEqual(result.shown, ["rule-a 1"], wrong);
      assert.deepEqual(result.own, ["suppression-expired.notADate 1"], wrong);
    }
  });
});

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

describe("metadata.batchguard.disable", () => {
  const template = (parts: { root?: string; resource?: string; nested?: string; nestedTemplate?: string }) => `{
  ${parts.root ?? ""}
  "resources": [
    { ${parts.resource ?? ""} "type": "!rule-a", "resources": [ { "type": "!rule-a" } ] },
    {
      ${parts.nested ?? ""}
      "properties": {
        "x": "!rule-a",
        "template": { ${parts.nestedTemplate ?? ""}
          "resources": { "pool": {
            "type": "!rule-a"
          } } }
      }
    }
  ],
  "outputs": { "o": "!rule-a" }
}`;
  const metadata = (disable: string) => `"metadata": { "batchguard": { "disable": ${disable} } },`;
  const reason = metadata('{ "rule-a": "because" }');

  it("on a template accepts in the whole file", () => {
    assert.deepEqual(check(template({ root: reason })).shown, []);
  });

  it("on a resource accepts in it and its children", () => {
    const result = check(template({ resource: reason }));
    assert.deepEqual(result.accepted, ["rule-a 4 metadata: because", "rule-a 4 metadata: because"]);
    assert.deepEqual(result.shown, ["rule-a 8", "rule-a 11", "rule-a 16"]);
  });

  it("on a nested deployment accepts in its properties and its template", () => {
    assert.deepEqual(check(template({ nested: reason })).shown, ["rule-a 4", "rule-a 4", "rule-a 16"]);
  });

  it("on a nested template accepts in the template", () => {
    assert.deepEqual(check(template({ nestedTemplate: reason })).shown, [
      "rule-a 4",
      "rule-a 4",
      "rule-a 8",
      "rule-a 16",
    ]);
  });

  it("on a resource with a symbolic name accepts in it", () => {
    const text = `{ "resources": { "a": { ${reason} "b": "!rule-a" }, "c": { "b": "!rule-a" } } }`;
    assert.equal(check(text).shown.length, 1);
    assert.equal(check(text).accepted.length, 1);
  });

  it("is a list of ids, or an object with reasons and dates", () => {
    const accepted = (disable: string) => check(`{ ${metadata(disable)} "a": "!rule-a", "b": "!rule-b" }`).accepted;
    assert.deepEqual(accepted('["rule-a"]'), ["rule-a 1 metadata: -"]);
    assert.deepEqual(accepted('["*"]').length, 2);
    assert.deepEqual(accepted('{ "rule-b": { "reason": "why", "until": "2026-06-15" } }'), ["rule-b 1 metadata: why"]);
    assert.deepEqual(accepted('{ "rule-b": { "reason": "why", "until": "2026-06-14" } }'), []);
    assert.deepEqual(accepted('{ "rule-b": { "reason": "why", "untill": "2027-06-14" } }'), []);
  });

  it("is reported where it can't be read", () => {
    for (const disable of ["true", '"rule-a"', "[1]", '{ "rule-a": true }', '{ "rule-a": { "until": 2027 } }']) {
      const result = check(`{ ${metadata(disable)} "a": "!rule-a" }`);
      assert.deepEqual(result.own, ["suppression-unused.malformed 1"], disable);
      assert.deepEqual(result.shown, ["rule-a 1"], disable);
    }
  });

  it("is reported where it is unused, expired or without a reason", () => {
    const own = (disable: string) => check(`{ ${metadata(disable)} "a": "!rule-a" }`).own;
    assert.deepEqual(own('["rule-a"]'), ["suppression-without-reason.withoutReason 1"]);
    assert.deepEqual(own('{ "rule-b": "r" }'), ["suppression-unused.unused 1"]);
    assert.deepEqual(own('{ "rule-x": "r" }'), ["suppression-unused.unknownRule 1"]);
    assert.deepEqual(own('{ "rule-a": { "reason": "r", "until": "2020-01-01" } }'), ["suppression-expired.expired 1"]);
  });

  it("means nothing elsewhere", () => {
    const text = `{ "parameters": { "p": { ${reason} "x": "!rule-a" } }, "resources": [ { "properties": { ${reason} "y": "!rule-a" } } ] }`;
    assert.deepEqual(check(text).shown.length, 2);
  });

  it("is removed with what would be left empty", () => {
    const around = (metadata: string) => `{\n${metadata}  "a": "!rule-a"\n}`;
    const lines = (disable: string, more = "") =>
      `  "metadata": {\n${more}    "batchguard": {\n      "disable": ${disable}\n    }\n  },\n`;
    assert.equal(fixed(around(lines('{ "rule-b": "r" }'))), around(""));
    assert.equal(fixed(around(lines('{ "rule-a": "r", "rule-b": "r" }'))), around(lines('{ "rule-a": "r" }')));
    const described = '    "description": "d"';
    assert.equal(
      fixed(around(lines('{ "rule-b": "r" }', `${described},\n`))),
      around(`  "metadata": {\n${described}\n  },\n`),
    );
    assert.equal(fixed(around(lines('{ "rule-b": "r" /* kept */ }'))), around(lines("{ /* kept */ }")));
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
