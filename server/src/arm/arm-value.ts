// The domain of the evaluator: what an ARM expression can turn out to be without asking the service.
import type { Json } from "../json/json.ts";
import type { JsonDocument, JsonNode, JsonObject } from "../json/node.ts";

/** A file that takes part in an evaluation. `file` is the key under which the host gave it. */
export interface SourceDocument {
  readonly file: string;
  readonly json: JsonDocument;
}

/** Where a value comes from: the outermost use first, the literal (or the computing expression) last. */
export interface Trace {
  readonly document: SourceDocument;
  readonly node: JsonNode;
  readonly next?: Trace | undefined;
}

/** Why a value is not known. */
export type Reason =
  | "noDefault"
  | "keyVault"
  | "list"
  | "reference"
  | "context"
  | "nonDeterministic"
  | "linkedTemplate"
  | "unknownFunction"
  | "unsupported"
  | "budget"
  | "cycle"
  | "error"
  | "placeholder"
  | "deferred"
  | "copyCount"
  | "syntax"
  | "duplicate"
  | "override"
  | "partialBody";

export type ArmType = "string" | "int" | "float" | "bool" | "object" | "array" | "null";

/**
 * A part that nobody knows but that is the same wherever its key is the same.
 * `display` is how it is shown inside a name, e.g. `accountName` for `parameters('accountName')`.
 */
export interface Atom {
  readonly key: string;
  readonly display: string;
  readonly reason: Reason;
  /** True if it can't be an empty string. */
  readonly nonEmpty?: boolean | undefined;
  /** True for a name in a resource id, which holds no slash. */
  readonly segment?: boolean | undefined;
  /** Of a folder that `uri()` went up to from an unknown one: the way it went, e.g. `../`. */
  readonly upwards?: string | undefined;
}

interface Common {
  readonly trace?: Trace | undefined;
  /** True if the value was made from a secure parameter, a Key Vault reference or a `list…` function. */
  readonly secret?: boolean | undefined;
}

export interface ArmNull extends Common {
  readonly kind: "null";
}
export interface ArmBoolean extends Common {
  readonly kind: "bool";
  readonly value: boolean;
}
/** A whole number that JavaScript holds exactly, or a floating-point one. */
export interface ArmNumber extends Common {
  readonly kind: "int" | "float";
  readonly value: number;
}
export interface ArmString extends Common {
  readonly kind: "string";
  readonly value: string;
}
/** A string of which only some parts are known; adjacent literals are merged and there is at least one atom. */
export interface ArmPattern extends Common {
  readonly kind: "pattern";
  readonly parts: readonly (string | Atom)[];
}
export interface ArmArray extends Common {
  readonly kind: "array";
  /** How many elements are known, from the first on. */
  readonly length: number;
  item(index: number): ArmValue;
  /** If present, unknown elements may follow the known ones. */
  readonly open?: Reason | undefined;
}
export interface ArmObject extends Common {
  readonly kind: "object";
  /** The member's value, whatever the case of its name; undefined if no such member is known. */
  get(name: string): ArmValue | undefined;
  /** The names of the known members, in order and as they are written. */
  readonly names: readonly string[];
  /** If present, there may be members that are not known. */
  readonly open?: Reason | undefined;
  /** True if there is a member for certain, though its name may not be known. */
  readonly nonEmpty?: boolean | undefined;
  /** The object in the text, if that lists the members one by one as they are. */
  readonly written?: JsonObject | undefined;
  /** The value of a node in the object that is written. */
  readonly evaluate?: ((node: JsonNode) => ArmValue) | undefined;
  /** The computed names that are known in part at most, if they are all that `open` is about. */
  readonly partialNames?: readonly ArmValue[] | undefined;
}
export interface ArmUnknown extends Common {
  readonly kind: "unknown";
  readonly reason: Reason;
  /** The types it can have; undefined: any. */
  readonly types?: readonly ArmType[] | undefined;
  /** What makes two unknowns the same. */
  readonly atom?: Atom | undefined;
  /** Of an array of which only the length is not known: what each of its elements comes to. */
  readonly each?: (() => ArmValue) | undefined;
}
/** The engine is documented to refuse this. */
export interface ArmError extends Common {
  readonly kind: "error";
  readonly message: string;
}
/** Never comes to be, because `fail()` ends the deployment first. */
export interface ArmUnreachable extends Common {
  readonly kind: "unreachable";
}

export type ArmValue =
  | ArmNull
  | ArmBoolean
  | ArmNumber
  | ArmString
  | ArmPattern
  | ArmArray
  | ArmObject
  | ArmUnknown
  | ArmError
  | ArmUnreachable;

export const armNull: ArmNull = { kind: "null" };

export function armBoolean(value: boolean): ArmBoolean {
  return { kind: "bool", value };
}

/** An `int` if the number is whole and exact, unknown beyond that (the engine counts with 64 bits). */
export function armInteger(value: number): ArmNumber | ArmUnknown {
  return Number.isSafeInteger(value) ? { kind: "int", value } : armUnknown("unsupported", ["int"]);
}

export function armString(value: string): ArmString {
  return { kind: "string", value };
}

export function armError(message: string): ArmError {
  return { kind: "error", message };
}

export function armUnknown(reason: Reason, types?: readonly ArmType[], atom?: Atom): ArmUnknown {
  return { kind: "unknown", reason, types, atom };
}

export function armArray(items: readonly ArmValue[], open?: Reason): ArmArray {
  return { kind: "array", length: items.length, item: (index) => items[index] ?? armNull, open };
}

/** An object of these members; of two names that differ only in case the later value counts, under the first spelling. */
export function armObject(members: Iterable<readonly [string, ArmValue]>, open?: Reason): ArmObject {
  const byName = new Map<string, { name: string; value: ArmValue }>();
  for (const [name, value] of members) {
    const existing = byName.get(name.toLowerCase());
    if (existing === undefined) byName.set(name.toLowerCase(), { name, value });
    else existing.value = value;
  }
  return {
    kind: "object",
    names: Array.from(byName.values(), (member) => member.name),
    get: (name) => byName.get(name.toLowerCase())?.value,
    open,
  };
}

/** A string of literals and atoms in its simplest form: a plain string if no atom is left. */
export function armPattern(parts: readonly (string | Atom)[]): ArmString | ArmPattern {
  const merged: (string | Atom)[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part === "") continue;
    if (typeof part === "string" && typeof last === "string") merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  const [first] = merged;
  if (merged.length === 0) return armString("");
  if (merged.length === 1 && typeof first === "string") return armString(first);
  return { kind: "pattern", parts: merged };
}

/** Plain data as a value. Recursion is as deep as the data: callers bound it. */
export function fromJson(json: Json): ArmValue {
  if (json === null) return armNull;
  if (typeof json === "boolean") return armBoolean(json);
  if (typeof json === "number") return Number.isInteger(json) ? armInteger(json) : { kind: "float", value: json };
  if (typeof json === "string") return armString(json);
  if (Array.isArray(json)) return armArray(json.map(fromJson));
  return armObject(Object.entries(json).map(([name, value]) => [name, fromJson(value)] as const));
}

/** What keeps a value from being plain data. */
export type Obstacle = ArmUnknown | ArmError | ArmUnreachable;

/** Plain data with its taint, or the first obstacle met inside. */
export type Known =
  | { readonly json: Json; readonly secret: boolean }
  | { readonly obstacle: Obstacle; readonly secret: boolean };

/** How deep a value may nest; what is deeper is given up. */
export const deepestValue = 256;
/** Shared parts may make a value much larger than its text. */
const mostValues = 100_000;

/** The value as plain data, if all of it is known. */
export function toJson(value: ArmValue): Known {
  return convert(value, 0, { left: mostValues });
}

function convert(value: ArmValue, depth: number, budget: { left: number }): Known {
  const secret = value.secret === true;
  if (depth > deepestValue || budget.left-- <= 0) return { obstacle: armUnknown("budget"), secret };
  switch (value.kind) {
    case "null":
      return { json: null, secret };
    case "bool":
    case "int":
    case "float":
    case "string":
      return { json: value.value, secret };
    case "pattern":
      return { obstacle: armUnknown(reasonOf(value), ["string"]), secret };
    case "array":
    case "object": {
      if (value.open !== undefined) return { obstacle: armUnknown(value.open), secret };
      return value.kind === "array" ? arrayToJson(value, depth, budget) : objectToJson(value, depth, budget);
    }
    default:
      return { obstacle: value, secret };
  }
}

function arrayToJson(array: ArmArray, depth: number, budget: { left: number }): Known {
  const items: Json[] = [];
  let secret = array.secret === true;
  for (let i = 0; i < array.length; i++) {
    const item = convert(array.item(i), depth + 1, budget);
    secret ||= item.secret;
    if ("obstacle" in item) return { obstacle: item.obstacle, secret };
    items.push(item.json);
  }
  return { json: items, secret };
}

function objectToJson(object: ArmObject, depth: number, budget: { left: number }): Known {
  const members: [string, Json][] = [];
  let secret = object.secret === true;
  for (const name of object.names) {
    const member = convert(object.get(name) ?? armNull, depth + 1, budget);
    secret ||= member.secret;
    if ("obstacle" in member) return { obstacle: member.obstacle, secret };
    members.push([name, member.json]);
  }
  return { json: Object.fromEntries(members), secret };
}

/** Why a value that is not plain data is not. */
export function reasonOf(value: ArmPattern | ArmUnknown): Reason {
  if (value.kind === "unknown") return value.reason;
  for (const part of value.parts) if (typeof part !== "string") return part.reason;
  return "unsupported";
}

/** The same value, tainted if `secret`. */
export function withSecret<T extends ArmValue>(value: T, secret: boolean): T {
  return secret && value.secret !== true ? { ...value, secret: true } : value;
}
