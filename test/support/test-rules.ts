// Runs rules over their fixtures: the cases as written, their fixes, and the variants derived from them.
//
// `UPDATE=<rule>,<rule>` first writes markers and fixed texts into the fixtures of these rules, `UPDATE=1` into all; read
// the diff.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lint, wantedFiles } from "../../server/src/lint/lint.ts";
import { allRules } from "../../server/src/rules/index.ts";
import { checkFixed, checkFixes, checkMarkers } from "./check-case.ts";
import { checkVariants, type VariantOutcome } from "./check-variants.ts";
import { fixtureIds, readFixture, writeFixture } from "./fixtures.ts";
import type { Engine } from "./lint-files.ts";
import { updateFixture } from "./update-fixture.ts";
import { VariantTally } from "./variant-tally.ts";

const yields = new Map(allRules.map(({ id, yieldsTo }) => [id, yieldsTo ?? []]));
const engine: Engine = { lint, wantedFiles, yieldsTo: (rule) => yields.get(rule) ?? [] };

/** Tests the rules whose ids are picked. With `UPDATE`, their fixtures are written first. */
export function testRules(isPicked: (rule: string) => boolean): void {
  const { UPDATE = "" } = process.env;
  const rules = fixtureIds().filter(isPicked);
  for (const rule of rules) {
    if (UPDATE === "1" || UPDATE.split(",").includes(rule)) {
      writeFixture(rule, updateFixture(engine, rule, readFixture(rule)));
    }
  }
  const tally = new VariantTally();
  for (const rule of rules) testRule(rule, tally);
  test("every kind of variant is derived from some case", (context) => {
    for (const line of tally.lines()) context.diagnostic(line);
    assert.deepEqual(tally.neverDerived(), []);
  });
}

function testRule(rule: string, tally: VariantTally): void {
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

function titled(title: string, outcome: VariantOutcome & { readonly state: "checked" }): string {
  return outcome.failures.map((failure) => `${title}: ${failure}`).join("\n");
}
