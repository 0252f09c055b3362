// What the fixes of a rule promise in the fixtures of all other rules, whose texts were not written with it in mind.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding, PlannedFix } from "../server/src/lint/finding.ts";
import { lint, wantedFiles } from "../server/src/lint/lint.ts";
import { allRules } from "../server/src/rules/index.ts";
import { english, projectOf } from "./support/expectations.ts";
import { brokenPromises } from "./support/fix-promises.ts";
import { fixtureIds, readFixture } from "./support/fixtures.ts";
import { type Engine, lintProject } from "./support/lint-files.ts";

const yields = new Map(allRules.map(({ id, yieldsTo }) => [id, yieldsTo ?? []]));
const engine: Engine = { lint, wantedFiles, yieldsTo: (rule) => yields.get(rule) ?? [] };

/** Some fixes are offered in nearly every case; those that were tried so often hold in the others. */
const mostTries = 40;

/** Broken promises that are known, by rule and the words of the sentence; each says why it is none, or not mended. */
const known: readonly { readonly rule: string; readonly words: RegExp }[] = [
  // What a plain string holds nobody knows; of what a secure one holds, rules say that an identity would do.
  { rule: "template-secret-parameter-type", words: /leads to (blob-mount-key|container-registry-password)/ },
  // A template of the Batch CLI extensions has the members of the data plane and an api-version of its own.
  { rule: "pool-public-ip", words: /which the api-version 2016-12-01 does not have/ },
];

test("fixes keep their promises in the fixtures of other rules", () => {
  const tries = new Map<string, number>();
  const broken: string[] = [];
  for (const rule of fixtureIds()) {
    for (const fixtureCase of readFixture(rule).cases) {
      const project = projectOf(fixtureCase);
      const result = lintProject(engine, project);
      for (const [finding, fix] of fixesOfOthers(result.findings, rule, tries)) {
        const sentences = brokenPromises(engine, project, result, finding, fix);
        for (const sentence of sentences.filter((each) => !isKnown(finding.rule, each)))
          broken.push(`${rule}.jsonc:${fixtureCase.line} ${finding.rule} "${english(fix.title)}": ${sentence}`);
      }
    }
  }
  assert.deepEqual(broken, []);
  assert.ok(tries.size > 150, `${tries.size} fixes were tried`);
});

/** The fixes of other rules that were not tried often enough; counts them. */
function* fixesOfOthers(
  findings: readonly Finding[],
  own: string,
  tries: Map<string, number>,
): Generator<readonly [Finding, PlannedFix]> {
  for (const finding of findings) {
    if (finding.rule === own) continue;
    for (const fix of finding.fixes) {
      const key = `${finding.rule} ${fix.title.id}`;
      const count = tries.get(key) ?? 0;
      if (count >= mostTries) continue;
      tries.set(key, count + 1);
      yield [finding, fix];
    }
  }
}

function isKnown(rule: string, sentence: string): boolean {
  return known.some((each) => each.rule === rule && each.words.test(sentence));
}
