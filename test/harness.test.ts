// Tests of the test machinery itself: what it must accept, and that it sees what is wrong.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkFixed, checkFixes, checkMarkers } from "./support/check-case.ts";
import { checkVariants } from "./support/check-variants.ts";
import { type FakeFix, fakeEngine, fakeRule } from "./support/fake-engine.ts";
import { type FixtureCase, parseFixture } from "./support/fixture.ts";
import { updateFixture } from "./support/update-fixture.ts";

const fixture = `// Free text before the first header stays.

//# bad: a red thing
{
  "resources": [
    {
      "type": "T",
      // Why it is red.
      "properties": { "color": "red", "size": 1 } // here
//                             ^^^^^ warning certain [safe] This is red.
    }
  ]
}

//# fixed
{
  "resources": [
    {
      "type": "T",
      // Why it is red.
      "properties": { "color": "blue", "size": 1 } // here
    }
  ]
}

//# good: a blue thing
{ "resources": [{ "type": "T", "properties": { "color": "blue" } }] }
`;

function caseOf(text: string, index = 0): FixtureCase {
  const found = parseFixture(text).cases[index];
  assert.ok(found);
  return found;
}

describe("fixtures", () => {
  test("hold texts without markers, and cases with their parts", () => {
    const [bad, good] = parseFixture(fixture).cases;
    assert.equal(bad?.title, "a red thing");
    assert.equal(bad?.line, 3);
    assert.ok(!bad?.text.includes("^"));
    assert.ok(bad?.text.includes("// Why it is red."));
    assert.deepEqual([...(bad?.fixed.keys() ?? [])], [1]);
    assert.equal(good?.text, '{ "resources": [{ "type": "T", "properties": { "color": "blue" } }] }\n');
  });

  test("are written as they were read if nothing has changed", () => {
    assert.equal(updateFixture(fakeEngine(), fakeRule, parseFixture(fixture)), fixture);
  });

  test("get their markers and the first fixed part from an update", () => {
    const bare = fixture.replace(/^\/\/ +\^.*\n/m, "").replace(/\/\/# fixed.*(?=\/\/# good)/s, "");
    assert.ok(!bare.includes("^^^^^"));
    assert.equal(updateFixture(fakeEngine(), fakeRule, parseFixture(bare)), fixture);
  });

  test("say which variants do not hold for the rule, and why", () => {
    const text = "//# except variable, opaque: of these another rule speaks\n\n//# good: x\n{}\n";
    const reason = "of these another rule speaks";
    assert.deepEqual(parseFixture(text).exceptions, [
      { variant: "variable", reason },
      { variant: "opaque", reason },
    ]);
    assert.equal(parseFixture(updateFixture(fakeEngine(), fakeRule, parseFixture(text))).exceptions.length, 2);
  });

  for (const [what, text] of [
    ["a marker with a misspelt word", "//# bad: x\n{}\n//   ^ warnin certain Text."],
    ["a marker without a line", "//# bad: x\n//   ^ warning certain Text."],
    ["an unknown header", "//# worse: x\n{}"],
    ["a fixed part without a case", "//# fixed\n{}"],
    ["an unknown option", "//# bad(colour=red): x\n{}"],
  ] as const) {
    test(`are refused for ${what}`, () => assert.throws(() => parseFixture(text), /Line \d/));
  }

  test("mark what starts below the slashes by columns, and what spans lines by its first line", () => {
    const text = '//# bad: x\n"red"\n//@0-5+1 warning certain Text.\n';
    assert.deepEqual(caseOf(text).markers, [{ line: 0, start: 0, end: 5, more: 1, label: "warning certain Text." }]);
  });
});

describe("a case", () => {
  test("holds if everything is as it says", () => {
    const bad = caseOf(fixture);
    checkMarkers(fakeEngine(), fakeRule, bad);
    checkFixed(fakeEngine(), fakeRule, bad);
    checkFixes(fakeEngine(), fakeRule, bad);
    checkMarkers(fakeEngine(), fakeRule, caseOf(fixture, 1));
  });

  for (const [what, from, to] of [
    ["another message", "This is red.\n", "This is blue.\n"],
    ["another severity", "warning certain", "error certain"],
    ["another certainty", "warning certain", "warning default"],
    ["no fix", "certain [safe]", "certain"],
    ["a fix that is not safe", "[safe]", "[fix]"],
    ["another place", "// ", "//  "],
  ] as const) {
    test(`fails for ${what}, and shows the text with carets`, () => {
      const wrong = caseOf(fixture.replace(/^\/\/ +\^.*\n/m, (line) => line.replace(from, to)));
      assert.throws(() => checkMarkers(fakeEngine(), fakeRule, wrong), /\^\^\^\^\^/);
    });
  }

  test("fails if a good case has a finding", () => {
    const wrong = caseOf(fixture.replace('"color": "blue" } }] }', '"color": "red" } }] }'), 1);
    assert.throws(() => checkMarkers(fakeEngine(), fakeRule, wrong), /\^\^\^\^\^ warning/);
  });

  test("fails if the document is not recognised", () => {
    assert.throws(() => checkMarkers(fakeEngine(), fakeRule, caseOf("//# good: x\n[]\n")), /not recognised/);
  });

  test("fails if the fixed text is another", () => {
    const wrong = caseOf(fixture.replace('"blue", "size"', '"green", "size"'));
    assert.throws(() => checkFixed(fakeEngine(), fakeRule, wrong), /Expected/);
  });
});

describe("a fix is caught that", () => {
  const instead =
    (newText: string): FakeFix =>
    (_text, { start, end }) => [{ span: { start, end }, newText }];
  const rewriting =
    (change: (text: string) => string): FakeFix =>
    (text) => [{ span: { start: 0, end: text.length }, newText: change(text) }];
  const swallowing: FakeFix = (text, { start, end }) => {
    const behind = text.includes("// here") ? text.indexOf("// here") + 7 : end;
    const inserted = { span: { start: behind, end: behind }, newText: behind === end ? "" : " and there" };
    return [{ span: { start, end }, newText: '"blue"' }, inserted];
  };
  const parting: FakeFix = (text, { start, end }) => {
    const behind = text.lastIndexOf("}", text.indexOf(" // here")) + 1;
    return [
      { span: { start, end }, newText: '"blue"' },
      { span: { start: behind, end: behind }, newText: text.includes(" // here") ? ',\n      "size": 2' : "" },
    ];
  };
  const wrongFixes: Readonly<Record<string, readonly [FakeFix, RegExp]>> = {
    "edits nothing": [() => [], /changes nothing/],
    "changes nothing": [instead('"red"'), /changes nothing/],
    "leaves something that does not parse": [instead("blue"), /does not parse/],
    "leaves the finding": [instead('"red" '), /still finds/],
    "moves the finding elsewhere": [instead('"blue", "Color": "red"'), /still finds/],
    "loses a comment": [rewriting((text) => text.replace(" // here", "").replace("red", "blue")), /loses the comment/],
    "lengthens a comment": [swallowing, /changes the comment/],
    "parts a comment from its property": [parting, /parts the comment/],
    "rewrites the whole text": [rewriting((text) => text.replace('"red"', '"blue"')), /rewrites lines/],
    "writes LF into CRLF": [instead('\n"blue"'), /layout-crlf/],
    "keeps no indentation": [instead('\n        "blue"'), /layout-tabs/],
    "indents by tabs": [instead('\n\t"blue"'), /indents by tabs/],
  };
  for (const [what, [fix, expected]] of Object.entries(wrongFixes)) {
    test(what, () => assert.throws(() => checkFixes(fakeEngine(fix), fakeRule, caseOf(fixture)), expected));
  }
});

describe("variants", () => {
  const outcomes = (text: string, index = 0) => checkVariants(fakeEngine(), fakeRule, caseOf(text, index));
  const failing = (text: string, index = 0) =>
    outcomes(text, index).flatMap((outcome) =>
      outcome.state === "checked" && outcome.failures.length > 0 ? [outcome.kind] : [],
    );

  test("of a template are derived and hold for a rule that sees through all of them", () => {
    assert.deepEqual(failing(fixture), []);
    assert.deepEqual(failing(fixture, 1), []);
    const checked = outcomes(fixture).filter(({ state }) => state === "checked");
    assert.ok(checked.length >= 14, checked.map(({ kind }) => kind).join());
  });

  test("say why they can't be derived", () => {
    const skipped = outcomes(fixture).flatMap((outcome) => (outcome.state === "not-derivable" ? [outcome] : []));
    assert.deepEqual(skipped, [
      { kind: "management-body", state: "not-derivable", reason: "neither an account nor a pool" },
      { kind: "data-plane", state: "not-derivable", reason: "neither an account nor a pool" },
    ]);
  });

  test("fail for a rule that does not see through parameters", () => {
    const blind = fakeEngine();
    const lint: typeof blind.lint = (request) => {
      const result = blind.lint(request);
      const findings = result.findings.filter(({ related }) => related.length === 0);
      return { ...result, findings };
    };
    const found = checkVariants({ ...blind, lint }, fakeRule, caseOf(fixture));
    const kinds = found.flatMap((outcome) =>
      outcome.state === "checked" && outcome.failures.length > 0 ? [outcome.kind] : [],
    );
    assert.deepEqual(kinds, ["parameter-default", "variable", "parameter-file"]);
  });
});
