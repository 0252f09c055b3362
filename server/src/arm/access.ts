// Access to members and elements: `.name`, `['name']`, `[0]`.
import {
  type ArmType,
  type ArmUnknown,
  type ArmValue,
  type Atom,
  armError,
  armUnknown,
  type Reason,
  withSecret,
} from "./arm-value.ts";

/** `target.name`, as the engine does it: a missing member is an error unless the object may have more members. */
export function memberOf(target: ArmValue, name: string): ArmValue {
  const value = readMember(target, name);
  return withSecret(value, target.secret === true);
}

function readMember(target: ArmValue, name: string): ArmValue {
  switch (target.kind) {
    case "object": {
      const member = target.get(name);
      if (member !== undefined) return member;
      return target.open === undefined ? armError(`The property '${name}' does not exist.`) : armUnknown(target.open);
    }
    case "unknown":
      return armUnknown(target.reason, undefined, pathAtom(target.atom, `.${name}`));
    case "error":
    case "unreachable":
      return target;
    default:
      return armError(`The property '${name}' is read from something that is no object.`);
  }
}

/** `target[index]`: an element by number, or a member by name. */
export function elementOf(target: ArmValue, index: ArmValue): ArmValue {
  if (index.kind === "string") return quoting(index, memberOf(target, index.value));
  const value = readElement(target, index);
  return withSecret(value, target.secret === true);
}

/** What is said of a name that is a secret quotes it. */
export function quoting(name: ArmValue, value: ArmValue): ArmValue {
  return withSecret(value, name.secret === true && value.kind === "error");
}

function readElement(target: ArmValue, index: ArmValue): ArmValue {
  if (target.kind === "error" || target.kind === "unreachable") return target;
  if (index.kind === "error" || index.kind === "unreachable") return index;
  if (target.kind === "unknown") {
    return armUnknown(
      target.reason,
      undefined,
      index.kind === "int" ? pathAtom(target.atom, `[${index.value}]`) : undefined,
    );
  }
  if (index.kind === "unknown" || index.kind === "pattern")
    return armUnknown(index.kind === "unknown" ? index.reason : "unsupported");
  if (target.kind !== "array" || index.kind !== "int")
    return armError("An element is read from something that is no array.");
  if (index.value >= 0 && index.value < target.length) return target.item(index.value);
  return target.open === undefined || index.value < 0
    ? armError(`The index ${index.value} is outside the array.`)
    : armUnknown(target.open);
}

/** Of more elements than this, no alternatives are made. */
const mostCandidates = 8;

/** An element that may be meant by an index that is not known, with the index as a literal of the language. */
export interface Candidate {
  readonly label: string;
  readonly value: () => ArmValue;
}

/** The elements or members that an index may mean; undefined if the index is known, or they are not all known or too many. */
export function candidatesFor(target: ArmValue, index: ArmValue): readonly Candidate[] | undefined {
  const hasText = index.kind === "pattern" || (index.kind === "unknown" && mayBe(index, "string"));
  const hasNumber = index.kind === "unknown" && mayBe(index, "int");
  if (target.kind === "array" && hasNumber && isCountable(target.length, target.open)) {
    return Array.from({ length: target.length }, (_, at) => ({ label: String(at), value: () => target.item(at) }));
  }
  if (target.kind !== "object" || !hasText || !isCountable(target.names.length, target.open)) return undefined;
  return target.names.map((name) => {
    return { label: `'${name.replaceAll("'", "''")}'`, value: () => target.get(name) ?? armUnknown("unsupported") };
  });
}

function isCountable(count: number, open: Reason | undefined): boolean {
  return open === undefined && count > 0 && count <= mostCandidates;
}

function mayBe({ types }: ArmUnknown, type: ArmType): boolean {
  return types === undefined || types.includes(type);
}

function pathAtom(atom: Atom | undefined, step: string): Atom | undefined {
  if (atom === undefined) return undefined;
  return { key: atom.key + step.toLowerCase(), display: atom.display + step, reason: atom.reason };
}
