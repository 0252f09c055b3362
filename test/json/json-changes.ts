// Generates changes of a parsed text, and tells by plain recursion what the text must mean after them.
import fc from "fast-check";
import type { Json } from "../../server/src/json/json.ts";
import type { JsonDocument, JsonMember, JsonNode } from "../../server/src/json/node.ts";
import type { EditChange } from "../../server/src/json/plan-edits.ts";
import { type Data, dataOf, dataOfJson } from "./json-data.ts";

/** A change still without its place: `at` chooses among the places that fit. */
export interface Seed {
  readonly kind: EditChange["kind"];
  readonly at: number;
  readonly value: Json;
}

// JSON has no -0 of its own.
export const values = fc.jsonValue({ depthSize: "xsmall" }).map((value) => JSON.parse(JSON.stringify(value)) as Json);
export const seedsOf = (...kinds: EditChange["kind"][]) =>
  fc.array(fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(50), value: values }), {
    minLength: 1,
    maxLength: 5,
  });

interface Nodes {
  readonly nodes: readonly JsonNode[];
  readonly members: readonly JsonMember[];
}

function nodesOf(root: JsonNode | undefined): Nodes {
  const nodes: JsonNode[] = [];
  const members: JsonMember[] = [];
  const visit = (node: JsonNode | undefined): void => {
    if (node === undefined) return;
    nodes.push(node);
    if (node.kind === "array") node.items.forEach(visit);
    if (node.kind !== "object") return;
    members.push(...node.members);
    for (const { value } of node.members) visit(value);
  };
  visit(root);
  return { nodes, members };
}

/** Gives the seeds places; a seed whose place is missing or taken by another one is left out. */
export function place(document: JsonDocument, seeds: readonly Seed[]): EditChange[] {
  const nodes = nodesOf(document.root);
  const taken = new Set<unknown>();
  return seeds.flatMap((seed, i) => {
    const change = placeOne(nodes, seed, i);
    if (change === undefined) return [];
    // Several insertions may meet in one container; all else is done once to a place.
    const holdsMany = change.kind === "insert" || change.kind === "append";
    const target = change.kind === "remove" ? change.target : change.kind === "rename" ? change.member : change;
    const chosen = "node" in target ? target.node : target;
    if (taken.has(chosen)) return [];
    if (!holdsMany) taken.add(chosen);
    return [change];
  });
}

function placeOne({ nodes, members }: Nodes, { kind, at, value }: Seed, i: number): EditChange | undefined {
  const pick = <T>(list: readonly T[]): T | undefined => list[at % Math.max(list.length, 1)];
  if (kind === "replace") {
    const node = pick(nodes);
    return node && { kind, node, value };
  }
  if (kind === "insert") {
    const object = pick(nodes.filter((node) => node.kind === "object"));
    return object && { kind, object, path: i % 2 === 0 ? [`new${i}`] : ["shared", `new${i}`], value };
  }
  if (kind === "append") {
    const array = pick(nodes.filter((node) => node.kind === "array"));
    return array && { kind, array, value };
  }
  if (kind === "remove") {
    const target = pick([...members, ...nodes.filter((node) => node.parent?.kind === "array")]);
    return target && { kind, target };
  }
  if (kind === "rename") {
    const member = pick(members);
    return member && { kind, member, name: `renamed "${i}"` };
  }
  const node = pick(nodes.filter((candidate) => candidate.kind === "string"));
  if (node === undefined) return undefined;
  const start = at % (node.value.length + 1);
  const end = start + ((at * 7) % (node.value.length - start + 1));
  return { kind, node, span: { start, end }, text: `"${i}\\` };
}

/** What the document must mean after the changes, by plain recursion over its tree. */
export function expectedData(node: JsonNode, changes: readonly EditChange[]): Data {
  const removed = new Set(changes.map((change) => (change.kind === "remove" ? change.target : undefined)));
  for (const change of changes) {
    if (change.kind === "replace" && change.node === node) return dataOfJson(change.value);
    if (change.kind === "replaceText" && change.node === node) {
      return node.value.slice(0, change.span.start) + change.text + node.value.slice(change.span.end);
    }
  }
  if (node.kind === "array") {
    const kept = node.items.filter((item) => !removed.has(item)).map((item) => expectedData(item, changes));
    const added = changes.flatMap((change) =>
      change.kind === "append" && change.array === node ? [change.value] : [],
    );
    return [...kept, ...added.map(dataOfJson)];
  }
  if (node.kind !== "object") return dataOf(node);
  const members: [string, Data][] = [];
  for (const member of node.members) {
    if (removed.has(member)) continue;
    const rename = changes.find((change) => change.kind === "rename" && change.member === member);
    const name = rename?.kind === "rename" ? rename.name : member.key.value;
    members.push([name, member.value === undefined ? dataOf(undefined) : expectedData(member.value, changes)]);
  }
  const shared: [string, Data][] = [];
  for (const change of changes) {
    if (change.kind !== "insert" || change.object !== node) continue;
    const [first = "", second] = change.path;
    if (second === undefined) members.push([first, dataOfJson(change.value)]);
    else {
      if (shared.length === 0) members.push([first, { members: shared }]);
      shared.push([second, dataOfJson(change.value)]);
    }
  }
  return { members };
}
