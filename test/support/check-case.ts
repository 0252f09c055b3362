// Checks one case of a fixture as it is written: its markers, its fixed texts, the promises of its fixes.
import assert from "node:assert/strict";
import { applyFixes } from "./apply-fix.ts";
import { layoutsLostByFixes } from "./check-layout-fixes.ts";
import { annotateFindings, english, projectOf } from "./expectations.ts";
import { brokenPromises } from "./fix-promises.ts";
import type { FixtureCase, MarkedText } from "./fixture.ts";
import { type Engine, findingsOf, lintProject, type Project } from "./lint-files.ts";
import { annotate } from "./markers.ts";

/**
 * Checks that the rule finds what is marked, in the kind of document that the case says.
 *
 * @throws AssertionError whose message shows the texts with carets.
 */
export function checkMarkers(engine: Engine, rule: string, fixtureCase: FixtureCase): void {
  const project = projectOf(fixtureCase);
  const result = lintProject(engine, project);
  const { options } = fixtureCase;
  assert.deepEqual(result.failures, [], "A rule threw.");
  if (options.kind !== undefined) assert.equal(result.kind, options.kind, "The document is of another kind.");
  else assert.notEqual(result.kind, "none", "The document is not recognised, so that no rule looks at it.");
  const noSubject = result.kind === "none" || options.outcome === "no-subject";
  assert.equal(result.subjects.length === 0, noSubject, `The document holds ${result.subjects.length} subjects.`);
  compareTexts(fixtureCase, annotateFindings(result, rule, options.file, fixtureCase.text));
  for (const file of fixtureCase.files) compareTexts(file, annotateFindings(result, rule, file.name, file.text));
  const count = findingsOf(result, rule).length;
  assert.equal(count > 0, fixtureCase.kind === "bad", `A ${fixtureCase.kind} case has ${count} findings.`);
  const outcomes = result.subjects.flatMap((subject) => subject.outcomes).filter((outcome) => outcome.rule === rule);
  if (options.outcome === undefined || noSubject) return;
  assert.ok(
    outcomes.some(({ outcome }) => outcome === options.outcome),
    `No subject's outcome is ${options.outcome}, but ${outcomes.map(({ outcome }) => outcome).join(", ") || "none"}.`,
  );
}

/** Checks each `fixed` part: the text after the fix of that number, and what the rule still finds there. */
export function checkFixed(engine: Engine, rule: string, fixtureCase: FixtureCase): void {
  for (const [number, expected] of fixtureCase.fixed) {
    const fixed = applyFixes(engine, projectOf(fixtureCase), rule, number);
    compareTexts(expected, annotateProject(engine, rule, fixed));
  }
}

/** Checks the promises of every fix of every finding, in the text as it is and in all layouts. */
export function checkFixes(engine: Engine, rule: string, fixtureCase: FixtureCase): void {
  const project = projectOf(fixtureCase);
  const result = lintProject(engine, project);
  const broken = findingsOf(result, rule).flatMap((finding) =>
    finding.fixes.flatMap((fix) =>
      brokenPromises(engine, project, result, finding, fix).map((sentence) => `"${english(fix.title)}": ${sentence}`),
    ),
  );
  const text = annotateFindings(result, rule, project.file, fixtureCase.text);
  if (broken.length > 0) assert.fail(`Fixes break their promises:\n${broken.join("\n")}\nin\n${text}`);
  const lost = layoutsLostByFixes(engine, rule, fixtureCase);
  if (lost.length > 0) assert.fail(`Fixes lose the layout:\n${lost.join("\n")}`);
}

/** The linted file of a project with the findings of a rule under its lines. */
export function annotateProject(engine: Engine, rule: string, project: Project): string {
  const result = lintProject(engine, project);
  return annotateFindings(result, rule, project.file, project.files.get(project.file) ?? "");
}

/** Compares as texts: a difference of findings shows as a difference of caret lines. */
function compareTexts(expected: MarkedText, actual: string): void {
  const wanted = annotate(expected.text, expected.markers);
  if (actual !== wanted) {
    assert.fail(`Expected:\n${wanted}\nFound:\n${actual}\nIf this is right, UPDATE=1 writes it into the fixture.`);
  }
}
