// What a run found out, before it is rendered in some format.
import type { SubjectKind } from "../batch/subject.ts";
import type { BaselineEntry } from "../lint/baseline-file.ts";
import type { Finding } from "../lint/finding.ts";
import type { LintResult } from "../lint/lint.ts";
import { createLineIndex, type LineIndex, type Position } from "../text/line-index.ts";
import type { Message, Translator } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import { compareCodeUnits } from "./order.ts";

/** How many files a run met. The first is the sum of the next three; what was skipped was not looked at. */
export interface FileCounts {
  readonly seen: number;
  /** Holds a subject, or is the parameter file of a template that does. */
  readonly recognised: number;
  readonly other: number;
  readonly unreadable: number;
  /** Files and whole folders that were left out. */
  readonly skipped: number;
}

/** Something that went wrong with a file, at a place in it or with all of it. */
export interface FileError {
  readonly file: string;
  readonly span?: Span | undefined;
  readonly message: Message;
  /** True if the run can't be trusted because of it. */
  readonly fatal?: boolean | undefined;
}

export interface Report {
  /** `YYYY-MM-DD`: how old our knowledge of Azure is. */
  readonly factsDate: string;
  /** Of recognised files only. */
  readonly results: readonly LintResult[];
  /** Findings that belong to no document: those of project files. */
  readonly projectFindings: readonly Finding[];
  /** The texts of all files that results and errors point into. */
  readonly texts: ReadonlyMap<string, string>;
  readonly errors: readonly FileError[];
  readonly files: FileCounts;
  /** Findings of baselines that are gone; undefined if the run has no baseline or can't tell. */
  readonly stale?: readonly BaselineEntry[] | undefined;
  /** Fixes applied in this run; undefined if it was not asked to fix. */
  readonly fixes?: { readonly applied: readonly { readonly file: string }[]; readonly held: number } | undefined;
  /** How a file is called for the reader. */
  nameOf(file: string): string;
}

/** A finding with everything in it that the reader needs: positions are zero-based, texts rendered. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly name: string;
  readonly start: Position;
  readonly end: Position;
  readonly message: string;
}

export interface PlacedError {
  readonly error: FileError;
  readonly name: string;
  readonly start: Position | undefined;
  readonly message: string;
}

/** Finds lines in the files of one report; each file is indexed once. */
export interface Lines {
  of(file: string): LineIndex;
}

export function createLines(texts: ReadonlyMap<string, string>): Lines {
  const indexes = new Map<string, LineIndex>();
  return {
    of(file) {
      const known = indexes.get(file) ?? createLineIndex(texts.get(file) ?? "");
      indexes.set(file, known);
      return known;
    },
  };
}

/** All findings, suppressed ones too. */
export function findingsOf({ projectFindings, results }: Report): readonly Finding[] {
  return [...projectFindings, ...results.flatMap(({ findings }) => findings)];
}

/** All findings in the order of the contract: file, start, end, rule, message. One that two results share counts once. */
export function placeFindings(report: Report, lines: Lines, translate: Translator): PlacedFinding[] {
  const placed = findingsOf(report).map((finding) => {
    const index = lines.of(finding.file);
    const { start, end } = finding.span;
    return {
      finding,
      name: report.nameOf(finding.file),
      start: index.position(start),
      end: index.position(end),
      message: translate(finding.message),
    };
  });
  placed.sort(comparePlaced);
  return placed.filter((each, i) => i === 0 || comparePlaced(placed[i - 1] ?? each, each) !== 0);
}

function comparePlaced(a: PlacedFinding, b: PlacedFinding): number {
  return (
    compareCodeUnits(a.name, b.name) ||
    a.finding.span.start - b.finding.span.start ||
    a.finding.span.end - b.finding.span.end ||
    compareCodeUnits(a.finding.rule, b.finding.rule) ||
    compareCodeUnits(a.message, b.message)
  );
}

/** The errors of the run and the syntax errors of recognised files, ordered by file and place. */
export function placeErrors(report: Report, lines: Lines, translate: Translator): PlacedError[] {
  const errors: FileError[] = [...report.errors, ...report.results.flatMap((result) => result.problems)];
  return errors
    .map((error) => ({
      error,
      name: report.nameOf(error.file),
      start: error.span && lines.of(error.file).position(error.span.start),
      message: translate(error.message),
    }))
    .sort(
      (a, b) =>
        compareCodeUnits(a.name, b.name) ||
        (a.error.span?.start ?? -1) - (b.error.span?.start ?? -1) ||
        compareCodeUnits(a.message, b.message),
    );
}

/** Whether the run saw all that it was to see: no fatal error, no wrong project file, no rule that failed. */
export function isTrustworthy({ errors, projectFindings, results }: Report): boolean {
  return (
    errors.every(({ fatal }) => fatal !== true) &&
    projectFindings.every(({ rule }) => rule !== "configuration-invalid") &&
    results.every(({ failures }) => failures.length === 0)
  );
}

const noSubjects: Readonly<Record<SubjectKind, number>> = {
  account: 0,
  pool: 0,
  autoPool: 0,
  task: 0,
  job: 0,
  vault: 0,
  key: 0,
  network: 0,
  endpoint: 0,
  storage: 0,
  template: 0,
};

/** How many subjects of each kind the run looked at, in a fixed order. */
export function countSubjects(report: Report): Record<SubjectKind, number> {
  const counts = { ...noSubjects };
  for (const subject of report.results.flatMap((result) => result.subjects)) counts[subject.kind]++;
  return counts;
}
