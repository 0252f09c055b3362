// Whether comments survive an edit: their text, and the company they stand in.
import type { JsonDocument, JsonNode } from "../../server/src/json/node.ts";
import { parseJson } from "../../server/src/json/parse.ts";
import { pointerOf } from "../../server/src/json/path.ts";
import type { Span, TextEdit } from "../../server/src/text/span.ts";

/** Sentences about comments that are lost, changed, or stand beside something else than before. */
export function brokenComments(before: string, after: string, edits: readonly TextEdit[]): string[] {
  const old = parseJson(before);
  const fresh = parseJson(after);
  const left = fresh.comments.map((span) => after.slice(span.start, span.end));
  const places = new Map(fresh.comments.map((span) => [span.start, span]));
  return old.comments.flatMap((comment) => {
    const text = before.slice(comment.start, comment.end);
    const edit = edits.find(({ span }) => span.start < comment.end && comment.start < span.end);
    if (edit !== undefined) {
      const index = left.indexOf(text);
      if (index >= 0) left.splice(index, 1);
      const goes = goesWithItsLine(before, edit, comment) || goesWithItsContainer(old, fresh, comment);
      return index >= 0 || goes ? [] : [`it loses the comment ${text}`];
    }
    const moved = places.get(movedOffset(comment.start, edits));
    if (moved === undefined || after.slice(moved.start, moved.end) !== text) return [`it changes the comment ${text}`];
    const neighbour = neighbourOf(old, comment);
    if (neighbour === undefined) return [];
    const company = neighbourOf(fresh, moved);
    // Elements are counted anew when one before them goes, and members are named anew when they are renamed.
    if (company?.pointer === neighbour.pointer || company?.offset === movedOffset(neighbour.offset, edits)) return [];
    const isRemoved = edits.some(({ span }) => span.start <= neighbour.offset && neighbour.offset < span.end);
    return isRemoved ? [] : [`it parts the comment ${text} from ${neighbour.pointer}`];
  });
}

/** A comment goes with its property where the edit removes the whole line, or the comment stands inside what it removes. */
function goesWithItsLine(before: string, { span, newText }: TextEdit, comment: Span): boolean {
  if (newText.trim() !== "") return false;
  const lineStart = before.lastIndexOf("\n", comment.start - 1) + 1;
  const code = before.slice(lineStart, comment.start);
  const firstToken = lineStart + (/^\s*/.exec(code)?.[0].length ?? 0);
  const lineEnd = /\r?\n|$/.exec(before.slice(comment.end))?.index ?? 0;
  const wholeLine = code.trim() !== "" && span.start <= firstToken && span.end >= comment.end + lineEnd;
  const inside = /"/.test(before.slice(span.start, comment.start)) && /[}\]]/.test(before.slice(comment.end, span.end));
  return wholeLine || inside;
}

/** A comment inside an object or array that is removed goes with it, also where the same edit adds something else. */
function goesWithItsContainer(old: JsonDocument, fresh: JsonDocument, { start }: Span): boolean {
  const innermost = containersOf(old).findLast((node) => node.start < start && start < node.end);
  const left = new Set(containersOf(fresh).map(pointerOf));
  return innermost !== undefined && !left.has(pointerOf(innermost));
}

/** The objects and arrays of a document, each behind those that hold it. */
function containersOf({ root }: JsonDocument): readonly JsonNode[] {
  const found: JsonNode[] = [];
  const visit = (node: JsonNode | undefined): void => {
    if (node?.kind === "object" || node?.kind === "array") found.push(node);
    if (node?.kind === "object") for (const { value } of node.members) visit(value);
    if (node?.kind === "array") node.items.forEach(visit);
  };
  visit(root);
  return found;
}

/** Where a place outside all edits stands after them. */
function movedOffset(offset: number, edits: readonly TextEdit[]): number {
  let moved = offset;
  for (const { span, newText } of edits) if (span.end <= offset) moved += newText.length - (span.end - span.start);
  return moved;
}

interface Neighbour {
  /** Where it begins or ends: `start of /a/b`, `end of /a/b`. */
  readonly pointer: string;
  readonly offset: number;
}

/** What a comment speaks of: what ends before it in its line, else what starts behind it; a closing bracket is nothing. */
function neighbourOf(document: JsonDocument, comment: Span): Neighbour | undefined {
  const code = codeOf(document);
  const lineStart = code.lastIndexOf("\n", comment.start - 1) + 1;
  const before = code.slice(lineStart, comment.start).trimEnd();
  if (before.trim() !== "") return tokenAt(document, lineStart + before.length - 1);
  const behind = comment.end + (/^[\s,]*/.exec(code.slice(comment.end))?.[0].length ?? 0);
  return /[\]}]/.test(code[behind] ?? "}") ? undefined : tokenAt(document, behind);
}

/** The text with comments and commas made blank. */
function codeOf({ text, comments }: JsonDocument): string {
  let code = text;
  for (const { start, end } of comments) code = code.slice(0, start) + " ".repeat(end - start) + code.slice(end);
  return code.replaceAll(",", " ");
}

/** The value or key whose first or last token covers an offset. */
function tokenAt({ root }: JsonDocument, offset: number): Neighbour | undefined {
  const stack: (JsonNode | undefined)[] = [root];
  let found: Neighbour | undefined;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (offset < node.start || offset >= node.end) continue;
    found = { pointer: `${offset === node.start ? "start" : "end"} of ${pointerOf(node)}`, offset };
    if (node.kind === "array") stack.push(...node.items);
    if (node.kind !== "object") continue;
    for (const { key, value } of node.members) {
      if (key.start <= offset && offset < key.end) return { pointer: `key ${key.value}`, offset };
      if (value !== undefined && value.start <= offset && offset < value.end) stack.push(value);
    }
  }
  return found;
}
