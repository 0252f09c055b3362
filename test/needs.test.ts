// A rule that the engine does not run, since the text states nothing of what it needs, would have said so itself.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { lint } from "../server/src/lint/lint.ts";
import type { LintResult } from "../server/src/lint/lint-result.ts";
import { defaultSettings } from "../server/src/lint/settings.ts";
import { allRules } from "../server/src/rules/index.ts";
import type { Needs, Rule } from "../server/src/rules/rule.ts";
import { templateWithPools } from "./bench/texts.ts";
import { fixtureIds, readFixture } from "./support/fixtures.ts";

const samples = path.resolve(import.meta.dirname, "../samples");
const rules = allRules as { -readonly [K in keyof Rule]: Rule[K] }[];

test("rules that are not run for want of what they need are not applicable", () => {
  const declared = rules.map(({ needs }) => needs);
  const cases = fixtureIds().flatMap((id) => readFixture(id).cases.map(({ text }) => text));
  const texts = [templateWithPools(10), ...readSamples(), ...cases];
  try {
    for (const text of texts) {
      const quick = outcomesOf(text, declared);
      const thorough = outcomesOf(text, []);
      assert.deepEqual(quick, thorough, text);
    }
  } finally {
    declareNeeds(declared);
  }
});

test("most rules say what they need", () => {
  const subjects = rules.filter(({ subject }) => subject !== "template");
  assert.ok(subjects.filter(({ needs }) => needs !== undefined).length > subjects.length / 2);
});

function readSamples(): readonly string[] {
  const names = readdirSync(samples, { recursive: true, encoding: "utf8" }).filter((name) => /\.jsonc?$/.test(name));
  return names.map((name) => readFileSync(path.join(samples, name), "utf8"));
}

function declareNeeds(needs: readonly (Needs | undefined)[]): void {
  for (const [index, rule] of rules.entries()) {
    const own = needs[index];
    if (own === undefined) delete rule.needs;
    else rule.needs = own;
  }
}

/** What came of each rule on each subject, and what was found. */
function outcomesOf(text: string, needs: readonly (Needs | undefined)[]): unknown {
  declareNeeds(needs);
  const file = "/needs.json";
  const sources = { files: new Map([[file, text]]), folders: new Map() };
  const settings = { ...defaultSettings, profile: "strict" } as const;
  const { subjects, findings }: LintResult = lint({ file, sources, settings, today: "2026-11-22" });
  const outcomes = subjects.map(({ kind, name, outcomes }) => [
    kind,
    name,
    outcomes.map(({ rule, outcome }) => `${rule}: ${outcome}`),
  ]);
  return [outcomes, findings.map(({ rule, span }) => `${rule} ${span.start}`)];
}
