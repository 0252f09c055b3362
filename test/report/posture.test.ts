// The posture as data: what checks come to, why something was not checked, and what that means for controls.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../../server/src/lint/finding.ts";
import type { Outcome, SubjectReport } from "../../server/src/lint/lint-result.ts";
import { controlIdsOf, controls } from "../../server/src/report/controls.ts";
import { createPosture, type PostureRule, scoreOf } from "../../server/src/report/posture.ts";
import { allRules } from "../../server/src/rules/index.ts";
import { createFinding, createResult, poolText } from "./sample-report.ts";

function createRule(id: string, more: Partial<PostureRule> = {}): PostureRule {
  return { id, subject: "pool", title: id, references: [], controls: ["MCSB NS-1"], seeds: [], ...more };
}

function createSubject(name: string, outcomes: Readonly<Record<string, Outcome["outcome"]>>): SubjectReport {
  const listed = Object.entries(outcomes).map(([rule, outcome]) => ({ rule, outcome }));
  return { kind: "pool", name, file: "/project/pool.json", span: { start: 0, end: poolText.length }, outcomes: listed };
}

const found = (rule: string, more: Partial<Finding> = {}) => createFinding(poolText, '"id"', { rule, ...more });
const suppression = { kind: "comment", reason: "known" } as const;
const named = (name: string) => ({ subject: { kind: "pool", name } as const });

test("a check is accepted if all that it found is suppressed, and failed otherwise", () => {
  const subject = createSubject("p", { none: "failed", some: "failed", all: "failed" });
  const findings = [
    found("some", { ...named("p"), suppression }),
    found("some", named("p")),
    found("all", { ...named("p"), suppression }),
  ];
  const rules = ["none", "some", "all"].map((id) => createRule(id));
  const { subjects } = createPosture([createResult(findings, { subjects: [subject] })], rules);
  const states = subjects[0]?.checks.map(({ rule, state, findings: own }) => [rule, state, own.length]);
  assert.deepEqual(states, [
    ["none", "failed", 0],
    ["some", "failed", 2],
    ["all", "accepted", 1],
  ]);
});

test("iterations of a loop share the finding that names one of them; pools elsewhere do not", () => {
  const rules = [createRule("r")];
  const loop = [createSubject("a", { r: "failed" }), createSubject("b", { r: "failed" })];
  const elsewhere = { ...createSubject("c", { r: "failed" }), span: { start: 0, end: 1 } };
  const result = createResult([found("r", named("a"))], { subjects: [...loop, elsewhere] });
  const { subjects } = createPosture([result], rules);
  assert.deepEqual(
    subjects.map(({ checks }) => checks[0]?.findings.length),
    [1, 1, 0],
  );
});

test("iterations of a loop share findings wherever in their text these are", () => {
  const head = { start: 0, end: 1 };
  const subjects = ["a", "b"].map((name) => ({ ...createSubject(name, { r: "failed" }), span: head }));
  const result = createResult([found("r", named("a"))], { subjects });
  const { subjects: both } = createPosture([result], [createRule("r")]);
  assert.deepEqual(
    both.map(({ checks }) => checks[0]?.findings.length),
    [1, 1],
  );
});

test("what was not checked says why: the settings, nothing to say, a failure", () => {
  const rules = ["off", "silent", "threw"].map((id) => createRule(id));
  const subject = createSubject("p", { silent: "not-applicable", threw: "internal-error" });
  const { subjects, counts } = createPosture([createResult([], { subjects: [subject] })], rules);
  assert.deepEqual(
    subjects[0]?.checks.map(({ reason }) => reason),
    ["settings", "not-applicable", "internal-error"],
  );
  assert.equal(counts["not-checked"], 3);
  assert.equal(scoreOf(counts), undefined);
});

test("a rule that speaks of another kind of subject is no check of this one", () => {
  const rules = [
    createRule("pool"),
    createRule("account", { subject: "account" }),
    createRule("any", { subject: "any" }),
  ];
  const { subjects } = createPosture([createResult([], { subjects: [createSubject("p", {})] })], rules);
  assert.deepEqual(
    subjects[0]?.checks.map(({ rule }) => rule),
    ["pool", "any"],
  );
});

test("a control says why nothing of it was checked", () => {
  const rules = [
    createRule("passes", { controls: ["MCSB NS-1"] }),
    createRule("silent", { controls: ["MCSB NS-2"] }),
    createRule("off", { controls: ["MCSB DP-3"] }),
    createRule("threw", { controls: ["MCSB DP-4"] }),
    createRule("account", { controls: ["MCSB IM-1"], subject: "account" }),
  ];
  const subject = createSubject("p", { passes: "passed", silent: "not-applicable", threw: "internal-error" });
  const posture = createPosture([createResult([], { subjects: [subject] })], rules);
  const why = new Map(posture.controls.map(({ control, whyNotChecked }) => [control.id, whyNotChecked]));
  const ids = ["NS-1", "NS-2", "DP-3", "DP-4", "IM-1", "LT-3"];
  assert.deepEqual(
    ids.map((id) => why.get(id)),
    [undefined, "not-applicable", "settings", "internal-error", "no-subject", "no-rule"],
  );
});

test("the score is rounded down, so that only what is complete has 100", () => {
  const of = (passed: number, failed: number, open = 0) =>
    scoreOf({ passed, failed, accepted: 0, "not-decidable": open, "not-checked": 7 });
  assert.deepEqual([of(199, 1), of(3, 0), of(0, 3), of(1, 0, 1)], [99, 100, 0, 50]);
});

test("findings that belong to no check are kept", () => {
  const stray = found("suppression-unused", { subject: { kind: "template", name: "" } });
  const result = createResult([stray, found("r", named("p"))], { subjects: [createSubject("p", { r: "failed" })] });
  assert.deepEqual(createPosture([result], [createRule("r")]).otherFindings, [stray]);
});

test("every control that a rule names is known, and every sentence it answers stands in a section", () => {
  const known = new Set(controls.map(({ id }) => id));
  for (const rule of allRules) {
    const ids = controlIdsOf(rule);
    assert.deepEqual(
      ids.filter((id) => !known.has(id)),
      [],
      rule.id,
    );
    for (const letter of ["A", "B"]) {
      const answers = rule.seeds.some((seed) => seed.startsWith(letter));
      assert.equal(
        ids.some((id) => new RegExp(`^${letter}\\d`).test(id)),
        answers,
        rule.id,
      );
    }
  }
});

test("a section lasts until the next one begins", () => {
  const sectionOf = (seed: string) => controlIdsOf({ controls: [], seeds: [seed] });
  assert.deepEqual(["A1", "A10", "A11", "A174", "B1", "B134", "B161"].flatMap(sectionOf), [
    "A1",
    "A1",
    "A11",
    "A156",
    "B1",
    "B124",
    "B135",
  ]);
});
