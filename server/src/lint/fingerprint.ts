// Names each finding by what it says and where, so that it is known again after the text around it has changed.

import { canonicalText } from "../arm/canonical-text.ts";
import { murmurHash64 } from "../arm/functions-support/murmur-hash.ts";
import { encodeUtf8 } from "../arm/functions-support/utf8.ts";
import { isExpression } from "../arm/is-expression.ts";
import type { JsonMember, JsonNode, JsonObject } from "../json/node.ts";
import { parseJson } from "../json/parse.ts";
import { stringAt } from "../json/path.ts";
import { firstIndex } from "../text/first-index.ts";
import type { Message } from "../text/message.ts";
import { contains, type Span } from "../text/span.ts";
import { isAboutSecret } from "./about-secret.ts";
import type { Finding, Location } from "./finding.ts";

/** The version of the recipe below, for those who keep fingerprints. Another recipe makes all of them worthless. */
export const fingerprintVersion = 1;

/**
 * The fingerprints of findings, each unique in its file: 16 hexadecimal digits, a colon, and a number that tells apart
 * what is otherwise the same. They are made of rule, message, the resource around the place, the way from there by the
 * names of members and elements, and one byte of the value. So layout, other members and elements, other resources,
 * parameter files and the words of messages may change, and the file may be moved.
 *
 * @param findings in the order of the text.
 * @param texts the texts of the files that they stand in.
 */
export function fingerprintsOf(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string | null>,
): ReadonlyMap<Finding, string> {
  const trees = createTrees(texts);
  const fingerprints = new Map<Finding, string>();
  /** The places in a file that share a name, in order. */
  const equals = new Map<string, string[]>();
  for (const finding of findings) {
    const value = finding.ofWhole || isAboutSecret(finding) ? "" : valueAt(finding, trees);
    const name = hash(JSON.stringify([finding.rule, ownMessage(finding).id, ...wayTo(finding, trees), mark(value)]));
    // Two findings at one place that differ in nothing but the world they were met in are one for the reader.
    const place = `${finding.span.start}|${finding.span.end}|${value}`;
    const key = `${finding.file}\n${name}`;
    const places = equals.get(key) ?? [];
    if (!places.includes(place)) places.push(place);
    equals.set(key, places);
    fingerprints.set(finding, `${name}:${places.indexOf(place) + 1}`);
  }
  return fingerprints;
}

/** The sentence of the rule, without those about circumstances that stand behind it. */
function ownMessage({ message }: Finding): Message {
  let own = message;
  while (own.id.startsWith("engine.circumstance.") && isMessage(own.data.message)) own = own.data.message;
  return own;
}

function isMessage(value: Message["data"][string] | undefined): value is Message {
  return typeof value === "object" && "id" in value;
}

/** What stands at a place of a file. */
interface Trees {
  /** The innermost member or value that holds the place. */
  at(place: Location): JsonMember | JsonNode | undefined;
  textOf(place: Location): string;
}

function createTrees(texts: ReadonlyMap<string, string | null>): Trees {
  const roots = new Map<string, JsonNode | undefined>();
  const rootOf = (file: string) => {
    if (!roots.has(file)) roots.set(file, parseJson(texts.get(file) ?? "").root);
    return roots.get(file);
  };
  return {
    at: ({ file, span }) => innermost(rootOf(file), span),
    textOf: ({ file, span }) => texts.get(file)?.slice(span.start, span.end) ?? "",
  };
}

function innermost(root: JsonNode | undefined, place: Span): JsonMember | JsonNode | undefined {
  let found: JsonMember | JsonNode | undefined;
  let next: JsonMember | JsonNode | undefined = root;
  while (next !== undefined && contains(next, place)) {
    found = next;
    if (next.kind === "member") next = next.value;
    else if (next.kind === "object") next = lastBefore(next.members, place.start);
    else next = next.kind === "array" ? lastBefore(next.items, place.start) : undefined;
  }
  return found;
}

/** The last one that starts at or before an offset. Templates may have thousands of resources. */
function lastBefore<T extends Span>(ordered: readonly T[], offset: number): T | undefined {
  return ordered[firstIndex(ordered, ({ start }) => start > offset) - 1];
}

/** The innermost resource around a finding, and the names that lead from there, or from the root, to its place. */
function wayTo(finding: Finding, trees: Trees): readonly string[] {
  const way: string[] = [];
  let at = trees.at(finding);
  if (finding.ofWhole) while (at !== undefined && at.kind !== "object") at = at.parent;
  while (at !== undefined) {
    if (at.kind === "member") {
      way.push(at.key.value.toLowerCase());
      at = at.parent;
    }
    if (at.kind === "object") {
      const resource = resourceName(at);
      if (resource !== undefined) return [resource, ...way.reverse()];
    }
    if (at.parent?.kind === "array") way.push(elementName(at));
    at = at.parent;
  }
  return way.reverse();
}

/** As it is written, not evaluated: so it is the same whichever parameter file is used and from wherever it is called. */
function resourceName(object: JsonObject): string | undefined {
  const type = stringAt(object, "type");
  const name = type?.includes("/") ? stringAt(object, "name") : undefined;
  return type === undefined || name === undefined ? undefined : `${type.toLowerCase()}:${canonicalName(name)}`;
}

/** What people know the elements of arrays by. Those without are told apart by their values and their order. */
const identifying = ["name", "id", "priority", "lun", "filePath", "registryServer"];

function elementName(element: JsonNode): string {
  if (element.kind !== "object") return "*";
  for (const wanted of identifying) {
    const member = element.members.find(({ key }) => key.value.toLowerCase() === wanted.toLowerCase());
    if (member?.value?.kind === "string") return `*${canonicalName(member.value.value)}`;
    if (member?.value?.kind === "number") return `*${member.value.value}`;
  }
  return "*";
}

function canonicalName(name: string): string {
  return isExpression(name) ? canonicalText(name) : name.toLowerCase();
}

/** The value at a place without its layout; of an expression the literal that it comes from, if there is one. */
function valueAt(finding: Finding, trees: Trees): string {
  const node = trees.at(finding);
  if (node?.kind !== "string" || !isExpression(node.value)) return writtenAt(finding, trees);
  const firstOther = finding.related.findIndex(({ message }) => !message.id.startsWith("engine.hop."));
  const hops = firstOther < 0 ? finding.related : finding.related.slice(0, firstOther);
  const origin = hops.at(-1);
  return origin === undefined ? "[…]" : writtenAt(origin, trees);
}

function writtenAt(place: Location, trees: Trees): string {
  const node = trees.at(place);
  if (node === undefined || node.kind === "member") return trees.textOf(place);
  switch (node.kind) {
    case "object":
      return "{…}";
    case "array":
      return "[…]";
    case "null":
      return "null";
    case "string":
      return isExpression(node.value) ? "[…]" : node.value;
    default:
      return String(node.value);
  }
}

/**
 * One byte of a value: it changes with nearly every change of the value, and is too little to guess a secret from that
 * no rule has recognised.
 */
function mark(value: string): number {
  return value === "" ? 0 : murmurHash64(encodeUtf8(value)).low & 0xff;
}

function hash(text: string): string {
  const { high, low } = murmurHash64(encodeUtf8(text));
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}
