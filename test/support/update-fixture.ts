// Writes a fixture anew from what the rule finds: markers and fixed texts. Cases and their order stay.
import { applyFixes } from "./apply-fix.ts";
import { annotateProject } from "./check-case.ts";
import { annotateFindings, projectOf } from "./expectations.ts";
import type { Fixture, FixtureCase } from "./fixture.ts";
import { type Engine, findingsOf, lintProject } from "./lint-files.ts";

/** The text of the fixture with all markers and `fixed` parts as they are now. The first bad case gets a `fixed` part. */
export function updateFixture(engine: Engine, rule: string, fixture: Fixture): string {
  const exceptions = fixture.exceptions.map(({ variant, reason }) => `//# except ${variant}: ${reason}\n`).join("");
  const firstBad = fixture.cases.find(({ kind }) => kind === "bad");
  const cases = fixture.cases.map((each) => updateCase(engine, rule, each, each === firstBad));
  return [`${fixture.preamble}\n`, exceptions, ...cases].filter((part) => part.trim() !== "").join("\n");
}

function updateCase(engine: Engine, rule: string, fixtureCase: FixtureCase, isFirstBad: boolean): string {
  const project = projectOf(fixtureCase);
  const result = lintProject(engine, project);
  const numbers = new Set(fixtureCase.fixed.keys());
  if (isFirstBad && findingsOf(result, rule).some(({ fixes }) => fixes.length > 0)) numbers.add(1);
  const parts = [`${fixtureCase.header}\n${annotateFindings(result, rule, project.file, fixtureCase.text)}`];
  for (const file of fixtureCase.files) {
    parts.push(`${file.header}\n${annotateFindings(result, rule, file.name, file.text)}`);
  }
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const fixed = applyFixes(engine, project, rule, number);
    parts.push(`//# fixed${number === 1 ? "" : ` ${number}`}\n${annotateProject(engine, rule, fixed)}`);
  }
  return parts.join("\n");
}
