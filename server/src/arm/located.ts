// Values together with how they were reached, before anybody asks where they stand or what they say.

import { findMember } from "../json/path.ts";
import {
  type ArmArray,
  type ArmObject,
  type ArmValue,
  armUnknown,
  type Reason,
  type Trace,
  withSecret,
} from "./arm-value.ts";
import { isPlain } from "./containers.ts";
import type { Site } from "./place.ts";

/** A value and how it was reached. All have one form, since nothing is made as often. */
export interface Located extends Site {
  /** Undefined if it is absent; `null` counts as absent. */
  readonly value: ArmValue | undefined;
  /** Whether it is written, and not what the service assumes. */
  readonly stated: boolean;
}

/** A value where its own way says that it stands. */
export function located(value: ArmValue, trace = value.trace, through?: Trace): Located {
  const own = value.kind === "null" ? undefined : value;
  return { value: own, stated: own !== undefined, trace, through, missing: undefined, beyond: false };
}

/** An absent value with an answer in its place, such as the service's default. */
export function answeredBy(absent: Located, answer: ArmValue): Located {
  return { ...absent, value: answer.kind === "null" ? undefined : answer, stated: false };
}

/** What stands at a path of member names below a value. */
export function descendTo(from: Located, names: readonly string[]): Located {
  let at = from;
  for (const name of names) at = memberBelow(at, name);
  return at;
}

function memberBelow(from: Located, name: string): Located {
  const { value: holder, trace } = from;
  if (holder === undefined) {
    const { missing } = from;
    return absentAt(from, missing?.holder ?? trace, missing === undefined ? [name] : [...missing.path, name]);
  }
  if (holder.kind !== "object") return unknownBeyond(from, armUnknown(reasonFor(holder) ?? "error"));
  const member = isTwofold(holder, name) ? armUnknown("duplicate") : holder.get(name);
  if (member === undefined) return withoutMember(from, holder, name);
  const value = withSecret(member, holder.secret === true);
  if (value.kind === "null") return absentAt(from, trace, [name], member.trace);
  return located(value, member.trace, inheritedBy(from));
}

/** Of two members whose names differ in letter case only, nobody knows which one the service takes. */
function isTwofold({ written }: ArmObject, name: string): boolean {
  return written !== undefined && !isPlain(written) && findMember(written, name) === "ambiguous";
}

/** An open object may hold what is not written in it. */
function withoutMember(from: Located, { open }: ArmObject, name: string): Located {
  const absent = absentAt(from, from.trace, [name]);
  return open === undefined ? absent : { ...absent, value: armUnknown(open), stated: true };
}

/** The elements of an array. */
export function elementsOf(from: Located, array: ArmArray): readonly Located[] {
  const elements: Located[] = [];
  for (let index = 0; index < array.length; index++) elements.push(elementOf(from, array, index));
  return elements;
}

/** The element of that number, which the array has. */
export function elementOf(from: Located, array: ArmArray, index: number): Located {
  const item = withSecret(array.item(index), array.secret === true);
  return located(item, item.trace ?? from.trace, inheritedBy(from));
}

/** What each element of an array comes to of which only the length is not known; undefined for any other value. */
export function eachOf(from: Located): Located | undefined {
  const { value } = from;
  const each = value?.kind === "unknown" ? value.each?.() : undefined;
  return each && located(withSecret(each, value?.secret === true), each.trace ?? from.trace, inheritedBy(from));
}

function absentAt(from: Located, holder: Trace | undefined, path: readonly string[], trace?: Trace): Located {
  const missing = { holder, path };
  return { value: undefined, stated: false, trace, through: inheritedBy(from), missing, beyond: false };
}

function unknownBeyond({ trace, through, missing }: Located, value: ArmValue): Located {
  return { value, stated: true, trace, through, missing, beyond: true };
}

/** What is below a value that came through an expression came through it too. */
function inheritedBy({ through, trace }: Located): Trace | undefined {
  return through ?? (trace?.node.kind === "string" ? trace : undefined);
}

/** Why a value, or a part of it, is not known. */
export function reasonFor(value: ArmValue): Reason | undefined {
  switch (value.kind) {
    case "unknown":
      return value.reason;
    case "error":
    case "unreachable":
      return "error";
    case "pattern":
      return value.parts.find((part) => typeof part !== "string")?.reason;
    case "object":
    case "array":
      return value.open;
    default:
      return undefined;
  }
}
