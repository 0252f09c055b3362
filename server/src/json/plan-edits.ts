// Turns changes of a JSON tree into the smallest edits of its text; comments and layout stay.
import { applyEdits } from "../text/apply-edits.ts";
import { type Span, span, type TextEdit } from "../text/span.ts";
import { type ContainerChange, planContainer } from "./edit-container.ts";
import { skipTrivia } from "./edit-gap.ts";
import { childrenOf, containerOf, type JsonChild, type JsonContainer, type Layout, layoutOf } from "./edit-layout.ts";
import { type Draft, membersOf, writeValue } from "./edit-writer.ts";
import type { Json } from "./json.ts";
import type { JsonArray, JsonDocument, JsonMember, JsonNode, JsonNull, JsonObject, JsonString } from "./node.ts";
import { parseJson } from "./parse.ts";
import { findMember } from "./path.ts";
import { rawOffset } from "./string-escapes.ts";

/** A change of a JSON tree; nodes are those of the document that is edited. */
export type EditChange =
  | { readonly kind: "replace"; readonly node: JsonNode; readonly value: Json }
  /**
   * Adds a member at the end of the object; a path of several names makes (or goes into) the objects between, also in
   * the place of null.
   */
  | { readonly kind: "insert"; readonly object: JsonObject; readonly path: readonly string[]; readonly value: Json }
  | { readonly kind: "append"; readonly array: JsonArray; readonly value: Json }
  /** Removes a member or an array element; a member's value stands for the member. */
  | { readonly kind: "remove"; readonly target: JsonMember | JsonNode }
  | { readonly kind: "rename"; readonly member: JsonMember; readonly name: string }
  /** Replaces a fragment of a string; the span counts in its decoded value. */
  | { readonly kind: "replaceText"; readonly node: JsonString; readonly span: Span; readonly text: string };

/**
 * Plans the edits for all changes together; they never overlap and come in the order of the text.
 *
 * Changes inside a value that is replaced or removed by the same call have no effect. Insertions that meet in one
 * object are merged. Undefined if the changes contradict each other, a member to insert is there already, or the text
 * around a place is too broken to be edited.
 */
export function planEdits(document: JsonDocument, changes: readonly EditChange[]): TextEdit[] | undefined {
  const plan = new Plan(document);
  // What goes must be known first: it decides which other changes still count.
  for (const change of changes) if (!plan.takeAway(change)) return undefined;
  for (const change of changes) if (!plan.edit(change)) return undefined;
  const edits = plan.edits();
  return edits === undefined || isSound(document, edits) ? edits : undefined;
}

/** A string that is left open may end at any quote that follows, a new one too: only reading the result tells. */
function isSound(document: JsonDocument, edits: readonly TextEdit[]): boolean {
  const { text, problems } = document;
  const open = problems.find(({ code }) => code === "unclosed-string");
  if (open === undefined || edits.every(({ span: { end } }) => end <= open.start)) return true;
  return layoutOf(document).mayReadAgain() && parseJson(applyEdits(text, edits)).problems.length <= problems.length;
}

class Plan {
  readonly #text: string;
  readonly #layout: Layout;
  readonly #removed = new Set<JsonChild>();
  readonly #replaced = new Map<JsonNode, Json>();
  /** What takes the place of a null that was given members. */
  readonly #filled = new Map<JsonNode, Map<string, Draft>>();
  readonly #renamed = new Map<JsonMember, string>();
  readonly #containers = new Map<JsonContainer, ContainerChange>();
  readonly #edits: TextEdit[] = [];

  constructor(document: JsonDocument) {
    this.#text = document.text;
    this.#layout = layoutOf(document);
  }

  /** Notes what a change removes or replaces; false if it can't be done. */
  takeAway(change: EditChange): boolean {
    if (change.kind === "remove") {
      const { target } = change;
      this.#removed.add(target.kind !== "member" && target.parent?.kind === "member" ? target.parent : target);
    } else if (change.kind === "replace") {
      const { node, value } = change;
      const earlier = this.#replaced.get(node);
      if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(value)) return false;
      this.#replaced.set(node, value);
    }
    return true;
  }

  /** Plans one change; false if it can't be done. */
  edit(change: EditChange): boolean {
    switch (change.kind) {
      case "replace":
        return !this.#layout.isUnclosed(change.node.start) && this.#standsAlone(change.node);
      case "insert":
        return this.#insert(change.object, change.path, change.value);
      case "append":
        if (this.#isGone(change.array)) return true;
        this.#changeOf(change.array).items.push(change.value);
        return true;
      case "remove":
        return this.#remove(change.target);
      case "rename":
        return this.#rename(change.member, change.name);
      case "replaceText":
        return this.#replaceText(change.node, change.span, change.text);
    }
  }

  edits(): TextEdit[] | undefined {
    for (const [node, value] of [...this.#replaced, ...this.#filled]) this.#replace(node, value);
    for (const [container, change] of this.#containers) {
      const edits = this.#isUnclosed(container) ? undefined : planContainer(this.#layout, container, change);
      if (edits === undefined) return undefined;
      for (const edit of edits) this.#edits.push(edit);
    }
    return inOrder(this.#edits);
  }

  #replace(node: JsonNode, value: Draft): void {
    if (this.#isGone(node.parent) || this.#removed.has(node)) return;
    const container = containerOf(node);
    const isInline =
      !this.#layout.spansLines(node) &&
      (container === undefined
        ? !this.#layout.spansLines(span(0, this.#text.length))
        : this.#layout.isInline(container));
    const indent = isInline ? undefined : this.#layout.lineIndent(node.start);
    this.#edits.push({ span: node, newText: writeValue(value, this.#layout.style(container), indent) });
  }

  #insert(object: JsonObject, path: readonly string[], value: Json): boolean {
    let holder = object;
    for (const [depth, name] of path.entries()) {
      if (this.#isGone(holder)) return true;
      const member = findMember(holder, name);
      const isFree = member === undefined || (member !== "ambiguous" && this.#removed.has(member));
      if (isFree) return addMember(this.#changeOf(holder).members, path.slice(depth), value);
      if (member === "ambiguous") return false;
      if (member.value?.kind === "null") return this.#fill(member.value, path.slice(depth + 1), value);
      if (member.value?.kind !== "object") return false;
      holder = member.value;
    }
    return false;
  }

  #fill(node: JsonNull, path: readonly string[], value: Json): boolean {
    if (this.#isGone(node)) return true;
    if (path.length === 0 || !this.#standsAlone(node)) return false;
    const members = this.#filled.get(node) ?? new Map<string, Draft>();
    this.#filled.set(node, members);
    return addMember(members, path, value);
  }

  #remove(target: JsonMember | JsonNode): boolean {
    const container = containerOf(target);
    if (container === undefined) return false;
    if (this.#isGone(container)) return true;
    const child = target.kind !== "member" && target.parent?.kind === "member" ? target.parent : target;
    const value = child.kind === "member" ? child.value : child;
    if (value === undefined) return false;
    this.#changeOf(container).removed.add(child);
    return true;
  }

  #rename(member: JsonMember, name: string): boolean {
    if (this.#layout.isUnclosed(member.key.start)) return false;
    if (this.#isGone(member)) return true;
    const earlier = this.#renamed.get(member);
    if (earlier !== undefined) return earlier === name;
    this.#renamed.set(member, name);
    this.#edits.push({ span: member.key, newText: JSON.stringify(name) });
    return true;
  }

  #replaceText(node: JsonString, { start, end }: Span, text: string): boolean {
    if (this.#layout.isUnclosed(node.start) || start > end || end > node.value.length) return false;
    if (this.#isGone(node)) return true;
    const first = node.start + 1;
    const raw = this.#text.slice(first, node.end - 1);
    const newText = JSON.stringify(text).slice(1, -1);
    this.#edits.push({ span: span(first + rawOffset(raw, start), first + rawOffset(raw, end)), newText });
    return true;
  }

  /** Whether a place lies inside something that is removed or replaced. */
  #isGone(place: JsonChild | undefined): boolean {
    for (let at: JsonChild | undefined = place; at !== undefined; at = at.parent) {
      if (this.#removed.has(at) || (at.kind !== "member" && this.#replaced.has(at))) return true;
    }
    return false;
  }

  /** Whether a container has no bracket of its own at its end; where its last child has none, that took the bracket. */
  #isUnclosed(container: JsonContainer): boolean {
    const last = childrenOf(container).at(-1);
    const value = last?.kind === "member" ? last.value : last;
    return this.#layout.isUnclosed(container.start) || (value !== undefined && this.#layout.isUnclosed(value.start));
  }

  /** Whether a value has its usual neighbours; beside anything else another value could be read as something else. */
  #standsAlone({ start, end, parent }: JsonNode): boolean {
    const charBehind = (offset: number) => this.#text.charAt(skipTrivia(this.#text, offset));
    if (parent?.kind === "member" && charBehind(parent.key.end) !== ":") return false;
    return /^[\s:,[/]?$/.test(this.#text.charAt(start - 1)) && /^[,\]}]?$/.test(charBehind(end));
  }

  #changeOf(container: JsonContainer): ContainerChange {
    let change = this.#containers.get(container);
    if (change === undefined) {
      change = { removed: new Set(), members: new Map(), items: [] };
      this.#containers.set(container, change);
    }
    return change;
  }
}

/** Adds a value under a path of names; false if something else stands there. */
function addMember(members: Map<string, Draft>, path: readonly string[], value: Json): boolean {
  let draft: Draft = value;
  for (const name of path.slice(1).toReversed()) draft = new Map([[name, draft]]);
  return merge(members, path[0] ?? "", draft);
}

function merge(into: Map<string, Draft>, name: string, value: Draft): boolean {
  const existing = into.get(name);
  if (existing === undefined) {
    into.set(name, value);
    return true;
  }
  const [ours, theirs] = [membersOf(existing), membersOf(value)];
  if (ours === undefined || theirs === undefined) return JSON.stringify(existing) === JSON.stringify(value);
  const merged = existing instanceof Map ? existing : new Map(ours);
  into.set(name, merged);
  return theirs.every(([child, childValue]) => merge(merged, child, childValue));
}

/** Sorts edits and joins those that start together; undefined if two want the same characters. */
function inOrder(edits: readonly TextEdit[]): TextEdit[] | undefined {
  const ordered: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = ordered.at(-1);
    if (last === undefined || (edit.span.start >= last.span.end && edit.span.start > last.span.start)) {
      ordered.push(edit);
    } else if (edit.span.start === last.span.end) {
      ordered[ordered.length - 1] = {
        span: span(last.span.start, edit.span.end),
        newText: last.newText + edit.newText,
      };
    } else return undefined;
  }
  return ordered.map(({ span: { start, end }, newText }) => ({ span: span(start, end), newText }));
}
