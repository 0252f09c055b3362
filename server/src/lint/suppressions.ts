// Marks findings as accepted, and finds the marks that are unused, expired or without a reason.
import type { JsonDocument } from "../json/node.ts";
import { createLineIndex } from "../text/line-index.ts";
import type { Finding, Suppression } from "./finding.ts";
import { ownRuleIds } from "./own-rules.ts";
import { type IgnoreEntry, ignoreFor, type Settings } from "./settings.ts";
import { findCommentMarks } from "./suppression-comments.ts";
import { counts, markFindings, type SuppressionRequest } from "./suppression-findings.ts";
import type { Mark, Marks } from "./suppression-marks.ts";
import { matchMarks } from "./suppression-match.ts";
import { findMetadataMarks } from "./suppression-metadata.ts";

export type { SuppressionRequest } from "./suppression-findings.ts";
export type { Mark, Marks } from "./suppression-marks.ts";

export interface SuppressionResult {
  /** The same findings in the same order, with `suppression` set where one is accepted. */
  readonly findings: readonly Finding[];
  /** Findings about the marks themselves; a mark that names their rule accepts them, `*` does not. */
  readonly own: readonly Finding[];
  /** Which entries of `settings.ignore` accepted something; a run over all files knows by it which ones are unused. */
  readonly usedIgnores: ReadonlySet<number>;
}

/**
 * Finds the marks in a document's comments and in the `metadata` of its templates and resources.
 *
 * @param file the key of the document: marks accept findings in this file only.
 */
export function findMarks(document: JsonDocument, file: string): Marks {
  // Nearly no document has marks, and the rest of this would cost more than that question.
  if (!/batchguard/i.test(document.text)) return { file, document, marks: [], faults: [] };
  const comments = findCommentMarks(document, createLineIndex(document.text));
  const metadata = findMetadataMarks(document);
  return {
    file,
    document,
    marks: [...comments.marks, ...metadata.marks],
    faults: [...comments.faults, ...metadata.faults],
  };
}

/** Applies the marks of a document and the `ignore` entries of the project to its findings. */
export function applySuppressions(request: SuppressionRequest): SuppressionResult {
  const { marks, settings, today } = request;
  if (marks.marks.length + marks.faults.length + settings.ignore.length === 0)
    return { findings: request.findings, own: [], usedIgnores: new Set() };
  const counting = marks.marks.filter(({ statement }) => counts(statement, today));
  const ignores = createIgnores(settings, today);
  const { marks: matched, used } = matchMarks(request.findings, marks.file, counting);
  const findings = request.findings.map((finding, index) => accept(finding, matched[index], ignores));
  const own = markFindings(request, used);
  const named = counting.filter(({ rule }) => rule !== "*");
  const ownMatches = matchMarks(own, marks.file, named);
  return {
    findings,
    own: own.map((finding, index) => accept(finding, ownMatches.marks[index], ignores)),
    usedIgnores: ignores.used,
  };
}

interface Ignores {
  /** The entries for a file, expired ones left out. */
  of(file: string): readonly IgnoreEntry[];
  readonly used: Set<number>;
}

function createIgnores(settings: Settings, today: string): Ignores {
  const byFile = new Map<string, readonly IgnoreEntry[]>();
  return {
    used: new Set(),
    of(file) {
      let entries = byFile.get(file);
      if (entries === undefined) {
        entries = ignoreFor(settings, file).filter(({ ignore }) => ignore.until === undefined || ignore.until >= today);
        byFile.set(file, entries);
      }
      return entries;
    },
  };
}

function accept(finding: Finding, mark: Mark | undefined, ignores: Ignores): Finding {
  const entries = ignores.of(finding.file).filter(({ ignore: { rules, subject } }) => {
    const isOfRule = rules === "*" ? !ownRuleIds.has(finding.rule) : rules.includes(finding.rule);
    return isOfRule && (subject === undefined || subject.toLowerCase() === finding.subject.name.toLowerCase());
  });
  for (const { index } of entries) ignores.used.add(index);
  const suppression: Suppression | undefined =
    mark !== undefined
      ? { kind: mark.statement.kind, reason: mark.statement.reason }
      : entries[0] && { kind: "ignore", reason: entries[0].ignore.reason };
  return suppression === undefined ? finding : { ...finding, fixes: finding.fixes, suppression };
}
