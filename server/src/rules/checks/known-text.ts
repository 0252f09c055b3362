// What is known of the beginning and the end of a text, where other parts of it may not be known.
import type { Value } from "../../arm/value.ts";

/** The text as far as it is known from its beginning on; undefined if that is not known. */
export function knownStart(value: Value): string | undefined {
  return value.text() ?? literalPart(value, 0);
}

/** The text as far as it is known up to its end; undefined if that is not known. */
export function knownEnd(value: Value): string | undefined {
  return value.text() ?? literalPart(value, -1);
}

function literalPart({ arm }: Value, index: 0 | -1): string | undefined {
  const part = arm?.kind === "pattern" ? arm.parts.at(index) : undefined;
  return typeof part === "string" ? part : undefined;
}
