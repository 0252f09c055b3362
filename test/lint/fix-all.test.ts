// Fixing all: rounds, fixes that stand in each other's way, and edits of the text that was there at first.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createEditLog } from "../../server/src/lint/edit-log.ts";
import type { Finding } from "../../server/src/lint/finding.ts";
import { type FixOptions, fixToFixpoint } from "../../server/src/lint/fix-all.ts";
import { lint } from "../../server/src/lint/lint.ts";
import type { LintRequest, LintResult } from "../../server/src/lint/lint-result.ts";
import { defaultSettings } from "../../server/src/lint/settings.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { message } from "../../server/src/text/message.ts";
import type { TextEdit } from "../../server/src/text/span.ts";
import { createFinding, createResult } from "../report/sample-report.ts";
import "../support/seed.ts";

const file = "/work/a.json";
const other = "/work/b.json";

/** A fake rule: where `find` stands it proposes `replacement`. `!` in a text is a syntax error. */
interface Proposal {
  readonly find: RegExp;
  readonly replacement: string;
  readonly safe?: boolean;
  readonly suppressed?: boolean;
  /** The fix leaves something to fill in. */
  readonly placeholder?: string;
  /** The edit goes to the start of the other file. */
  readonly elsewhere?: boolean;
}

function fix(text: string, proposals: readonly Proposal[], options: FixOptions = {}, otherText = "") {
  const sources = {
    files: new Map([
      [file, text],
      [other, otherText],
    ]),
    folders: new Map(),
  };
  const request: LintRequest = { file, sources, settings: defaultSettings, today: "2026-11-21" };
  const run = fixToFixpoint(request, (each) => lintWith(proposals, each), options);
  for (const { file: edited, edits } of run.edits) {
    const original = request.sources.files.get(edited) ?? "";
    assert.equal(applyEdits(original, edits), run.texts.get(edited), "edits lead from the first text to the last");
  }
  return run;
}

function lintWith(proposals: readonly Proposal[], { sources }: LintRequest): LintResult {
  const text = sources.files.get(file) ?? "";
  const findings = proposals.flatMap((proposal, i) =>
    [...text.matchAll(proposal.find)].map((match) => propose(proposal, `rule-${i}`, match.index, match[0])),
  );
  const broken = text.indexOf("!");
  const problems = broken < 0 ? [] : [{ file, span: { start: broken, end: broken }, message: message("x", "Broken.") }];
  return createResult(findings, { file, problems });
}

function propose(proposal: Proposal, rule: string, start: number, found: string): Finding {
  const { replacement, safe = true, suppressed = false, elsewhere = false, placeholder } = proposal;
  const span = elsewhere ? { start: 0, end: 0 } : { start, end: start + found.length };
  const edits = [{ file: elsewhere ? other : file, edits: [{ span, newText: replacement }] }];
  return createFinding(found, found, {
    file,
    rule,
    fixes: [{ title: message("x", "Fix"), safe, edits, placeholder }],
    suppression: suppressed ? { kind: "comment", reason: undefined } : undefined,
  });
}

test("one fix may make room for another", () => {
  const run = fix("a a", [
    { find: /a/g, replacement: "b" },
    { find: /b/g, replacement: "c" },
  ]);
  assert.equal(run.texts.get(file), "c c");
  assert.deepEqual(run.edits, [
    {
      file,
      edits: [
        { span: { start: 0, end: 1 }, newText: "c" },
        { span: { start: 2, end: 3 }, newText: "c" },
      ],
    },
  ]);
  assert.equal(run.applied.length, 4);
  assert.equal(run.held, 0);
});

test("fixes that touch each other are applied one after the other", () => {
  const run = fix("aa", [{ find: /a/g, replacement: "b" }]);
  assert.equal(run.texts.get(file), "bb");
  const neighbours = fix("ab", [
    { find: /a/g, replacement: "x" },
    { find: /(?<!x)b/g, replacement: "y" },
  ]);
  assert.equal(neighbours.texts.get(file), "xb");
  const both = fix("xy", [
    { find: /xy/g, replacement: "z" },
    { find: /y/g, replacement: "w" },
  ]);
  assert.equal(both.texts.get(file), "z");
  assert.deepEqual(
    both.applied.map(({ rule }) => rule),
    ["rule-0"],
  );
});

test("unsafe fixes and those of suppressed findings are not applied", () => {
  const run = fix("a b", [
    { find: /a/g, replacement: "c", safe: false },
    { find: /b/g, replacement: "c", suppressed: true },
  ]);
  assert.deepEqual([run.edits, run.applied, run.held], [[], [], 0]);
});

test("with `unsafe` the others follow, but none that leaves something to fill in", () => {
  const proposals: Proposal[] = [
    { find: /a/g, replacement: "x", safe: false },
    { find: /b/g, replacement: "<y>", safe: false, placeholder: "<y>" },
    { find: /c/g, replacement: "z", safe: false, suppressed: true },
    { find: /d/g, replacement: "w" },
  ];
  const { texts, applied, held } = fix("a b c d", proposals, { unsafe: true });
  assert.equal(texts.get(file), "x b c w");
  assert.deepEqual([applied.length, held], [2, 0]);
});

test("fixes that chase each other end, and are counted as held", () => {
  const run = fix("a", [
    { find: /a/g, replacement: "b" },
    { find: /b/g, replacement: "a" },
  ]);
  assert.equal(run.texts.get(file), "b");
  assert.equal(run.held, 1);
});

test("a fix that never comes to rest ends after ten rounds", () => {
  const run = fix("a", [{ find: /a$/g, replacement: "ba" }]);
  assert.equal(run.texts.get(file), `${"b".repeat(10)}a`);
  assert.equal(run.held, 1);
});

test("fixes that all declare a parameter are applied, one in a round", () => {
  const userAccounts = Array.from({ length: 25 }, (_, index) => ({
    name: `user${index}`,
    password: `Passw0rd!${index}`,
  }));
  const properties = { vmSize: "Standard_D2s_v5", userAccounts };
  const pool = { type: "Microsoft.Batch/batchAccounts/pools", apiVersion: "2024-07-01", name: "a/p", properties };
  const sources = { files: new Map([[file, JSON.stringify({ resources: [pool] }, null, 2)]]), folders: new Map() };
  const settings = { ...defaultSettings, onlyRules: ["secret-inline-user-password"] };
  const run = fixToFixpoint({ file, sources, settings, today: "2026-11-21" }, lint, { unsafe: true });
  assert.deepEqual([run.applied.length, run.held, run.result.findings.length], [25, 0, 0]);
});

test("a fix that breaks the syntax is held", () => {
  const run = fix("a", [{ find: /a/g, replacement: "!" }]);
  assert.deepEqual([run.edits, run.applied, run.held], [[], [], 1]);
  assert.equal(run.result.problems.length, 0);
});

test("a file that is broken already can be fixed", () => {
  assert.equal(fix("a !", [{ find: /a/g, replacement: "b" }]).texts.get(file), "b !");
});

test("fixes in a second file are applied, unless only this file is wanted", () => {
  const proposals = [
    { find: /^a(?=.)/g, replacement: "x", elsewhere: true },
    { find: /c/g, replacement: "" },
  ];
  assert.deepEqual(
    [...fix("ac", proposals).texts],
    [
      [other, "x"],
      [file, "a"],
    ],
  );
  assert.deepEqual([...fix("ac", proposals, { thisFileOnly: true }).texts], [[file, "a"]]);
});

test("only fixes of the wanted rules are applied", () => {
  const proposals = [
    { find: /a/g, replacement: "x" },
    { find: /b/g, replacement: "y" },
  ];
  assert.equal(fix("a b", proposals, { rules: ["rule-1"] }).texts.get(file), "a y");
});

test("several rounds of edits say the same as one", () => {
  const round = fc.array(fc.tuple(fc.nat(30), fc.nat(5), fc.string({ maxLength: 4 })), { maxLength: 4 });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(round, { maxLength: 5 }), (original, rounds) => {
      const log = createEditLog(original.length);
      let text = original;
      for (const wanted of rounds) {
        const edits: TextEdit[] = [];
        let free = 0;
        for (const [start, size, newText] of [...wanted].sort((a, b) => a[0] - b[0])) {
          const from = Math.min(start, text.length);
          const to = Math.min(from + size, text.length);
          if (from < free) continue;
          edits.push({ span: { start: from, end: to }, newText });
          free = to;
        }
        log.add(edits);
        text = applyEdits(text, edits);
      }
      assert.equal(applyEdits(original, log.edits()), text);
    }),
    { numRuns: 1000 },
  );
});

test("a resource that is added names the one beside it, also if that has brackets and quotes in its name", () => {
  for (const name of ["[[x]", "[x", "it's", "render"]) {
    const account = { type: "Microsoft.Batch/batchAccounts", apiVersion: "2024-07-01", name, location: "westeurope" };
    const text = JSON.stringify({ resources: [{ ...account, properties: {} }] }, null, 2);
    const sources = { files: new Map([[file, text]]), folders: new Map() };
    const settings = { ...defaultSettings, onlyRules: ["account-diagnostic-settings-missing"] };
    const run = fixToFixpoint({ file, sources, settings, today: "2026-11-21" }, lint, { unsafe: true });
    assert.deepEqual([run.applied.length, run.result.findings.length], [1, 0], name);
  }
});
