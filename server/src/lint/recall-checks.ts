// Takes over what an earlier run said of subjects that an edit elsewhere in the same text can't have changed.
//
// Who types edits one pool at a time, and what is said of another one depends on the text outside of all pools, and
// rarely on a pool that something refers to. So where an edit lies within the properties of one pool that nobody else
// has read, the other pools and start tasks are not checked again; their findings move with the text.
import type { SourceDocument } from "../arm/arm-value.ts";
import { longestCloudName, namesOtherCloud } from "../batch/cloud.ts";
import type { Found, Reading } from "../batch/subjects.ts";
import { childOf } from "../json/path.ts";
import { contains, type Span, span } from "../text/span.ts";
import { type Change, changeBetween, moveSpan } from "../text/text-change.ts";
import { type CheckSubjects, isTakenOver } from "./check-subject.ts";
import type { Finding, PlannedFix } from "./finding.ts";
import { LaterFinding } from "./later-finding.ts";
import type { CheckedPart, LintMemory, LintRequest, Said, SubjectCheck } from "./lint-result.ts";
import { keyOfSaid } from "./merge-findings.ts";

/** What a run has to tell the next one; undefined if that can't use it. */
export function rememberChecks(
  request: LintRequest,
  document: SourceDocument,
  { found, evaluation }: Reading,
  checks: readonly SubjectCheck[],
): LintMemory | undefined {
  if (evaluation.overBudget > 0 || found.every((each) => interiorOf(each, document) === undefined)) return undefined;
  const { previous, ...rest } = request;
  const parts = found.map((each, index): CheckedPart => {
    const isRead = evaluation.readByOthers.has(each.node) || previous?.parts[index]?.isRead === true;
    return { check: checks[index] as SubjectCheck, interior: interiorOf(each, document), isRead };
  });
  return { request: rest, parts, broken: brokenPart(document) };
}

/** What an earlier run said of each subject, where that still holds; undefined if nothing does. */
export function recallChecks(
  request: LintRequest,
  document: SourceDocument,
  reading: Reading,
  checkAgain: CheckSubjects,
): readonly (SubjectCheck | undefined)[] | undefined {
  const { previous } = request;
  const change = previous === undefined ? undefined : changeWithin(previous, request, document, reading);
  if (previous === undefined || change === undefined) return undefined;
  return reading.found.map((each, index) => {
    if (!isTakenOver(each.subject.kind) || each.node === change.owner.node) return undefined;
    const { check } = previous.parts[index] as CheckedPart;
    return moveCheck(check, request.file, change, againOn(each, reading, checkAgain));
  });
}

/**
 * Checks a subject again when its fixes are asked for, with all that are made of the same text. A function of its own:
 * one that is made where `previous` is in sight keeps that alive, and through its findings the run before it, and so on
 * back to the first.
 */
function againOn(each: Found, { found }: Reading, checkAgain: CheckSubjects): () => SubjectCheck {
  return () => {
    const ofText = found.filter(({ node }) => node === each.node);
    return checkAgain(ofText)[ofText.indexOf(each)] as SubjectCheck;
  };
}

interface OwnedChange extends Change {
  /** The pool whose properties were edited. */
  readonly owner: Found;
}

/** How the text has changed since, if that is all that has changed, and lies within the properties of one pool. */
function changeWithin(
  previous: LintMemory,
  request: LintRequest,
  document: SourceDocument,
  { found, evaluation }: Reading,
): OwnedChange | undefined {
  const [before, after] = [previous.request.sources.files.get(request.file), document.json.text];
  if (typeof before !== "string" || evaluation.overBudget > 0) return undefined;
  if (found.length !== previous.parts.length || !isSameRequest(previous.request, request)) return undefined;
  const change = changeBetween(before, after);
  const index = previous.parts.findIndex(({ interior }) => interior !== undefined && contains(interior, change.before));
  const { interior, isRead } = previous.parts[index] ?? { interior: undefined, isRead: true };
  const owner = found[index];
  const own = owner && interiorOf(owner, document);
  if (owner === undefined || own === undefined || interior === undefined || isRead) return undefined;
  const moved = span(interior.start, interior.end + change.after.end - change.before.end);
  const isInside = own.start === moved.start && own.end === moved.end && contains(own, change.after);
  const isWhole = isWithin(previous.broken, interior) && isWithin(brokenPart(document), own);
  if (!isInside || !isWhole || touchesCloud(before, change.before) || touchesCloud(after, change.after))
    return undefined;
  const isAligned = found.every((each, at) =>
    isSamePart(each, (previous.parts[at] as CheckedPart).check, request.file, change),
  );
  return isAligned ? { ...change, owner } : undefined;
}

function isSameRequest(a: LintRequest, b: LintRequest): boolean {
  if (a.settings !== b.settings || a.today !== b.today || a.kind !== b.kind || a.file !== b.file) return false;
  if (a.parameterFiles !== b.parameterFiles || a.sources.files.size !== b.sources.files.size) return false;
  for (const [file, text] of b.sources.files) if (file !== b.file && a.sources.files.get(file) !== text) return false;
  const names = ({ sources }: LintRequest) => JSON.stringify([...sources.folders]);
  return names(a) === names(b);
}

/** A region or host of another cloud changes what is said of the whole file. */
function touchesCloud(text: string, { start, end }: Span): boolean {
  return namesOtherCloud(text.slice(Math.max(0, start - longestCloudName), end + longestCloudName));
}

function isSamePart({ subject, document, span: own }: Found, { report }: SubjectCheck, file: string, change: Change) {
  if (report.kind !== subject.kind || report.name !== subject.name || report.file !== document.file) return false;
  const moved = document.file === file ? moveSpan(report.span, change) : report.span;
  // What was edited may hold the place that stands for a start task.
  return moved === undefined || (moved.start === own.start && moved.end === own.end);
}

function isWithin(part: Span | undefined, whole: Span): boolean {
  return part === undefined || contains(whole, part);
}

function brokenPart({ json: { problems } }: SourceDocument): Span | undefined {
  let part: Span | undefined;
  // One by one: a call with as many arguments as a hostile text has mistakes would overflow the stack.
  for (const { start, end } of problems)
    part = span(Math.min(start, part?.start ?? start), Math.max(end, part?.end ?? end));
  return part;
}

function interiorOf({ subject, resource, document }: Found, main: SourceDocument): Span | undefined {
  if (subject.kind !== "pool" || resource === undefined || document !== main) return undefined;
  const properties = childOf(resource.node, "properties");
  return properties?.kind === "object" ? span(properties.start + 1, properties.end - 1) : undefined;
}

/** The same check at its new place; undefined if the edit goes through a place that it speaks of. */
function moveCheck(
  { said, report, failures }: SubjectCheck,
  file: string,
  change: Change,
  checkAgain: () => SubjectCheck,
): SubjectCheck | undefined {
  const move = <T extends { readonly file: string; readonly span: Span }>(location: T): T | undefined => {
    const moved = location.file === file ? moveSpan(location.span, change) : location.span;
    return moved && { ...location, span: moved };
  };
  const later = createLaterFixes(checkAgain);
  const moved: Said[] = [];
  for (const each of said) {
    const related = each.finding.related.map(move);
    const place = move({ file: each.finding.file, span: each.finding.span });
    const origin = each.origin && move(each.origin);
    if (place === undefined || related.includes(undefined) || (each.origin && !origin)) return undefined;
    const fields = { ...each.finding, span: place.span, related: related as Finding["related"] };
    const key = keyOfSaid({ ...each, finding: fields, origin });
    const finding = new LaterFinding(fields, () => later(key));
    moved.push({ ...each, finding, origin });
  }
  const place = move(report);
  return place && { said: moved, report: place, failures };
}

/** Plans the fixes of findings that were taken over: the subject is checked again in the text of today. */
function createLaterFixes(checkAgain: () => SubjectCheck): (key: string) => readonly PlannedFix[] {
  let fixes: ReadonlyMap<string, Finding> | undefined;
  return (key) => {
    fixes ??= new Map(checkAgain().said.map((each) => [keyOfSaid(each), each.finding]));
    return fixes.get(key)?.fixes ?? [];
  };
}
