// Objects and arrays of a template as values: read on demand, with their loops and computed keys.
import type { JsonArray, JsonMember, JsonNode, JsonObject } from "../json/node.ts";
import { childOf, findMember, hasTwins, memberNames, stringAt } from "../json/path.ts";
import {
  type ArmArray,
  type ArmObject,
  type ArmValue,
  armInteger,
  armUnknown,
  type Reason,
  type Trace,
} from "./arm-value.ts";
import { type Environment, eachIndex, iterationOf } from "./scope.ts";

/** Evaluates a node in an environment. */
export type Read = (node: JsonNode, environment: Environment) => ArmValue;

const mostIterations = 800;

/** The elements of an array, each evaluated when it is asked for. */
export function readArray(node: JsonArray, environment: Environment, read: Read): ArmArray {
  return {
    kind: "array",
    length: node.items.length,
    item: (index) => {
      const item = node.items[index];
      return item === undefined ? armUnknown("syntax") : read(item, environment);
    },
    open: node.complete ? undefined : "syntax",
    trace: traceOf(node, environment),
  };
}

/** Whether an object has to be expanded before its members are known: it holds a loop or a computed key. */
export function needsExpansion(node: JsonObject): boolean {
  node.needsExpansion ??= node.members.some(({ key, value }) => isLoopList(key.value, value) || isBracketed(key.value));
  return node.needsExpansion;
}

/**
 * Whether an object is what is written: it is whole, no member is computed or a loop, and none is there twice. Who walks
 * such objects needs no value of them.
 */
export function isPlain(node: JsonObject): boolean {
  node.isPlain ??= node.complete && !needsExpansion(node) && node.members.every(isFilled) && !hasTwins(node);
  return node.isPlain;
}

/** Whether an object or array, as it is written, is all that it holds. */
export function isWhole(node: JsonNode): node is JsonObject | JsonArray {
  return node.kind === "object" ? isPlain(node) : node.kind === "array" && node.complete;
}

function isFilled({ value }: JsonMember): boolean {
  return value !== undefined;
}

/** The members of an object as they are written, each evaluated when it is asked for. */
export function readObject(node: JsonObject, environment: Environment, read: Read): ArmObject {
  return {
    kind: "object",
    names: memberNames(node),
    get: (name) => {
      const member = findMember(node, name);
      if (member === undefined) return undefined;
      if (member !== "ambiguous") return readMember(member, environment, read);
      const [exact, another] = node.members.filter(({ key }) => key.value === name);
      return exact === undefined || another !== undefined
        ? armUnknown("duplicate")
        : readMember(exact, environment, read);
    },
    open: node.complete ? undefined : "syntax",
    written: node,
    evaluate: (inner) => read(inner, environment),
    trace: traceOf(node, environment),
  };
}

/** Whether a node is a scalar that is known without evaluation, and not null. */
export function isKnownScalar(node: JsonNode): boolean {
  if (node.kind === "string") return !node.value.includes("[");
  return node.kind === "number" || node.kind === "boolean";
}

/** A member as it is written, if the object is written out. */
export function writtenMember({ written }: ArmObject, name: string): JsonNode | undefined {
  return written && childOf(written, name);
}

/** The members of an object with its computed keys evaluated and its loops unrolled. */
export function expandObject(node: JsonObject, environment: Environment, read: Read): ArmObject {
  const members = new Map<string, { readonly name: string; readonly get: () => ArmValue }>();
  const partialNames: ArmValue[] = [];
  let open: Reason | undefined = node.complete ? undefined : "syntax";
  const add = (name: string, get: () => ArmValue) => {
    const twice = members.has(name.toLowerCase());
    members.set(name.toLowerCase(), { name, get: twice ? () => armUnknown("duplicate") : get });
  };
  for (const member of node.members) {
    if (isLoopList(member.key.value, member.value)) {
      for (const loop of (member.value as JsonArray).items)
        add(stringAt(loop, "name") ?? "", () => readLoop(loop, environment, read));
      continue;
    }
    const name = isBracketed(member.key.value) ? read(member.key, environment) : undefined;
    if (name === undefined) add(member.key.value, () => readMember(member, environment, read));
    // A name that is a secret counts as unknown: names are shown, and nothing tells of them that they must not be.
    else if (name.kind === "string" && name.secret !== true)
      add(name.value, () => readMember(member, environment, read));
    else partialNames.push(name);
  }
  const [partial] = partialNames;
  if (partial !== undefined) open ??= partial.kind === "unknown" ? partial.reason : "unsupported";
  return {
    kind: "object",
    names: Array.from(members.values(), (member) => member.name),
    get: (name) => members.get(name.toLowerCase())?.get(),
    open,
    nonEmpty: node.members.length > 0 ? true : undefined,
    partialNames: node.complete && partial !== undefined ? partialNames : undefined,
    trace: traceOf(node, environment),
  };
}

/** The array that a loop `{ name, count, input }` makes; one without a name is that of an output. */
export function readLoop(loop: JsonNode, environment: Environment, read: Read): ArmValue {
  const name = stringAt(loop, "name") ?? "";
  const input = childOf(loop, "input");
  const count = loopCount(childOf(loop, "count"), environment, read);
  if (input === undefined) return armUnknown("syntax", ["array"]);
  if (typeof count !== "number") {
    const each = () => read(input, iterationOf(environment, name, eachIndex(name, environment)));
    const trace = traceOf(loop, environment);
    return { ...armUnknown(count, ["array"]), each: count === "copyCount" ? each : undefined, trace };
  }
  return {
    kind: "array",
    length: count,
    item: (index) => read(input, iterationOf(environment, name, armInteger(index))),
    trace: traceOf(loop, environment),
  };
}

/** How often a loop runs; a reason if nobody knows. */
export function loopCount(node: JsonNode | undefined, environment: Environment, read: Read): number | Reason {
  if (node === undefined) return "syntax";
  const count = read(node, environment);
  const number =
    count.kind === "int"
      ? count.value
      : count.kind === "string" && /^\d+$/.test(count.value)
        ? Number(count.value)
        : undefined;
  if (number !== undefined && number < 0) return "error";
  if (number !== undefined) return number <= mostIterations ? number : "budget";
  return count.kind === "unknown" ? "copyCount" : "error";
}

/** `copy` is a loop only if it is written plainly and holds loops; a computed key never is a keyword. */
export function isLoopList(key: string, value: JsonNode | undefined): boolean {
  if (key.length !== 4 || key.toLowerCase() !== "copy" || value?.kind !== "array" || value.items.length === 0)
    return false;
  return value.items.every((item) => childOf(item, "name") !== undefined && childOf(item, "count") !== undefined);
}

const openingBracket = "[".charCodeAt(0);

/** Whether a key is not what it says: an expression, or one that is escaped. */
function isBracketed(key: string): boolean {
  return key.charCodeAt(0) === openingBracket && key.endsWith("]");
}

function readMember(member: JsonMember, environment: Environment, read: Read): ArmValue {
  return member.value === undefined ? armUnknown("syntax") : read(member.value, environment);
}

export function traceOf(node: JsonNode, environment: Environment): Trace {
  // Those that lead on look alike.
  return { document: environment.scope.document, node, next: undefined };
}
