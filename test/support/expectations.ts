// Turns findings into markers and fixtures into projects, so that both can be compared as text.
import type { Finding } from "../../server/src/lint/finding.ts";
import type { LintResult } from "../../server/src/lint/lint.ts";
import { createTranslator } from "../../server/src/text/message.ts";
import type { FixtureCase } from "./fixture.ts";
import { findingsOf, type Project } from "./lint-files.ts";
import { annotate, type Marker, markerOf } from "./markers.ts";

export const english = createTranslator("en");

/** The project of a case: its document, or another text in its place, with the files beside it. */
export function projectOf(fixtureCase: FixtureCase, text: string = fixtureCase.text): Project {
  const { options } = fixtureCase;
  const files = new Map([[options.file, text]]);
  for (const file of fixtureCase.files) files.set(file.name, file.text);
  return {
    files,
    file: options.file,
    kind: options.as,
    today: options.today,
    dataPlaneApiVersion: options.api,
    parameterFiles: options.parameters.length > 0 ? options.parameters : undefined,
  };
}

/** What a rule found, as markers of one file. */
export function markersOf(result: LintResult, rule: string, file: string, text: string): readonly Marker[] {
  const markers: Marker[] = [];
  for (const finding of findingsOf(result, rule)) {
    if (finding.file === file) markers.push(markerOf(text, finding.span, labelOf(finding)));
    for (const related of finding.related) {
      if (related.file === file) markers.push(markerOf(text, related.span, `related ${english(related.message)}`));
    }
  }
  return markers;
}

/** The words of a marker: severity, certainty, one `[safe]` or `[fix]` per fix, message, what has to be supposed. */
function labelOf(finding: Finding): string {
  const fixes = finding.fixes.map((fix) => (fix.safe ? " [safe]" : " [fix]")).join("");
  const suppressed = finding.suppression === undefined ? "" : " suppressed";
  const assumptions = finding.assumptions.map((assumption) => ` | ${english(assumption)}`).join("");
  return `${finding.severity} ${finding.certainty}${suppressed}${fixes} ${english(finding.message)}${assumptions}`;
}

/** The text of a file of a result with all findings of a rule under their lines. */
export function annotateFindings(result: LintResult, rule: string, file: string, text: string): string {
  return annotate(text, markersOf(result, rule, file, text));
}

/** A finding in one line, for failures. */
export function describeFinding(finding: Finding): string {
  return `${finding.rule}: ${labelOf(finding)}`;
}
