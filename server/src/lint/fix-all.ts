// Applies the fixes of a document that nobody has to look at first, round by round, until none is left to apply.
import { applyEdits } from "../text/apply-edits.ts";
import type { Message } from "../text/message.ts";
import type { Span, TextEdit } from "../text/span.ts";
import { createEditLog, type EditLog } from "./edit-log.ts";
import type { FileEdits, Finding, PlannedFix } from "./finding.ts";
import type { LintRequest, LintResult } from "./lint.ts";

/** A fix that was applied. */
export interface AppliedFix {
  /** The file of the finding that it mends. */
  readonly file: string;
  readonly rule: string;
  readonly title: Message;
}

export interface FixRun {
  /** Edits of the texts that the request came with; files without edits are left out. */
  readonly edits: readonly FileEdits[];
  /** The new texts of these files. */
  readonly texts: ReadonlyMap<string, string>;
  readonly applied: readonly AppliedFix[];
  /** Visible findings that still have such a fix: it stood in the way of another one, or broke the file. */
  readonly held: number;
  /** The request with the new texts, and what is wrong with them. */
  readonly request: LintRequest;
  readonly result: LintResult;
}

export interface FixOptions {
  /** Only fixes that edit no file but the linted one. */
  readonly thisFileOnly?: boolean;
  /** Only fixes of these rules; all if undefined. */
  readonly rules?: readonly string[];
  /** Where a finding has no safe fix, its first one; those that leave something to fill in are left to the user. */
  readonly unsafe?: boolean;
  /** Only fixes of the findings that it accepts, in the result that they are from; all if undefined. */
  readonly accepts?: (finding: Finding, result: LintResult) => boolean;
}

/**
 * One fix may make room for another, and those that write to the same place, such as new parameters, come one in a round.
 * A set of rules that never comes to rest must not hold the user up.
 */
const rounds = { fewest: 10, most: 40 };

/**
 * Applies the safe fixes of visible findings, or with `unsafe` others as well: in each round those that don't touch one another, then the texts are
 * linted again. Ends when a round has nothing to apply, would bring back an earlier text or break the syntax, or after
 * as many rounds as there were findings, at least ten and at most forty. The request must be complete: no further files are read.
 */
export function fixToFixpoint(
  request: LintRequest,
  lint: (request: LintRequest) => LintResult,
  options: FixOptions = {},
): FixRun {
  const logs = new Map<string, EditLog>();
  const applied: AppliedFix[] = [];
  const seen = new Set<string>([fingerprint(request)]);
  let current = request;
  let result = lint(current);
  const lastRound = Math.min(rounds.most, Math.max(rounds.fewest, result.findings.length));
  for (let round = 0; round < lastRound; round++) {
    const { edits, chosen } = chooseFixes(result, current, options);
    if (chosen.length === 0) break;
    const next = withEdits(current, edits);
    const nextResult = lint(next);
    const isNew = !seen.has(fingerprint(next));
    if (!isNew || nextResult.problems.length > result.problems.length) break;
    seen.add(fingerprint(next));
    for (const [file, fileEdits] of edits) {
      const log = logs.get(file) ?? createEditLog(textOf(request, file)?.length ?? 0);
      log.add(fileEdits);
      logs.set(file, log);
    }
    applied.push(...chosen);
    current = next;
    result = nextResult;
  }
  const texts = new Map([...logs.keys()].map((file) => [file, textOf(current, file) ?? ""]));
  const edits = [...logs].map(([file, log]) => ({ file, edits: log.edits() }));
  const held = result.findings.filter((finding) => fixFor(finding, result, current, options) !== undefined).length;
  return { edits, texts, applied, held, request: current, result };
}

type EditsByFile = Map<string, TextEdit[]>;

/** The fixes of one round: in the order of the findings, each that touches no earlier one. */
function chooseFixes(
  result: LintResult,
  request: LintRequest,
  options: FixOptions,
): { edits: EditsByFile; chosen: AppliedFix[] } {
  const edits: EditsByFile = new Map();
  const chosen: AppliedFix[] = [];
  for (const finding of result.findings) {
    const fix = fixFor(finding, result, request, options);
    if (fix === undefined || !isFree(fix, edits)) continue;
    for (const { file, edits: more } of fix.edits) edits.set(file, [...(edits.get(file) ?? []), ...more]);
    chosen.push({ file: finding.file, rule: finding.rule, title: fix.title });
  }
  return { edits, chosen };
}

function fixFor(
  finding: Finding,
  result: LintResult,
  request: LintRequest,
  options: FixOptions,
): PlannedFix | undefined {
  if (finding.suppression !== undefined || options.rules?.includes(finding.rule) === false) return undefined;
  if (options.accepts?.(finding, result) === false) return undefined;
  const possible = finding.fixes.filter(
    (fix) =>
      fix.edits.some(({ edits }) => edits.length > 0) &&
      fix.edits.every(({ file }) => textOf(request, file) !== undefined) &&
      (options.thisFileOnly !== true || fix.edits.every(({ file }) => file === request.file)),
  );
  const safe = possible.find((fix) => fix.safe);
  return safe ?? (options.unsafe === true ? possible.find((fix) => fix.placeholder === undefined) : undefined);
}

/** Whether no edit of the fix touches one that was chosen before. Neighbours may share a comma, so they wait as well. */
function isFree(fix: PlannedFix, chosen: EditsByFile): boolean {
  return fix.edits.every(({ file, edits }) => {
    const taken = chosen.get(file) ?? [];
    return edits.every((edit) => !taken.some((other) => touches(edit.span, other.span)));
  });
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function withEdits(request: LintRequest, edits: EditsByFile): LintRequest {
  const files = new Map(request.sources.files);
  for (const [file, fileEdits] of edits) files.set(file, applyEdits(textOf(request, file) ?? "", fileEdits));
  return { ...request, sources: { ...request.sources, files } };
}

function textOf(request: LintRequest, file: string): string | undefined {
  return request.sources.files.get(file) ?? undefined;
}

/** Tells one state of all texts from another. */
function fingerprint(request: LintRequest): string {
  return JSON.stringify([...request.sources.files]);
}
