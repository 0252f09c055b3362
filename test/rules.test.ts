// Runs every rule over its fixture: the cases as written, their fixes, and the variants derived from them.
//
// `UPDATE=1 npm test -- test/rules.test.ts` writes markers and fixed texts into the fixtures instead; read the diff.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lint, wantedFiles } from "../server/src/lint/lint.ts";
import { allRules } from "../server/src/rules/index.ts";
import { checkFixed, checkFixes, checkMarkers } from "./support/check-case.ts";
import { checkVariants, type VariantOutcome } from "./support/check-variants.ts";
import { fixtureIds, readFixture, writeFixture } from "./support/fixtures.ts";
import type { Engine } from "./support/lint-files.ts";
import { updateFixture } from "./support/update-fixture.ts";
import { VariantTally } from "./support/variant-tally.ts";

const yields = new Map(allRules.map(({ id, yieldsTo }) => [id, yieldsTo ?? []]));
const engine: Engine = { lint, wantedFiles, yieldsTo: (rule) => yields.get(rule) ?? [] };

if (process.env.UPDATE === "1") {
  for (const rule of fixtureIds()) writeFixture(rule, updateFixture(engine, rule, readFixture(rule)));
}

const tally = new VariantTally();

for (const rule of fixtureIds()) {
  const fixture = readFixture(rule);
  describe(rule, () => {
    for (const fixtureCase of fixture.cases) {
      test(`${fixtureCase.kind}: ${fixtureCase.title} (line ${fixtureCase.line})`, () => {
        checkMarkers(engine, rule, fixtureCase);
        checkFixed(engine, rule, fixtureCase);
        checkFixes(engine, rule, fixtureCase);
      });
    }
    test("derived variants", () => {
      const excepted = new Map(fixture.exceptions.map(({ variant, reason }) => [variant, reason]));
      const failures: string[] = [];
      const needed = new Set<string>();
      for (const fixtureCase of fixture.cases) {
        for (const outcome of checkVariants(engine, rule, fixtureCase)) {
          tally.count(outcome, excepted.has(outcome.kind));
          if (outcome.state !== "checked" || outcome.failures.length === 0) continue;
          if (excepted.has(outcome.kind)) needed.add(outcome.kind);
          else failures.push(titled(fixtureCase.title, outcome));
        }
      }
      if (failures.length > 0) assert.fail(`The rule speaks otherwise of what means the same:\n${failures.join("\n")}`);
      const idle = [...excepted.keys()].filter((kind) => !needed.has(kind));
      assert.deepEqual(idle, [], "The fixture makes exceptions for variants that hold without them.");
    });
  });
}

test("every kind of variant is derived from some case", (context) => {
  for (const line of tally.lines()) context.diagnostic(line);
  assert.deepEqual(tally.neverDerived(), []);
});

function titled(title: string, outcome: VariantOutcome & { readonly state: "checked" }): string {
  return outcome.failures.map((failure) => `${title}: ${failure}`).join("\n");
}
