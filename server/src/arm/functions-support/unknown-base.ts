// What uri() makes of a base that is not known: some folder, and a path below it.
import { type ArmUnknown, type ArmValue, type Atom, armPattern, reasonOf } from "../arm-value.ts";
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
  const [, way = "", path = "", query = ""] = (typeof text === "string" && plainPath.exec(text)) || [];
  if (path === "" || (end.length > 0 && query === "" && !completePath.test(path))) return undefined;
  const upwards = way.replace(/(?<!\.)\.\//g, "");
  const key = `uri:${upwards}:${identityOf(nameParts(base))}`;
  const folder: Atom = { key, display: displayName(base), reason: reasonOf(base), nonEmpty: true, upwards };
  return armPattern([folder, path + query, ...escaped(end)]);
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
