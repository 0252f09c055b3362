// Objects made of others without reading their members, and the order in which the engine lists members.
import { type ArmObject, type ArmUnknown, type ArmValue, armUnknown, type Reason } from "../arm-value.ts";

/** What an object is merged from; of an unknown operand nobody knows which members it has. */
export type Operand = ArmObject | ArmUnknown;

/** Merging more operands than this is given up. */
const maxOperands = 500;

/**
 * An object whose names may differ only in case: such a member is found by its exact name. By a name that fits several
 * others none is found for sure. Of two members with the very same name the last one counts.
 */
export function objectOf(members: Iterable<readonly [string, ArmValue]>, open?: Reason): ArmObject {
  const exact = new Map(members);
  const exactNames = new Map<string, string | undefined>();
  for (const name of exact.keys()) {
    const lower = name.toLowerCase();
    exactNames.set(lower, exactNames.has(lower) ? undefined : name);
  }
  const get = (name: string) => {
    const value = exact.get(name);
    if (value !== undefined || !exactNames.has(name.toLowerCase())) return value;
    const other = exactNames.get(name.toLowerCase());
    return other === undefined ? armUnknown("duplicate") : exact.get(other);
  };
  return { kind: "object", names: [...exact.keys()], get, open };
}

/** The names in the order of items(): by their UTF-16 units in upper case, and those that are equal as written. */
export function orderedNames(object: ArmObject): readonly string[] {
  const keyed = object.names.map((name) => ({ name, key: name.toUpperCase() }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ name }) => name);
}

/**
 * The members of all operands, later ones first; a member of a nested object is replaced with the object. A member in
 * front of an operand that may have it too is not known.
 */
export function mergeShallow(operands: readonly Operand[]): ArmValue {
  if (operands.length > maxOperands) return armUnknown("budget", ["object"]);
  const names = namesOf(operands);
  const known = new Set(names.map((name) => name.toLowerCase()));
  const get = (name: string) => {
    // Without this, looking for what is not there would take twice as long with each level of nested merging.
    if (!known.has(name.toLowerCase())) return undefined;
    let hidden = false;
    for (const operand of operands.toReversed()) {
      const value = operand.kind === "object" ? operand.get(name) : undefined;
      if (value !== undefined) return hidden ? armUnknown("override") : value;
      hidden ||= openness(operand) !== undefined;
    }
    return undefined;
  };
  return { kind: "object", names, get, ...beyondNames(operands) };
}

/** An object that knows what it was merged from, so that merging it again does not nest. */
interface MergedObject extends ArmObject {
  readonly operands: readonly Operand[];
}

/**
 * The members of all operands; nested objects are merged as well, everything else is replaced by the later value. A
 * member in front of an operand that may have it too is not known.
 */
export function mergeDeep(operands: readonly Operand[]): ArmValue {
  const flat = operands.flatMap((operand) => (isMerged(operand) ? operand.operands : [operand]));
  if (flat.length > maxOperands) return armUnknown("budget", ["object"]);
  const merged: MergedObject = {
    kind: "object",
    operands: flat,
    names: namesOf(flat),
    get: (name) => mergedMember(flat, name),
    ...beyondNames(flat),
  };
  return merged;
}

function mergedMember(operands: readonly Operand[], name: string): ArmValue | undefined {
  let value: ArmValue | undefined;
  let known = false;
  for (const operand of operands) {
    const next = operand.kind === "object" ? operand.get(name) : undefined;
    if (next !== undefined) {
      known = true;
      value = value === undefined ? next : mergeValues(value, next);
    } else if (openness(operand) !== undefined) {
      value = armUnknown("override");
    }
  }
  return known ? value : undefined;
}

function mergeValues(earlier: ArmValue, later: ArmValue): ArmValue {
  if (later.kind === "object" && (earlier.kind === "object" || earlier.kind === "unknown"))
    return mergeDeep([earlier, later]);
  // Whether a later null replaces a value or leaves it alone is documented nowhere.
  if (later.kind === "null" && earlier.kind !== "null") return armUnknown("unsupported");
  return later;
}

/** The names of all members; of spellings that differ only in case the first one stays. */
function namesOf(operands: readonly Operand[]): readonly string[] {
  const names = new Map<string, string>();
  for (const operand of operands) {
    if (operand.kind !== "object") continue;
    for (const name of operand.names) if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()];
}

function isMerged(operand: Operand): operand is MergedObject {
  return operand.kind === "object" && "operands" in operand;
}

function openness(operand: Operand): Reason | undefined {
  return operand.kind === "unknown" ? operand.reason : operand.open;
}

/** What is to be said of the members of a merged object whose names are not known. */
function beyondNames(operands: readonly Operand[]): Pick<ArmObject, "open" | "nonEmpty" | "partialNames"> {
  const opening = operands.filter((operand) => openness(operand) !== undefined);
  const [first] = opening;
  if (first === undefined) return { open: undefined };
  const partialNames = opening.flatMap((operand) => partialNamesOf(operand) ?? []);
  const isNamed = opening.every((operand) => partialNamesOf(operand) !== undefined);
  return {
    open: openness(first),
    nonEmpty: operands.some(hasMember) ? true : undefined,
    partialNames: isNamed ? partialNames : undefined,
  };
}

function partialNamesOf(operand: Operand): ArmObject["partialNames"] {
  return operand.kind === "object" ? operand.partialNames : undefined;
}

function hasMember(operand: Operand): boolean {
  return operand.kind === "object" && (operand.names.length > 0 || operand.nonEmpty === true);
}
