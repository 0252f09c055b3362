// Statements that hold for every rule, so that 200 rules read as if one person had written them.
import assert from "node:assert/strict";
import path from "node:path";
import { describe, test } from "node:test";
import { createScanner } from "jsonc-parser";
import type { Finding } from "../server/src/lint/finding.ts";
import * as engine from "../server/src/lint/lint.ts";
import { allRules } from "../server/src/rules/index.ts";
import type { Rule } from "../server/src/rules/rule.ts";
import type { Message } from "../server/src/text/message.ts";
import { loadRules, ruleFiles } from "./derived/rule-list.ts";
import { english, projectOf } from "./support/expectations.ts";
import { fixtureIds, readFixture } from "./support/fixtures.ts";
import { findingsOf, lintProject } from "./support/lint-files.ts";

const listed = await loadRules();

describe("rules as a whole", () => {
  test("each file holds the rule of its name, and the index lists them all", () => {
    const names = ruleFiles().map((file) => path.basename(file, ".ts"));
    assert.ok(names.length > 0);
    assert.deepEqual(
      allRules.map(({ id }) => id),
      names,
    );
  });

  test("each rule has a fixture, and each fixture a rule", () => {
    assert.deepEqual(new Set(fixtureIds()), new Set(allRules.map(({ id }) => id)));
  });

  test("titles are unique, as are messages within their rule", () => {
    assert.equal(new Set(listed.map(({ title }) => title)).size, listed.length);
    for (const { id, messages } of listed) {
      const texts = Object.values(messages).map(({ text }) => text);
      assert.equal(new Set(texts).size, texts.length, id);
    }
  });

  test("no rule yields to itself, not even by way of others", () => {
    const byId = new Map(allRules.map((rule) => [rule.id, rule.yieldsTo ?? []]));
    const visit = (id: string, trail: readonly string[]): void => {
      assert.ok(!trail.includes(id), `${[...trail, id].join(" yields to ")}`);
      for (const stronger of byId.get(id) ?? []) visit(stronger, [...trail, id]);
    };
    for (const id of byId.keys()) visit(id, []);
  });

  test("texts without a subject give nothing", () => {
    for (const text of ["", "null", "[]", "{}", '"Microsoft.Batch/batchAccounts"', "{", "\ufeff", "\0"]) {
      const result = lintProject(engine, { files: new Map([["main.json", text]]), file: "main.json" });
      assert.deepEqual([result.findings, result.failures, result.subjects], [[], [], []], JSON.stringify(text));
    }
  });
});

for (const rule of listed) {
  test(`the texts of ${rule.id} are in the house style`, () => {
    assert.match(rule.id, /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/);
    assert.ok(rule.id.length <= 50, "An id has at most 50 characters.");
    assert.match(rule.title, /^[A-Z].*\bshould\b.*[^. ]$/);
    assert.match(rule.why, /^[A-Z'].*\.$/);
    assert.ok((rule.why.match(/[.?!](?:\s|$)/g) ?? []).length <= 3, "The reason has at most three sentences.");
    assert.ok(Object.keys(rule.messages).length > 0);
    for (const text of [...Object.values(rule.messages).map((message) => message.text), ...Object.values(rule.notes)]) {
      assert.match(text, /^[A-Z'{].*\.$/);
    }
    for (const title of Object.values(rule.fixes)) assert.match(title, /^[A-Z].*[^. ]$/);
    for (const text of [rule.title, rule.why, ...Object.values(rule.fixes)]) {
      assert.doesNotMatch(text, /\bdon't\b|\bplease\b|\bsimply\b|!| {2}/i);
    }
  });
}

for (const rule of allRules) {
  describe(rule.id, () => {
    test("names its subject, its sources and its controls", () => {
      const named = new RegExp(`\\{(?:${rule.subject}|subject)\\}`);
      for (const { text } of Object.values(rule.messages)) assert.match(text, named);
      assert.ok(rule.references.length > 0);
      for (const link of rule.references)
        assert.match(link, /^https:\/\/(?:learn\.microsoft\.com|github\.com)\/[^\s]+$/);
      const policy = /^(?:MCSB [A-Z]{2}-\d+|Policy [0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
      for (const control of rule.controls) assert.match(control, policy);
      for (const seed of rule.seeds) assert.match(seed, /^[AB]\d+$/);
    });

    const { cases } = readFixture(rule.id);

    test("has a fixture with bad and good cases, and one that is silent because a value is not known", () => {
      for (const kind of ["bad", "good"])
        assert.ok(
          cases.some((each) => each.kind === kind),
          `No ${kind} case.`,
        );
      const undecided = cases
        .filter(({ kind }) => kind === "good")
        .flatMap((each) => outcomesOf(rule, projectOf(each)));
      assert.ok(undecided.includes("not-decidable"), "No good case is one because of an unknown value.");
      const titles = cases.map(({ title }) => title);
      assert.equal(new Set(titles).size, titles.length, "Two cases have the same title.");
    });

    test("shows each of its messages, notes and fixes in the fixture", () => {
      const findings = cases.flatMap((each) => findingsOf(lintProject(engine, projectOf(each)), rule.id));
      const shown = new Set(findings.flatMap(idsOf));
      const declared = [
        ...Object.keys(rule.messages),
        ...Object.keys(rule.notes ?? {}).map((id) => `note.${id}`),
        ...Object.keys(rule.fixes ?? {}).map((id) => `fix.${id}`),
      ];
      assert.deepEqual(
        declared.filter((id) => !shown.has(`${rule.id}.${id}`)),
        [],
      );
    });

    test("fills every placeholder and gives no data that is not shown", () => {
      for (const finding of cases.flatMap((each) => findingsOf(lintProject(engine, projectOf(each)), rule.id))) {
        const messages = [
          finding.message,
          ...finding.fixes.map(({ title }) => title),
          ...finding.related.map((r) => r.message),
        ];
        for (const message of messages.flatMap(withInner)) {
          const placeholders = new Set(Array.from(message.text.matchAll(/\{(\w+)\}/g), ([, name]) => name));
          const isOwn = message.id.startsWith(`${rule.id}.`);
          if (isOwn) assert.deepEqual(new Set(Object.keys(message.data)), placeholders, message.id);
          assert.doesNotMatch(english(message), /undefined|\[object|''/, message.id);
        }
      }
    });

    test("can be turned off, and accepted for a whole file", () => {
      const bad = cases.find(({ kind }) => kind === "bad");
      assert.ok(bad);
      const off = lintProject(engine, { ...projectOf(bad), rules: { [rule.id]: "off" } });
      assert.deepEqual(findingsOf(off, rule.id), []);
      const accepted = `// batchguard-disable-file ${rule.id}: a test\n${bad.text}`;
      const findings = findingsOf(lintProject(engine, projectOf(bad, accepted)), rule.id);
      assert.ok(findings.length > 0 && findings.every(({ suppression }) => suppression?.kind === "comment"));
    });

    test("survives every beginning of every document of its fixture", () => {
      for (const each of cases) {
        for (const end of tokenEnds(each.text)) {
          const project = { ...projectOf(each, each.text.slice(0, end)), only: [rule.id] };
          assert.deepEqual(lintProject(engine, project).failures, [], `${each.title}, cut at ${end}`);
        }
      }
    });

    test("finds the same again", () => {
      for (const each of cases) {
        const [first, second] = [projectOf(each), projectOf(each)].map(
          (project) => lintProject(engine, project).findings,
        );
        assert.deepEqual(second, first);
      }
    });
  });
}

function outcomesOf({ id }: Rule, project: Parameters<typeof lintProject>[1]): readonly string[] {
  const outcomes = lintProject(engine, project).subjects.flatMap((subject) => subject.outcomes);
  return outcomes.filter(({ rule }) => rule === id).map(({ outcome }) => outcome);
}

/** The ids of all messages in a finding, titles inside other titles included. */
function idsOf({ message, related, assumptions, fixes }: Finding): readonly string[] {
  const messages = [
    message,
    ...related.map((place) => place.message),
    ...assumptions,
    ...fixes.map(({ title }) => title),
  ];
  return messages.flatMap(({ id, data }) => {
    const inner = Object.values(data).flatMap((value) =>
      typeof value === "object" && "id" in value ? [value.id] : [],
    );
    return [id, ...inner];
  });
}

/** Where the tokens of a text end, and the middle of each long one. */
function tokenEnds(text: string): readonly number[] {
  const scanner = createScanner(text, true);
  const ends: number[] = [];
  const endOfFile = 17;
  for (let token: number = scanner.scan(); token !== endOfFile; token = scanner.scan()) {
    if (scanner.getTokenLength() > 2) ends.push(scanner.getTokenOffset() + (scanner.getTokenLength() >> 1));
    ends.push(scanner.getPosition());
  }
  return ends;
}

/** A message and those that stand inside it. */
function withInner(message: Message): Message[] {
  const inner = Object.values(message.data).filter((value) => typeof value === "object" && "text" in value);
  return [message, ...inner.flatMap(withInner)];
}
