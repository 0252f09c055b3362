// Tells where the caret stands in a JSON text, finished or not: at a key or a value, and what would be replaced there.
import type { JsonArray, JsonDocument, JsonMember, JsonNode, JsonObject, JsonString } from "../../json/node.ts";
import { type Span, span } from "../../text/span.ts";

export interface Cursor {
  readonly offset: number;
  readonly role: "key" | "value";
  /** The innermost object or array around the caret. */
  readonly container: JsonObject | JsonArray;
  /** The member whose key or value is written there; undefined for elements, and for a key that is not read as one. */
  readonly member: JsonMember | undefined;
  /** What a suggestion replaces: a string with its quotes, a bare word, or nothing. */
  readonly span: Span;
  readonly quoted: boolean;
  /** True for a key that has its colon: only the key is to be written. */
  readonly colonFollows: boolean;
  /** Where a comma is missing before the place. */
  readonly missingComma: number | undefined;
  /** Whether what is written needs a comma behind it. */
  readonly needsComma: boolean;
}

/** The caret's place in the tree; undefined in comments, outside the root, and where a colon or nothing is due. */
export function cursorAt(document: JsonDocument, offset: number): Cursor | undefined {
  const { text } = document;
  const container = containerAt(document.root, text, offset);
  if (container === undefined || commentAt(document, offset) !== undefined) return undefined;
  const string = stringSpan(document, container, offset);
  const place = string ?? wordSpan(text, offset);
  const previous = lastBefore(document, place.start);
  const following = firstAfter(document, place.end);
  const next = text.charAt(following);
  const shared = { offset, container, span: place, quoted: string !== undefined, needsComma: startsValue(next) };
  switch (text.charAt(previous)) {
    case ":": {
      const keyEnd = lastBefore(document, previous) + 1;
      const member = container.kind === "object" ? container.members.find(({ key }) => key.end === keyEnd) : undefined;
      return member && { ...shared, role: "value", member, colonFollows: false, missingComma: undefined };
    }
    case "{":
    case "[":
    case ",":
      return entry(shared, undefined, next);
    default:
      return isBareKey(container, previous + 1) ? undefined : entry(shared, previous + 1, next);
  }
}

type Shared = Pick<Cursor, "offset" | "container" | "span" | "quoted" | "needsComma">;

/** A key of an object or an element of an array. */
function entry(shared: Shared, missingComma: number | undefined, next: string): Cursor {
  const { container } = shared;
  if (container.kind === "array") {
    return { ...shared, role: "value", member: undefined, colonFollows: false, missingComma };
  }
  const member = container.members.find(({ key }) => key.start === shared.span.start);
  return { ...shared, role: "key", member, colonFollows: next === ":", missingComma };
}

/** The comment around an offset; behind a line comment one still writes in it. */
export function commentAt({ comments, text }: JsonDocument, offset: number): Span | undefined {
  return comments.find(({ start, end }) => {
    return start < offset && (offset < end || (offset === end && !text.startsWith("*/", end - 2)));
  });
}

function containerAt(root: JsonNode | undefined, text: string, offset: number): JsonObject | JsonArray | undefined {
  let found: JsonObject | JsonArray | undefined;
  for (let node = root; node?.kind === "object" || node?.kind === "array"; ) {
    if (!isInside(node, text, offset)) break;
    found = node;
    const children = node.kind === "array" ? node.items : node.members.map(({ value }) => value);
    node = children.find((child) => child !== undefined && isInside(child, text, offset));
  }
  return found;
}

/** Between the brackets of a node, or behind one whose bracket is missing. */
function isInside({ kind, start, end }: JsonNode, text: string, offset: number): boolean {
  if (start >= offset || offset > end) return false;
  if (offset < end) return true;
  const closer = kind === "object" ? "}" : "]";
  return (kind === "object" || kind === "array") && (end - start < 2 || text.charAt(end - 1) !== closer);
}

/** The string around the offset, quotes included; of one without end what can belong to the word that is typed. */
function stringSpan(document: JsonDocument, container: JsonObject | JsonArray, offset: number): Span | undefined {
  const holds = ({ start, end }: Span) => start < offset && offset < end;
  const string = stringsIn(container).find(holds);
  if (string !== undefined) return span(string.start, string.end);
  const { text, problems } = document;
  const open = problems.find(({ code, start, end }) => code === "unclosed-string" && start < offset && offset <= end);
  return open && span(open.start, offset + (/^[\w.-]*/.exec(text.slice(offset, open.end))?.[0].length ?? 0));
}

function stringsIn(container: JsonObject | JsonArray): readonly JsonString[] {
  const nodes =
    container.kind === "array" ? container.items : container.members.flatMap(({ key, value }) => [key, value]);
  return nodes.filter((node): node is JsonString => node?.kind === "string");
}

function wordSpan(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (start > 0 && /[\w.-]/.test(text.charAt(start - 1))) start--;
  while (/[\w.-]/.test(text.charAt(end))) end++;
  return span(start, end);
}

/** A key whose colon and value are still to come. */
function isBareKey(container: JsonObject | JsonArray, end: number): boolean {
  return container.kind === "object" && container.members.some(({ key, value }) => key.end === end && !value);
}

function startsValue(character: string): boolean {
  return character !== "" && !",}]:".includes(character);
}

/** The offset of the last character before another one that is neither blank nor in a comment; -1 if there is none. */
function lastBefore({ text, comments }: JsonDocument, offset: number): number {
  for (let at = offset - 1; at >= 0; ) {
    const comment = comments.find(({ start, end }) => start <= at && at < end);
    if (comment !== undefined) at = comment.start - 1;
    else if (/\s/.test(text.charAt(at))) at--;
    else return at;
  }
  return -1;
}

function firstAfter({ text, comments }: JsonDocument, offset: number): number {
  for (let at = offset; at < text.length; ) {
    const comment = comments.find(({ start, end }) => start <= at && at < end);
    if (comment !== undefined) at = comment.end;
    else if (/\s/.test(text.charAt(at))) at++;
    else return at;
  }
  return text.length;
}

/** The names of the innermost members around a container, the outer ones first. */
export function holderNames(container: JsonNode, most: number): readonly string[] {
  const names: string[] = [];
  for (let node: JsonNode | undefined = container; node !== undefined && names.length < most; ) {
    const parent: JsonNode["parent"] = node.parent;
    if (parent?.kind !== "member") break;
    names.unshift(parent.key.value);
    node = parent.parent;
  }
  return names;
}
