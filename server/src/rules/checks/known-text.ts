// What is known of the beginning and the end of a text, where other parts of it may not be known.
import type { Value } from "../../arm/value.ts";

/**
 * The text as far as it is known from its beginning on; undefined if that is not known. The rest is not asked for, which
 * would be noticed as unknown: whom the beginning tells too little has to read the text.
 */
export function knownStart(value: Value): string | undefined {
  return literalPart(value, 0) ?? value.text();
}

/** The same for what is known up to the end. */
export function knownEnd(value: Value): string | undefined {
  return literalPart(value, -1) ?? value.text();
}

/** What a pattern finds in the known beginning; where it finds nothing, the rest is noticed as unknown. */
export function matchStart(value: Value, pattern: RegExp): RegExpMatchArray | undefined {
  return knownStart(value)?.match(pattern) ?? value.text()?.match(pattern) ?? undefined;
}

/** What a pattern finds in the known end; where it finds nothing, the rest is noticed as unknown. */
export function matchEnd(value: Value, pattern: RegExp): RegExpMatchArray | undefined {
  return knownEnd(value)?.match(pattern) ?? value.text()?.match(pattern) ?? undefined;
}

function literalPart({ arm }: Value, index: 0 | -1): string | undefined {
  const part = arm?.kind === "pattern" ? arm.parts.at(index) : undefined;
  return typeof part === "string" ? part : undefined;
}
