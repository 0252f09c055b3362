// Rewrites a management pool as the body that the data plane takes, by the property table.

import {
  canonicalFromConcrete,
  canonicalValue,
  concretePath,
} from "../../../server/src/batch/properties/properties.ts";
import { hasFreeNames } from "../free-names.ts";
import { type Data, type DataObject, isObject, type Target, tokensOf, walk } from "../json-data.ts";

export interface Converted {
  readonly body: DataObject;
  /** Where a place of the template stands in the body. */
  moved(target: Target): Target;
}

const identifier = "variant";

/** The body of the pool, or the first property that the data plane does not have. `pointer` is that of the resource. */
export function toDataPlane(resource: DataObject, pointer: string): Converted | { readonly reason: string } {
  const body: DataObject = { id: identifier };
  for (const member of ["identity", "tags", "properties"]) {
    const value = resource[member];
    if (value === undefined) continue;
    for (const { pointer: below, value: inner } of walk(value, `/${member}`)) {
      if (!isLeaf(inner)) continue;
      const names = namesOf(below);
      if (names === undefined) return { reason: `the data plane has no ${below.slice(1).replaceAll("/", ".")}` };
      setAt(body, names, canonicalCase(tokensOf(below), inner));
    }
  }
  return { body, moved: (target) => movedTo(target, pointer) };
}

function isLeaf(value: Data): boolean {
  return Array.isArray(value) ? value.length === 0 : !isObject(value) || Object.keys(value).length === 0;
}

/** The names that lead to a property in the body. */
function namesOf(pointer: string): readonly string[] | undefined {
  const names = tokensOf(pointer);
  for (let length = names.length; length > 0; length--) {
    const known = names.slice(0, length);
    const rest = names.slice(length);
    const path = canonicalFromConcrete("pool", "management", known);
    if (path === undefined) continue;
    if (rest.length > 0 && !hasFreeNames("pool", "management", known)) return undefined;
    const concrete = concretePath("pool", path, "data-plane", undefined);
    return concrete && [...withIndexes(concrete, known), ...rest];
  }
  return undefined;
}

/** Puts the indexes of the one path into the places that the other has for them. */
function withIndexes(concrete: readonly string[], names: readonly string[]): readonly string[] {
  const indexes = names.filter((name) => /^\d+$/.test(name));
  return concrete.map((name) => (name === "[]" ? (indexes.shift() ?? "0") : name));
}

function canonicalCase(names: readonly string[], value: Data): Data {
  const path = canonicalFromConcrete("pool", "management", names);
  if (path === undefined || typeof value !== "string") return value;
  return canonicalValue("pool", path, "data-plane", value);
}

function setAt(body: DataObject, names: readonly string[], value: Data): void {
  let holder: Data = body;
  for (const [index, name] of names.slice(0, -1).entries()) {
    const fresh: Data = /^\d+$/.test(names[index + 1] ?? "") ? [] : {};
    holder = memberOf(holder, name) ?? assign(holder, name, fresh);
  }
  assign(holder, names.at(-1) ?? "", value);
}

function memberOf(holder: Data, name: string): Data | undefined {
  if (Array.isArray(holder)) return holder[Number(name)];
  return isObject(holder) ? holder[name] : undefined;
}

function assign(holder: Data, name: string, value: Data): Data {
  if (Array.isArray(holder)) holder[Number(name)] = value;
  else if (isObject(holder)) holder[name] = value;
  return value;
}

/** Objects that the data plane does not have are its root, of which the first name stands for the whole. */
function movedTo(target: Target, pointer: string): Target {
  const below = target.pointer.slice(pointer.length);
  const names = below === "" ? [] : namesOf(below);
  if (names === undefined || names.length === 0) return { pointer: "/id", part: "value" };
  return { ...target, pointer: `/${names.join("/")}` };
}
