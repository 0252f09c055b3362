// JSON as plain data that tests rebuild, and places in a text that survive the rebuilding.
import type { JsonDocument, JsonMember, JsonNode } from "../../server/src/json/node.ts";
import { pointerOf } from "../../server/src/json/path.ts";
import type { Span } from "../../server/src/text/span.ts";

export type Data = null | boolean | number | string | Data[] | { [name: string]: Data };
export type DataObject = { [name: string]: Data };

/** A place in terms of the data: a value or key, or a part inside of it, counted from its start. */
export interface Target {
  readonly pointer: string;
  readonly part: "value" | "key";
  readonly inner?: Span | undefined;
}

/** The data of a node. Throws on what is not plain JSON: a test that rebuilds a broken text tests nothing. */
export function dataOf(node: JsonNode | undefined): Data {
  if (node === undefined) throw new Error("There is no value here.");
  switch (node.kind) {
    case "null":
      return null;
    case "array":
      return node.items.map(dataOf);
    case "object":
      return Object.fromEntries(node.members.map((member) => [member.key.value, dataOf(member.value)]));
    default:
      return node.value;
  }
}

export function isObject(data: Data | undefined): data is DataObject {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

export function tokensOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

export function escapeToken(token: string): string {
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The data at a pointer. */
export function dataAt(data: Data, pointer: string): Data | undefined {
  let current: Data | undefined = data;
  for (const token of tokensOf(pointer)) {
    if (Array.isArray(current)) current = current[Number(token)];
    else if (isObject(current)) current = current[token];
    else return undefined;
  }
  return current;
}

/** A copy of `data` in which the value at each pointer is another. Pointers must not lie inside each other. */
export function replaceAt(data: Data, replacements: ReadonlyMap<string, Data>, pointer = ""): Data {
  const replacement = replacements.get(pointer);
  if (replacement !== undefined) return replacement;
  if (Array.isArray(data)) return data.map((item, index) => replaceAt(item, replacements, `${pointer}/${index}`));
  if (!isObject(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      replaceAt(value, replacements, `${pointer}/${escapeToken(name)}`),
    ]),
  );
}

/** All values of some data with their pointers, containers before what they hold. */
export function* walk(data: Data, pointer = ""): Generator<{ readonly pointer: string; readonly value: Data }> {
  yield { pointer, value: data };
  if (Array.isArray(data)) for (const [index, item] of data.entries()) yield* walk(item, `${pointer}/${index}`);
  else if (isObject(data))
    for (const [name, value] of Object.entries(data)) yield* walk(value, `${pointer}/${escapeToken(name)}`);
}

/** The place of a span: the smallest key or value that holds it. */
export function targetOf(document: JsonDocument, span: Span): Target {
  let found: { node: JsonNode; part: "value" | "key"; holder: JsonNode | JsonMember } | undefined;
  for (const candidate of nodesOf(document.root)) {
    if (candidate.node.start <= span.start && span.end <= candidate.node.end) found = candidate;
  }
  if (found === undefined) return { pointer: "", part: "value", inner: span };
  const { node, part, holder } = found;
  const whole = node.start === span.start && node.end === span.end;
  const inner = { start: span.start - node.start, end: span.end - node.start };
  return { pointer: pointerOf(holder), part, ...(whole ? {} : { inner }) };
}

/** The span of a place in another text; undefined if it does not exist there. */
export function spanOf(document: JsonDocument, target: Target): Span | undefined {
  for (const { node, part, holder } of nodesOf(document.root)) {
    if (part !== target.part || pointerOf(holder) !== target.pointer) continue;
    const { inner } = target;
    if (inner === undefined) return { start: node.start, end: node.end };
    return { start: node.start + inner.start, end: node.start + inner.end };
  }
  return undefined;
}

interface Candidate {
  readonly node: JsonNode;
  readonly part: "value" | "key";
  /** What the pointer is that of: the value, or the member of the key. */
  readonly holder: JsonNode | JsonMember;
}

function* nodesOf(node: JsonNode | undefined): Generator<Candidate> {
  if (node === undefined) return;
  yield { node, part: "value", holder: node };
  if (node.kind === "array") for (const item of node.items) yield* nodesOf(item);
  if (node.kind !== "object") return;
  for (const member of node.members) {
    yield { node: member.key, part: "key", holder: member };
    yield* nodesOf(member.value);
  }
}
