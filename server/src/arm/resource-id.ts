// Resource ids made of their parts, of which some may not be known.
import { type ArmValue, type Atom, armError, armPattern, armUnknown, withSecret } from "./arm-value.ts";

type Part = string | Atom;

/** A text argument as parts of a string; an obstacle where it is none. */
function partsOf(value: ArmValue): readonly Part[] | Exclude<ArmValue, { kind: "string" | "pattern" }> {
  if (value.kind === "string") return [value.value];
  if (value.kind === "pattern") return value.parts;
  return value.kind === "unknown" && value.atom !== undefined ? [value.atom] : value;
}

/**
 * Joins `prefix`, the type and the names to an id: `…/providers/NS/type1/name1/type2/name2`. A slash at the end of the
 * type is left out. The engine refuses a wrong number of names.
 */
export function joinResourceId(
  prefix: readonly Part[],
  type: ArmValue | undefined,
  names: readonly ArmValue[],
): ArmValue {
  if (type?.kind !== "string")
    return type === undefined || type.kind !== "unknown"
      ? armError("A resource type is missing.")
      : armUnknown(type.reason, ["string"]);
  const [namespace, ...types] = type.value.replace(/(?<!\/)\/+$/, "").split("/");
  if (types.length === 0 || types.length !== names.length)
    return armError("The number of names does not fit the resource type.");
  const isSecret = [type, ...names].some((value) => value.secret === true);
  const parts: Part[] = [...prefix, `/providers/${namespace}`];
  for (const [index, name] of names.entries()) {
    const own = partsOf(name);
    if (!isParts(own)) return whyNotNamed(own);
    parts.push(`/${types[index]}/`, ...own.map(asSegment));
  }
  return withSecret(armPattern(parts), isSecret);
}

/** Marks a part of which it is known that no slash is in it. */
export function asSegment(part: Part): Part {
  return typeof part === "string" ? part : { ...part, segment: true };
}

function isParts(parts: ReturnType<typeof partsOf>): parts is readonly Part[] {
  return Array.isArray(parts);
}

/** What keeps a name from being one keeps the id from being one. */
function whyNotNamed(name: ArmValue): ArmValue {
  if (name.kind === "unknown") return armUnknown(name.reason, ["string"]);
  return name.kind === "error" || name.kind === "unreachable" ? name : armError("A resource name has to be a string.");
}

/** The text arguments before the first one that names a type, that is, holds a slash. */
export function splitAtType(args: readonly ArmValue[]): {
  readonly leading: readonly ArmValue[];
  readonly type: ArmValue | undefined;
  readonly names: readonly ArmValue[];
} {
  const index = args.findIndex((arg) => arg.kind === "string" && arg.value.includes("/"));
  if (index < 0) return { leading: args, type: args.find((arg) => arg.kind === "unknown"), names: [] };
  return { leading: args.slice(0, index), type: args[index], names: args.slice(index + 1) };
}

/** The parts of a text argument, or an atom that stands for it. */
export function textParts(value: ArmValue): readonly Part[] {
  const parts = partsOf(value);
  if (isParts(parts)) return parts;
  return [{ key: "unknown:text", display: "?", reason: value.kind === "unknown" ? value.reason : "error" }];
}
