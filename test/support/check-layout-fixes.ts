// Whether mending a text keeps its layout: laid out first and then mended, it must be what it is mended first.
import { applyFix } from "./apply-fix.ts";
import { projectOf } from "./expectations.ts";
import type { FixtureCase } from "./fixture.ts";
import { type Engine, findingsOf, lintWithRule, type Project } from "./lint-files.ts";
import { type Layout, layouts } from "./variants/layout.ts";
import { dataOfText } from "./variants/variant.ts";

/** What differs, for each fix of each finding of a rule in each layout that the text can have. */
export function layoutsLostByFixes(engine: Engine, rule: string, fixtureCase: FixtureCase): readonly string[] {
  return layouts.flatMap((layout) => {
    const laidOut = layout.apply(fixtureCase.text);
    if ("reason" in laidOut) return [];
    const plain = mendedTexts(engine, rule, projectOf(fixtureCase));
    const other = mendedTexts(engine, rule, projectOf(fixtureCase, laidOut.text));
    return plain.flatMap((expected, index) => difference(layout, expected, other[index]));
  });
}

/** The linted document after each fix of each finding, in order. */
function mendedTexts(engine: Engine, rule: string, project: Project): readonly string[] {
  return findingsOf(lintWithRule(engine, rule, project), rule).flatMap((finding) =>
    finding.fixes.map((fix) => applyFix(project, fix).files.get(project.file) ?? ""),
  );
}

function difference(layout: Layout, mended: string, laidOutFirst: string | undefined): string[] {
  if (laidOutFirst === undefined) return [`${layout.kind}: a fix is missing.`];
  const expected = layout.apply(mended);
  if ("reason" in expected) return [`${layout.kind}: after the fix, ${expected.reason}:\n${mended}`];
  const same = layout.exact ? laidOutFirst === expected.text : sameData(laidOutFirst, expected.text);
  if (same) return [];
  return [`${layout.kind}: a fix gives\n${visible(laidOutFirst)}\ninstead of\n${visible(expected.text)}`];
}

function sameData(a: string, b: string): boolean {
  return JSON.stringify(sorted(dataOfText(a))) === JSON.stringify(sorted(dataOfText(b)));
}

/** Data with the members of objects in one order. */
function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== "object" || data === null) return data ?? null;
  return Object.fromEntries(
    Object.entries(data)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, sorted(value)]),
  );
}

function visible(text: string): string {
  return text.replaceAll("\r", "␍").replaceAll("\t", "→").replaceAll("\ufeff", "[BOM]");
}
