// The edits that remove a mark: its comment, its id in a longer list, or its entry in the metadata.
import type { JsonDocument, JsonMember, JsonNode } from "../json/node.ts";
import { planEdits } from "../json/plan-edits.ts";
import { groupBy } from "../text/group-by.ts";
import { type Span, span, type TextEdit } from "../text/span.ts";
import type { CommentStatement, Mark } from "./suppression-marks.ts";

/**
 * Plans the removal of marks of one statement, and of the `batchguard-enable` that ends nothing else. Undefined if the
 * text around is too broken.
 */
export function removeMarks(document: JsonDocument, marks: readonly Mark[]): TextEdit[] | undefined {
  const statement = marks[0]?.statement;
  if (statement === undefined) return undefined;
  if (statement.kind === "metadata") return removeEntry(document, statement.target);
  const removed = new Map<CommentStatement, Set<Span>>([[statement, new Set(marks.map((mark) => mark.span))]]);
  for (const [end, ended] of groupBy(marks, (mark) => mark.end)) {
    if (end === undefined || end.count > ended.length) continue;
    const spans = removed.get(end.statement);
    if (spans === undefined) removed.set(end.statement, new Set([end.span]));
    else spans.add(end.span);
  }
  const spans = [...removed].flatMap(([comment, ids]) => spansToRemove(document.text, comment, ids));
  return joined(spans).map((each) => ({ span: each, newText: "" }));
}

/** Plans the removal of a comment, or of one id in it. */
export function removeFromComment(text: string, statement: CommentStatement, id: Span | undefined): TextEdit[] {
  const ids = new Set(id === undefined ? statement.tokens.map((token) => token.span) : [id]);
  return joined(spansToRemove(text, statement, ids)).map((each) => ({ span: each, newText: "" }));
}

function spansToRemove(text: string, { tokens, span: comment }: CommentStatement, ids: ReadonlySet<Span>): Span[] {
  if (tokens.every((token) => token.rule === undefined || ids.has(token.span))) return [withItsBlanks(text, comment)];
  const spans: Span[] = [];
  let kept: Span | undefined;
  for (const [index, token] of tokens.entries()) {
    if (!ids.has(token.span)) kept = token.span;
    else if (kept !== undefined) spans.push(span(kept.end, token.span.end));
    else spans.push(span(token.span.start, tokens[index + 1]?.span.start ?? token.span.end));
  }
  return spans;
}

/** A comment with its whole line if it stands there alone, else with the blanks before it. */
function withItsBlanks(text: string, comment: Span): Span {
  const isBlank = (offset: number) => text.charAt(offset) === " " || text.charAt(offset) === "\t";
  let { start, end } = comment;
  while (isBlank(start - 1)) start--;
  while (isBlank(end)) end++;
  const before = text.charAt(start - 1);
  const startsLine = start === 0 || before === "\n" || before === "\r" || before === "\ufeff";
  if (!startsLine) return span(start, comment.end);
  if (text.startsWith("\r\n", end)) return span(start, end + 2);
  if (text.charAt(end) === "\n" || text.charAt(end) === "\r") return span(start, end + 1);
  // The first thing of a line: what follows moves to its place.
  return span(end === text.length ? start : comment.start, end);
}

/** The spans in order, those that touch as one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const each of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || each.start > last.end) result.push(each);
    else result[result.length - 1] = span(last.start, Math.max(last.end, each.end));
  }
  return result;
}

/** In a text with more syntax errors than this no metadata is edited: each plan looks at all of them. */
const mostProblems = 100;

/** Removes an entry of `disable`, and upwards to `metadata` whatever it was the only content of. */
function removeEntry(document: JsonDocument, entry: JsonMember | JsonNode): TextEdit[] | undefined {
  if (document.problems.length > mostProblems) return undefined;
  let target = entry;
  for (let level = 0; level < 3; level++) {
    const { parent } = target;
    if (parent === undefined || parent.kind === "member") break;
    const children = parent.kind === "array" ? parent.items : parent.members;
    const isOnlyContent = children.length === 1 && parent.complete && !hasComment(document, parent);
    if (!isOnlyContent || parent.parent?.kind !== "member") break;
    target = parent.parent;
  }
  return planEdits(document, [{ kind: "remove", target }]);
}

function hasComment({ comments }: JsonDocument, { start, end }: Span): boolean {
  return comments.some((comment) => comment.start >= start && comment.end <= end);
}
