// Equality as equals() and the array functions see it, for values that are not wholly known.
import {
  type ArmArray,
  type ArmObject,
  type ArmPattern,
  type ArmString,
  type ArmType,
  type ArmUnknown,
  type ArmValue,
  type Atom,
  deepestValue,
} from "../arm-value.ts";
import type { Tri } from "../value.ts";

type Part = string | Atom;

/** Comparing goes no further than this many values: shared parts of a value may make it much larger than its text. */
const mostComparisons = 20_000;

/**
 * Whether two values are the same: of the same type and deeply equal, with case. Numbers are compared by value, member
 * names with case and in any order.
 */
export function sameValue(a: ArmValue, b: ArmValue): Tri {
  return compare(a, b, { left: mostComparisons }, 0);
}

function compare(a: ArmValue, b: ArmValue, budget: { left: number }, depth: number): Tri {
  if (budget.left-- <= 0 || depth > deepestValue) return "unknown";
  if (a.kind === "unknown" || b.kind === "unknown") return compareUnknown(a, b);
  if (disjoint(typesOf(a), typesOf(b))) return "no";
  if (isText(a) && isText(b)) return comparePatterns(partsOf(a), partsOf(b));
  if (a.kind === "array" && b.kind === "array") return compareArrays(a, b, budget, depth);
  if (a.kind === "object" && b.kind === "object") return compareObjects(a, b, budget, depth);
  if ("value" in a && "value" in b) return a.value === b.value ? sameKind(a, b, depth) : "no";
  return a.kind === "null" && b.kind === "null" ? "yes" : "unknown";
}

/** Whether an integer inside an array or object equals a float, as it does outside, is documented nowhere. */
function sameKind(a: ArmValue, b: ArmValue, depth: number): Tri {
  return a.kind === b.kind || depth === 0 ? "yes" : "unknown";
}

function compareUnknown(a: ArmValue, b: ArmValue): Tri {
  if (disjoint(typesOf(a), typesOf(b))) return "no";
  const left = textParts(a);
  const right = textParts(b);
  return left === undefined || right === undefined ? "unknown" : comparePatterns(left, right);
}

function compareArrays(a: ArmArray, b: ArmArray, budget: { left: number }, depth: number): Tri {
  if (a.length > b.length && b.open === undefined) return "no";
  if (b.length > a.length && a.open === undefined) return "no";
  let same: Tri = a.open === undefined && b.open === undefined ? "yes" : "unknown";
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const items = compare(a.item(index), b.item(index), budget, depth + 1);
    if (items === "no") return "no";
    if (items === "unknown") same = "unknown";
  }
  return same;
}

function compareObjects(a: ArmObject, b: ArmObject, budget: { left: number }, depth: number): Tri {
  const exact = a.open === undefined && b.open === undefined;
  if (b.open === undefined && !hasAllNames(b, a, exact)) return "no";
  if (a.open === undefined && !hasAllNames(a, b, exact)) return "no";
  let same: Tri = exact ? "yes" : "unknown";
  for (const name of new Set(a.names)) {
    const [left, right] = [a.get(name), b.get(name)];
    if (left === undefined || right === undefined) continue;
    const members = compare(left, right, budget, depth + 1);
    if (members === "no") return "no";
    if (members === "unknown") same = "unknown";
  }
  return same;
}

/** The members of an open object may be spelled in another case, because what they were merged with comes first. */
function hasAllNames(object: ArmObject, other: ArmObject, exact: boolean): boolean {
  const names = new Set(object.names);
  return other.names.every((name) => (exact ? names.has(name) : object.get(name) !== undefined));
}

/** Takes equal beginnings and equal ends off; what is left tells. */
function comparePatterns(left: readonly Part[], right: readonly Part[]): Tri {
  const a = [...left];
  const b = [...right];
  if (stripStart(a, b) === "different" || stripEnd(a, b) === "different") return "no";
  if (a.length === 0 && b.length === 0) return "yes";
  return (a.length === 0 && b.some(neverEmpty)) || (b.length === 0 && a.some(neverEmpty)) ? "no" : "unknown";
}

function stripStart(a: Part[], b: Part[]): "different" | undefined {
  for (let [x, y] = [a[0], b[0]]; x !== undefined && y !== undefined; [x, y] = [a[0], b[0]]) {
    if (typeof x === "string" && typeof y === "string") {
      const length = Math.min(x.length, y.length);
      if (x.slice(0, length) !== y.slice(0, length)) return "different";
      a.splice(0, 1, ...nonEmpty(x.slice(length)));
      b.splice(0, 1, ...nonEmpty(y.slice(length)));
    } else if (typeof x !== "string" && typeof y !== "string" && x.key === y.key) {
      a.shift();
      b.shift();
    } else {
      return undefined;
    }
  }
  return undefined;
}

function stripEnd(a: Part[], b: Part[]): "different" | undefined {
  for (let [x, y] = [a.at(-1), b.at(-1)]; x !== undefined && y !== undefined; [x, y] = [a.at(-1), b.at(-1)]) {
    if (typeof x === "string" && typeof y === "string") {
      const length = Math.min(x.length, y.length);
      if (x.slice(x.length - length) !== y.slice(y.length - length)) return "different";
      a.splice(-1, 1, ...nonEmpty(x.slice(0, x.length - length)));
      b.splice(-1, 1, ...nonEmpty(y.slice(0, y.length - length)));
    } else if (typeof x !== "string" && typeof y !== "string" && x.key === y.key) {
      a.pop();
      b.pop();
    } else {
      return undefined;
    }
  }
  return undefined;
}

function nonEmpty(text: string): readonly string[] {
  return text === "" ? [] : [text];
}

function neverEmpty(part: Part): boolean {
  return typeof part === "string" || part.nonEmpty === true;
}

/** The parts of a text, or of a value of which only its identity is known. */
function textParts(value: ArmValue): readonly Part[] | undefined {
  if (isText(value)) return partsOf(value);
  return value.kind === "unknown" && value.atom !== undefined ? [value.atom] : undefined;
}

function isText(value: ArmValue): value is ArmString | ArmPattern {
  return value.kind === "string" || value.kind === "pattern";
}

function partsOf(text: ArmString | ArmPattern): readonly Part[] {
  return text.kind === "pattern" ? text.parts : nonEmpty(text.value);
}

function typesOf(value: ArmValue): readonly ArmType[] | undefined {
  switch (value.kind) {
    case "unknown":
      return value.types;
    case "error":
    case "unreachable":
      return undefined;
    case "pattern":
      return ["string"];
    default:
      return [value.kind];
  }
}

function disjoint(a: readonly ArmType[] | undefined, b: readonly ArmType[] | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const kinds = new Set(a.map(numeric));
  return !b.some((type) => kinds.has(numeric(type)));
}

function numeric(type: ArmType): ArmType {
  return type === "float" ? "int" : type;
}

/** Whether a value can be of that type. */
export function mayBe(value: ArmUnknown, type: ArmType): boolean {
  return value.types === undefined || value.types.includes(type);
}
