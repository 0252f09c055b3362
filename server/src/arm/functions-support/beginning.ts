// Whether a text begins with another one, also where only its beginning is known.
import type { ArmPattern, ArmString } from "../arm-value.ts";
import { foldForSearch } from "./case-insensitive-search.ts";

/** The known characters in front of the first unknown part. */
export function knownStart(text: ArmString | ArmPattern): string {
  if (text.kind === "string") return text.value;
  const [first] = text.parts;
  return typeof first === "string" ? first : "";
}

/** The known characters behind the last unknown part. */
export function knownEnd(text: ArmString | ArmPattern): string {
  if (text.kind === "string") return text.value;
  const last = text.parts.at(-1);
  return typeof last === "string" ? last : "";
}

/**
 * Whether a text begins with `wanted`, whatever the case. `start` is all of the text if `complete`, else the part of it
 * that is known. Undefined if it can't be told.
 */
export function beginsWith(start: string, complete: boolean, wanted: string): boolean | undefined {
  const folded = foldForSearch(start, wanted);
  if (folded === undefined) return start.startsWith(wanted) ? true : undefined;
  if (complete || wanted.length <= start.length) return folded.text.startsWith(folded.wanted);
  return folded.wanted.startsWith(folded.text) ? undefined : false;
}
