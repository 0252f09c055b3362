// Shows edits of a file as a unified diff that `git apply` takes.
import { formatPatch, type StructuredPatchHunk } from "diff";
import { applyEdits } from "../text/apply-edits.ts";
import type { TextEdit } from "../text/span.ts";

const withoutHeaders = { includeIndex: false, includeUnderline: false, includeFileHeaders: false };

/** Unchanged lines shown before and after a change. */
const context = 3;

/** Lines that are replaced by others; they keep their line ends. */
interface Change {
  /** Zero-based. */
  readonly start: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * Renders the edits of one text; empty if they change nothing. The lines are found from the edits and not by comparing
 * the texts, which takes minutes where thousands of lines of a large file change.
 */
export function renderDiff(name: string, text: string, edits: readonly TextEdit[]): string {
  const lines = splitLines(text);
  const hunks = groupChanges(findChanges(text, lines, edits)).map(createHunker(lines));
  if (hunks.length === 0) return "";
  const names = { oldFileName: `a/${name}`, newFileName: `b/${name}`, oldHeader: undefined, newHeader: undefined };
  return `${renderNames(name)}${formatPatch({ ...names, hunks }, withoutHeaders)}`;
}

/** Without the line `diff --git`, with which git takes names from the root of the repository instead of from here. */
function renderNames(name: string): string {
  const show = (side: "a" | "b") => {
    const quoted = quoteName(`${side}/${name}`);
    // A name with blanks ends at a tab: that is how other tools know it from a date.
    return quoted.includes(" ") && !quoted.startsWith('"') ? `${quoted}\t` : quoted;
  };
  return `--- ${show("a")}\n+++ ${show("b")}\n`;
}

/** Shows a name as git does if it is not plain. Letters beyond ASCII stay readable; git takes them as they are. */
export function quoteName(name: string): string {
  const quoted = name.replace(/[\p{Cc}"\\]/gu, (character) =>
    character === '"' || character === "\\" ? `\\${character}` : escapeBytes(character),
  );
  return quoted === name ? name : `"${quoted}"`;
}

/** A control character as octal bytes of UTF-8. */
function escapeBytes(character: string): string {
  const code = character.charCodeAt(0);
  const bytes = code < 0x80 ? [code] : [0xc0 | (code >> 6), 0x80 | (code & 0x3f)];
  return bytes.map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}

function findChanges(text: string, lines: readonly string[], edits: readonly TextEdit[]): Change[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const changes: Change[] = [];
  let line = 0;
  let offset = 0;
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i];
    if (first === undefined) break;
    for (; line < lines.length - 1 && offset + sizeOf(lines, line) <= first.span.start; line++)
      offset += sizeOf(lines, line);
    // Later edits that begin in the lines of this one belong to the same change.
    let end = line;
    let endOffset = offset + sizeOf(lines, line);
    const together: TextEdit[] = [];
    for (; i < sorted.length; i++) {
      const edit = sorted[i];
      if (edit === undefined || (together.length > 0 && edit.span.start >= endOffset && end < lines.length - 1)) break;
      together.push(edit);
      while (end < lines.length - 1 && edit.span.end >= endOffset) endOffset += sizeOf(lines, ++end);
    }
    const old = text.slice(offset, endOffset);
    const shifted = together.map(({ span, newText }) => ({
      span: { start: span.start - offset, end: span.end - offset },
      newText,
    }));
    changes.push(trim(line, lines.slice(line, end + 1), splitLines(applyEdits(old, shifted))));
    line = end + 1;
    offset = endOffset;
  }
  return changes.filter(({ removed, added }) => removed.length + added.length > 0);
}

/** Drops the lines that are the same at the start and at the end. */
function trim(start: number, removed: readonly string[], added: readonly string[]): Change {
  const most = Math.min(removed.length, added.length);
  let head = 0;
  while (head < most && removed[head] === added[head]) head++;
  let tail = 0;
  while (tail < most - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail++;
  return {
    start: start + head,
    removed: removed.slice(head, removed.length - tail),
    added: added.slice(head, added.length - tail),
  };
}

/** Changes whose contexts meet share a hunk. */
function groupChanges(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && change.start - (last.start + last.removed.length) <= 2 * context)
      groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** Makes hunks in the order of the file; remembers how far the new lines are from the old ones. */
function createHunker(lines: readonly string[]): (changes: readonly Change[]) => StructuredPatchHunk {
  let shift = 0;
  return (changes) => {
    const first = Math.max(0, (changes[0]?.start ?? 0) - context);
    const rows: string[] = [];
    let at = first;
    for (const { start, removed, added } of changes) {
      rows.push(...show(" ", lines.slice(at, start)), ...show("-", removed), ...show("+", added));
      at = start + removed.length;
    }
    const last = Math.min(lines.length, at + context);
    rows.push(...show(" ", lines.slice(at, last)));
    const growth = changes.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
    const oldLines = last - first;
    const hunk = {
      oldStart: first + 1,
      oldLines,
      newStart: first + 1 + shift,
      newLines: oldLines + growth,
      lines: rows,
    };
    shift += growth;
    return hunk;
  };
}

function show(mark: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.endsWith("\n") ? [mark + line.slice(0, -1)] : [mark + line, "\\ No newline at end of file"],
  );
}

/** The lines of a text with their ends; a lone CR ends none, as in git. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function sizeOf(lines: readonly string[], line: number): number {
  return lines[line]?.length ?? 0;
}
