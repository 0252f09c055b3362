// How the list of an account's authentication modes is changed, so that what else is written in it stays.

import type { Value } from "../../arm/value.ts";
import { append, type Change, remove, set } from "../rule.ts";
import { isLiteral } from "./literal.ts";

/**
 * Takes the other modes out one by one where they are written here, so that comments stay. Microsoft Entra ID is
 * allowed where none is left. No changes if the list is written elsewhere and a mode to keep is not known.
 */
export function limitModes(modes: Value, isKept: (mode: Value) => boolean): readonly Change[] {
  const { values } = modes.items();
  const kept = values.filter(isKept);
  if (!isWrittenHere(modes)) return writeModes(modes, kept.length > 0 ? kept.map((mode) => mode.text()) : ["AAD"]);
  const others = values.filter((mode) => !kept.includes(mode)).map(remove);
  return kept.length > 0 ? others : [...others, append(modes, "AAD")];
}

/** Allows Microsoft Entra ID besides the modes of the list. */
export function allowEntra(modes: Value): readonly Change[] {
  const { values } = modes.items();
  return isWrittenHere(modes)
    ? [append(modes, "AAD")]
    : writeModes(modes, [...values.map((mode) => mode.text()), "AAD"]);
}

function isWrittenHere(modes: Value): boolean {
  return modes.place.node?.kind === "array" && isLiteral(modes);
}

function writeModes(modes: Value, names: readonly (string | undefined)[]): readonly Change[] {
  const known = names.filter((name) => name !== undefined);
  return known.length === names.length ? [set(modes, known)] : [];
}
