// Texts as the string functions take and make them.
import { type ArmPattern, type ArmValue, armString, armUnknown, reasonOf } from "../arm-value.ts";
import { type Settled, wrongType } from "./strict-function.ts";

/** The longest string that the engine makes, in UTF-16 units. */
export const maxTextLength = 131_072;

/**
 * The text of an argument, if it is known. Null counts as the empty text, as it does in Microsoft's own port of these
 * functions: https://github.com/Azure/azure-policy-linter (ExpressionBuiltInFunctions.cs).
 */
export function textOf(value: ArmValue): string | undefined {
  if (value.kind === "string") return value.value;
  return value.kind === "null" ? "" : undefined;
}

/** Calls `use` if all values are known texts; a partly known one makes the result unknown, all else is refused. */
export function onTexts(values: readonly Settled[], use: (...texts: string[]) => ArmValue): ArmValue {
  const texts: string[] = [];
  let pattern: ArmPattern | undefined;
  for (const [index, value] of values.entries()) {
    const text = textOf(value);
    if (text !== undefined) texts.push(text);
    else if (value.kind === "pattern") pattern ??= value;
    else return wrongType(index + 1, "a string");
  }
  return pattern === undefined ? use(...texts) : armUnknown(reasonOf(pattern));
}

/** A string that is built only if its length, known beforehand, is within the engine's limit. */
export function boundedText(length: number, build: () => string): ArmValue {
  return length > maxTextLength ? armUnknown("budget", ["string"]) : armString(build());
}
