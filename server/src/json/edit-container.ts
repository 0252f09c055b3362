// Plans the edits of one object or array: children that go, children that come at its end.
import { type Span, span, type TextEdit } from "../text/span.ts";
import { type Gap, hasBreak, readGap } from "./edit-gap.ts";
import { childrenOf, type JsonChild, type JsonContainer, type Layout } from "./edit-layout.ts";
import { endWithComma, type Piece, piecesOf, spansToDelete } from "./edit-remove.ts";
import { type Draft, type WritingStyle, writeLines, writeMember, writeValue } from "./edit-writer.ts";

/** What is to happen to the children of one container. */
export interface ContainerChange {
  readonly removed: Set<JsonChild>;
  /** New members of an object. */
  readonly members: Map<string, Draft>;
  /** New elements of an array. */
  readonly items: Draft[];
}

/** The edits of one container; undefined if its text is too broken for them. */
export function planContainer(
  layout: Layout,
  container: JsonContainer,
  change: ContainerChange,
): TextEdit[] | undefined {
  const children = childrenOf(container);
  const pieces = piecesOf(layout.text, container, change.removed);
  if (pieces === undefined) return undefined;
  const adds = change.members.size + change.items.length > 0;
  if (children.length === 0) return adds ? fillEmpty(layout, container, change) : [];
  const end = readGap(layout.text, children.at(-1)?.end ?? container.start + 1, container.end - 1);
  if (adds && end.broken) return undefined;
  const lastKept = children.findLastIndex((child) => !change.removed.has(child));
  const hasTrailingComma = end.commas.length > 0;
  if (lastKept < 0) {
    return adds
      ? refill(layout, container, change, pieces, hasTrailingComma)
      : deletions(empty(layout, container, pieces));
  }
  const deleted = pieces.flatMap((piece) => spansToDelete(layout, container, piece));
  if (!adds) {
    if (!hasTrailingComma) deleted.push(...separatorAfter(layout.text, children, lastKept));
    return deletions(deleted);
  }
  const insertions = insertAfter(layout, container, change, lastKept, hasTrailingComma);
  return insertions && combine(deletions(deleted), insertions);
}

/** The comma between a child that is the last one from now on and the one that followed it. */
function separatorAfter(text: string, children: readonly JsonChild[], index: number): Span[] {
  const [child, next] = children.slice(index, index + 2);
  if (child === undefined || next === undefined) return [];
  return readGap(text, child.end, next.start).commas.map((comma) => span(comma, comma + 1));
}

/** Everything between the brackets goes, unless comments stand there. */
function empty(layout: Layout, container: JsonContainer, pieces: readonly Piece[]): Span[] {
  const hasComments = pieces.length > 1 || pieces.some((p) => p.before.comments.length + p.after.comments.length > 0);
  if (!hasComments) return [span(container.start + 1, container.end - 1)];
  return pieces.flatMap((piece) => spansToDelete(layout, container, piece));
}

/** All children go and others come: these take the place of the first piece. */
function refill(
  layout: Layout,
  container: JsonContainer,
  change: ContainerChange,
  [first, ...others]: readonly Piece[],
  hasTrailingComma: boolean,
): TextEdit[] {
  if (first === undefined) return [];
  const style = layout.style(container);
  const indent = layout.isInline(container) ? undefined : layout.childIndent(container, 0);
  const items = writeItems(change, style, indent);
  const separator = indent === undefined ? `,${style.space}` : `,${style.eol}${indent}`;
  const newText = items.join(separator) + (hasTrailingComma ? "," : "");
  const end = endWithComma(layout.text, first.end);
  const deleted = others.flatMap((piece) => spansToDelete(layout, container, piece));
  for (const comma of first.after.commas) if (comma >= end) deleted.push(span(comma, comma + 1));
  return [{ span: span(first.start, end), newText }, ...deletions(deleted)];
}

/** Puts new children into a container that has none. */
function fillEmpty(layout: Layout, container: JsonContainer, change: ContainerChange): TextEdit[] | undefined {
  const { text } = layout;
  const gap = readGap(text, container.start + 1, container.end - 1);
  if (gap.broken || gap.commas.length > 0) return undefined;
  const style = layout.style(container);
  const indent = layout.isInline(container) ? undefined : layout.lineIndent(container.start);
  const comment = gap.comments.at(-1);
  if (comment === undefined) {
    const value = container.kind === "object" ? change.members : change.items;
    return [{ span: gap, newText: writeValue(value, style, indent).slice(1, -1) }];
  }
  const rest = span(comment.end, gap.end);
  if (indent === undefined) {
    const items = writeItems(change, style, undefined);
    return [
      { span: rest, newText: ` ${items.join(`,${style.space}`)}${text.slice(rest.start, rest.end) || style.pad}` },
    ];
  }
  const lines = writeLines(writeItems(change, style, indent + style.unit), style, indent + style.unit);
  return hasBreak(text, rest.start, rest.end)
    ? [{ span: span(rest.start, rest.start), newText: lines }]
    : [{ span: rest, newText: lines + style.eol + indent }];
}

/** Puts new children behind the last one that stays. */
function insertAfter(
  layout: Layout,
  container: JsonContainer,
  change: ContainerChange,
  index: number,
  hasTrailingComma: boolean,
): TextEdit[] | undefined {
  const { text } = layout;
  const children = childrenOf(container);
  const last = children[index];
  if (last === undefined || (last.kind === "member" && last.value === undefined)) return undefined;
  const gap = readGap(text, last.end, children[index + 1]?.start ?? container.end - 1);
  const [comma] = gap.commas;
  const at = endOfOwnComments(text, comma === undefined ? last.end : comma + 1, gap);
  const separator = comma === undefined ? "," : "";
  const trailing = hasTrailingComma ? "," : "";
  const style = layout.style(container);
  if (layout.isInline(container)) {
    const indent = layout.spansLines(last) ? layout.lineIndent(last.end) : undefined;
    const items = writeItems(change, style, indent).join(`,${style.space}`);
    return [{ span: span(at, at), newText: separator + style.space + items + trailing }];
  }
  const indent = layout.childIndent(container, index);
  const takesOneLine = last.kind === "object" && last.members.length > 0 && !layout.spansLines(last);
  const items = writeItems(change, style, takesOneLine ? undefined : indent);
  const lines = writeLines(items, style, indent) + trailing;
  if (separator === "" || at === last.end) return [{ span: span(at, at), newText: separator + lines }];
  return [
    { span: span(last.end, last.end), newText: separator },
    { span: span(at, at), newText: lines },
  ];
}

/** The end of the comments that begin on the line of `from`: they speak of the child before them. */
function endOfOwnComments(text: string, from: number, gap: Gap): number {
  let at = from;
  for (const comment of gap.comments) {
    if (comment.start < from) continue;
    if (hasBreak(text, at, comment.start)) break;
    at = comment.end;
  }
  return at;
}

function writeItems(change: ContainerChange, style: WritingStyle, indent: string | undefined): string[] {
  const members = [...change.members].map(([name, value]) => writeMember(name, value, style, indent));
  return [...members, ...change.items.map((value) => writeValue(value, style, indent))];
}

/** Deletes spans that may overlap. */
function deletions(spans: readonly Span[]): TextEdit[] {
  const merged: Span[] = [];
  for (const next of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || next.start > last.end) merged.push(next);
    else merged[merged.length - 1] = span(last.start, Math.max(last.end, next.end));
  }
  return merged.map((deleted) => ({ span: deleted, newText: "" }));
}

/** An insertion at or inside a deleted span becomes that span's new text. */
function combine(deleted: readonly TextEdit[], insertions: readonly TextEdit[]): TextEdit[] {
  const edits = [...deleted];
  for (const insertion of insertions) {
    const at = insertion.span.start;
    const found = edits.findIndex((edit) => edit.span.start <= at && at <= edit.span.end);
    const edit = edits[found];
    if (edit === undefined) edits.push(insertion);
    else edits[found] = { span: edit.span, newText: edit.newText + insertion.newText };
  }
  return edits;
}
