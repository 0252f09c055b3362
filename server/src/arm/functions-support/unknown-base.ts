// What uri() makes of a base that is not known: some folder, and a path below it.
import { type ArmPattern, type ArmUnknown, type ArmValue, type Atom, armPattern, reasonOf } from "../arm-value.ts";
import { displayName, nameParts } from "../display-name.ts";
import type { Settled } from "./strict-function.ts";

/** A path without characters that .NET would escape or segments that it would resolve, except at its start. */
const plainPath = /^((?:\.{1,2}\/)*)((?:[\w~-][\w.~-]*\/)*[\w~-][\w.~-]*)(\?[\w.~/?=&+-]*)?$/;
const completePath = /\.[A-Za-z]\w*$/;

type Partly = Settled | ArmUnknown;

/**
 * The URI below an unknown base; undefined if nothing sure can be said. What follows a whole file name, and is not known,
 * is taken for a query: the token that lets the service read the file.
 */
export function uriBelow(base: Partly, relative: Partly): ArmValue | undefined {
  if (base.kind !== "pattern" && (base.kind !== "unknown" || base.atom === undefined)) return undefined;
  if (relative.kind !== "string" && relative.kind !== "pattern") return undefined;
  const [text, ...end] = nameParts(relative);
  const host = hostOnly(base);
  if (host !== undefined && relative.kind === "pattern" && isBelow(text))
    return armPattern([...host, unknownPath(relative)]);
  const [, way = "", path = "", query = ""] = (typeof text === "string" && plainPath.exec(text)) || [];
  if (path === "" || (end.length > 0 && query === "" && !completePath.test(path))) return undefined;
  if (host !== undefined && end.length === 0) return armPattern([...host, path + query]);
  const upwards = way.replace(/(?<!\.)\.\//g, "");
  const key = `uri:${upwards}:${identityOf(nameParts(base))}`;
  const folder: Atom = { key, display: displayName(base), reason: reasonOf(base), nonEmpty: true, upwards };
  return armPattern([folder, path + query, ...escaped(end)]);
}

/** The parts of a base that is a host alone, up to the slash behind it; .NET writes hosts in lower case. */
function hostOnly(base: Partly): readonly (string | Atom)[] | undefined {
  if (base.kind !== "pattern") return undefined;
  const { parts } = base;
  const isOfHost = (part: string | Atom, index: number) => {
    if (typeof part !== "string") return part.segment === true;
    if (index === 0) return /^https?:\/\/[a-z\d.-]*$/.test(part);
    return index === parts.length - 1 ? /^[a-z\d.-]*\/$/.test(part) : /^[a-z\d.-]*$/.test(part);
  };
  return typeof parts[0] === "string" && typeof parts.at(-1) === "string" && parts.every(isOfHost) ? parts : undefined;
}

/** Whether what begins like this is a path, and no URI or host of its own. */
function isBelow(text: string | Atom | undefined): boolean {
  return typeof text === "string" && /^[\w-]+\//.test(text);
}

/** What is not known of a path may lead upwards, so all of it is another one then. */
function unknownPath(relative: ArmPattern): Atom {
  return {
    key: `uri-path:${identityOf(nameParts(relative))}`,
    display: displayName(relative),
    reason: reasonOf(relative),
  };
}

/** .NET may escape characters of what is not known yet, so it is another text than it was. */
function escaped(parts: readonly (string | Atom)[]): readonly Atom[] {
  const unknown = parts.find((part) => typeof part !== "string");
  return unknown === undefined ? [] : [{ ...unknown, key: `uri-end:${identityOf(parts)}`, nonEmpty: false }];
}

/** Unlike names, URIs have a case. */
function identityOf(parts: readonly (string | Atom)[]): string {
  return JSON.stringify(parts.map((part) => (typeof part === "string" ? part : [part.key])));
}
