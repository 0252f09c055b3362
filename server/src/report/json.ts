// Renders a report as the JSON object that other programs read. Its members are a contract: some may be added, none removed.
import type { RelatedLocation } from "../lint/finding.ts";
import type { Translator } from "../text/message.ts";
import {
  countSubjects,
  createLines,
  type Lines,
  type PlacedError,
  type PlacedFinding,
  placeErrors,
  placeFindings,
  type Report,
} from "./report.ts";

interface Renderer {
  readonly report: Report;
  readonly lines: Lines;
  readonly translate: Translator;
}

/** Renders the report as one JSON object, ending with a line break. */
export function renderJson(report: Report, translate: Translator): string {
  const renderer: Renderer = { report, lines: createLines(report.texts), translate };
  const placed = placeFindings(report, renderer.lines, translate);
  return stringifyJson({
    version: 1,
    facts: report.factsDate,
    findings: placed.filter(({ finding }) => finding.suppression === undefined).map((each) => toJson(each, renderer)),
    suppressed: placed.filter(({ finding }) => finding.suppression !== undefined).map((each) => toJson(each, renderer)),
    stale: (report.stale ?? []).map(({ file, ...entry }) => ({ file: report.nameOf(file), ...entry })),
    files: report.files,
    subjects: countSubjects(report),
    errors: placeErrors(report, renderer.lines, translate).map(errorToJson),
    notes: report.results.flatMap(({ file, notes }) =>
      notes.map((note) => ({ file: report.nameOf(file), message: translate(note) })),
    ),
  });
}

/** JSON for people and programs; control characters are escaped, also those that `JSON.stringify` lets pass. */
export function stringifyJson(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2);
  return `${json.replace(/[\u007f-\u009f]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)}\n`;
}

function toJson({ finding, name, start, end, message }: PlacedFinding, renderer: Renderer) {
  const { translate } = renderer;
  const { suppression } = finding;
  return {
    file: name,
    rule: finding.rule,
    severity: finding.severity,
    certainty: finding.certainty,
    message,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    subject: { kind: finding.subject.kind, name: finding.subject.name },
    assumptions: finding.assumptions.map(translate),
    related: finding.related.map((related) => relatedToJson(related, renderer)),
    fixes: finding.fixes.map(({ title, safe }) => ({ title: translate(title), safe })),
    ...(suppression && { suppressed: { kind: suppression.kind, reason: suppression.reason ?? null } }),
    docs: finding.docs ?? null,
    controls: finding.controls,
  };
}

function relatedToJson(related: RelatedLocation, { report, lines, translate }: Renderer) {
  const { line, character } = lines.of(related.file).position(related.span.start);
  return {
    file: report.nameOf(related.file),
    line: line + 1,
    column: character + 1,
    message: translate(related.message),
  };
}

function errorToJson({ name, start, message }: PlacedError) {
  return { file: name, ...(start && { line: start.line + 1, column: start.character + 1 }), message };
}
