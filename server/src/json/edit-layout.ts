// Finds out how a text is laid out: its line ends, its indentation, what stands on one line.
import { createLineIndex, type LineIndex } from "../text/line-index.ts";
import type { Span } from "../text/span.ts";
import { hasBreak, isBlank, isBreak, nextBreak, readGap, skipBlanks, skipBlanksBack } from "./edit-gap.ts";
import type { WritingStyle } from "./edit-writer.ts";
import type { JsonArray, JsonDocument, JsonMember, JsonNode, JsonObject } from "./node.ts";

export type JsonContainer = JsonObject | JsonArray;
/** What a container holds: the members of an object, the elements of an array. */
export type JsonChild = JsonMember | JsonNode;

const defaultUnit = "  ";
const byteOrderMark = "\ufeff";
/** Other blanks around a colon line up columns; a new member does not take part in that. */
const usualColons: readonly string[] = [":", ": ", " : ", " :"];

/** In characters; to read as many takes about a second. */
const mostReadAgain = 20_000_000;

const layouts = new WeakMap<JsonDocument, Layout>();

/** The layout of a text; made once, since thousands of fixes may be planned for one. */
export function layoutOf(document: JsonDocument): Layout {
  const layout = layouts.get(document) ?? new Layout(document);
  layouts.set(document, layout);
  return layout;
}

/** The layout of one text; costly answers are found once. */
export class Layout {
  readonly text: string;
  readonly #root: JsonNode | undefined;
  readonly #inline = new Map<JsonContainer, boolean>();
  #lineIndex: LineIndex | undefined;
  /** How many characters were read again. */
  #readAgain = 0;
  #lines: Pick<WritingStyle, "eol" | "unit" | "trailingComma"> | undefined;
  /** Where containers and strings start that the text never closes. */
  readonly #unclosed: ReadonlySet<number>;

  constructor({ text, root, problems }: JsonDocument) {
    const unclosed = problems.filter(({ code }) => code === "unclosed" || code === "unclosed-string");
    this.text = text;
    this.#root = root;
    this.#unclosed = new Set(unclosed.map(({ start }) => start));
  }

  /** Whether all of the text may be read once more, to see what an edit makes of it: for one of many edits it may not. */
  mayReadAgain(): boolean {
    this.#readAgain += this.text.length;
    return this.#readAgain <= mostReadAgain;
  }

  /** Whether a line ends within a node; a node may be as long as the text, so nobody looks at all of it each time. */
  spansLines({ start, end }: Span): boolean {
    this.#lineIndex ??= createLineIndex(this.text);
    return this.#lineIndex.position(start).line !== this.#lineIndex.position(end).line;
  }

  /** Whether the text never closes the container or string that starts there. */
  isUnclosed(start: number): boolean {
    return this.#unclosed.has(start);
  }

  /** The blanks at the start of an offset's line. */
  lineIndent(offset: number): string {
    let start = offset;
    while (start > 0 && !isBreak(this.text.charAt(start - 1))) start--;
    if (this.text.charAt(start) === byteOrderMark) start++;
    return this.text.slice(start, skipBlanks(this.text, start));
  }

  /** The start of the line, if nothing but blanks stands before the offset on it. */
  lineStartBefore(offset: number): number | undefined {
    const start = skipBlanksBack(this.text, offset);
    return start > 0 && isBreak(this.text.charAt(start - 1)) ? start : undefined;
  }

  /** The indentation of a container's children: that of the last one up to `last` which begins its line. */
  childIndent(container: JsonContainer, last: number): string {
    const children = childrenOf(container);
    for (let i = last; i >= 0; i--) {
      const start = children[i]?.start ?? 0;
      const lineStart = this.lineStartBefore(start);
      if (lineStart !== undefined) return this.text.slice(lineStart, start);
    }
    return this.lineIndent(container.start) + this.#documentLines().unit;
  }

  /** Whether no line ends between a container's children; an empty container goes with the one around it. */
  isInline(container: JsonContainer): boolean {
    let inline = this.#inline.get(container);
    if (inline === undefined) {
      inline = childrenOf(container).length === 0 ? this.#isEmptyInline(container) : this.#hasNoBreaks(container);
      this.#inline.set(container, inline);
    }
    return inline;
  }

  #isEmptyInline(container: JsonContainer): boolean {
    if (this.spansLines(container)) return false;
    const around = containerOf(container);
    return around === undefined ? nextBreak(this.text, 0) === this.text.length : this.#hasNoBreaks(around);
  }

  #hasNoBreaks(container: JsonContainer): boolean {
    let end = container.start;
    for (const child of childrenOf(container)) {
      if (hasBreak(this.text, end, child.start)) return false;
      end = child.end;
    }
    return !hasBreak(this.text, end, container.end);
  }

  /** How to write new text in a container: as the nearest object with members writes its own. */
  style(container: JsonContainer | undefined): WritingStyle {
    const lines = this.#documentLines();
    for (let around = container; around !== undefined; around = containerOf(around)) {
      const neighbour = around.kind === "object" ? around : around.items.at(-1);
      const first = neighbour?.kind === "object" ? neighbour.members[0] : undefined;
      if (neighbour === undefined || first?.value === undefined) continue;
      const written = this.text.slice(first.key.end, first.value.start);
      const colon = usualColons.includes(written) ? written : ": ";
      const afterBrace = this.text.charAt(neighbour.start + 1);
      const pad = isBlank(afterBrace) || isBreak(afterBrace) ? " " : "";
      return { colon, space: colon.endsWith(" ") ? " " : "", pad, ...lines };
    }
    return { colon: ": ", space: " ", pad: " ", ...lines };
  }

  #documentLines(): Pick<WritingStyle, "eol" | "unit" | "trailingComma"> {
    this.#lines ??= { eol: this.#eol(), unit: this.#unit(), trailingComma: this.#endsWithComma() };
    return this.#lines;
  }

  /** The habit of the document shows at its end. */
  #endsWithComma(): boolean {
    const root = this.#root;
    if (root?.kind !== "object" && root?.kind !== "array") return false;
    const last = childrenOf(root).at(-1);
    return last !== undefined && readGap(this.text, last.end, root.end - 1).commas.length > 0;
  }

  #eol(): string {
    const at = nextBreak(this.text, 0);
    if (this.text.startsWith("\r\n", at)) return "\r\n";
    return this.text.charAt(at) || "\n";
  }

  /** The first step of indentation that the tree shows. */
  #unit(): string {
    const queue: JsonNode[] = this.#root === undefined ? [] : [this.#root];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (node.kind !== "object" && node.kind !== "array") continue;
      const unit = this.#unitOf(node);
      if (unit !== undefined) return unit;
      for (const child of childrenOf(node).toReversed()) {
        const value = child.kind === "member" ? child.value : child;
        if (value !== undefined) queue.push(value);
      }
    }
    return defaultUnit;
  }

  #unitOf(container: JsonContainer): string | undefined {
    for (const child of childrenOf(container)) {
      const lineStart = this.lineStartBefore(child.start);
      if (lineStart === undefined) continue;
      const outer = this.lineIndent(container.start);
      const inner = this.text.slice(lineStart, child.start);
      return inner.length > outer.length && inner.startsWith(outer) ? inner.slice(outer.length) : undefined;
    }
    return undefined;
  }
}

/** The members of an object, the elements of an array. */
export function childrenOf(container: JsonContainer): readonly JsonChild[] {
  return container.kind === "object" ? container.members : container.items;
}

/** The container around a value or member. */
export function containerOf(child: JsonChild): JsonContainer | undefined {
  if (child.kind === "member") return child.parent;
  return child.parent?.kind === "member" ? child.parent.parent : child.parent;
}
