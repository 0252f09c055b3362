// Puts texts together of which some parts are not known.
import {
  type ArmUnknown,
  type ArmValue,
  type Atom,
  armPattern,
  armUnknown,
  type Obstacle,
  withSecret,
} from "../arm-value.ts";
import { mayBe } from "./equality.ts";
import { maxTextLength } from "./text.ts";

/** A text in the making. What stops it from being made, if anything, is kept and becomes the result. */
export interface TextParts {
  readonly parts: (string | Atom)[];
  length: number;
  secret: boolean;
  obstacle: Obstacle | undefined;
}

/** A text of more parts than this is not worth keeping. */
const maxParts = 200;

export function startText(): TextParts {
  return { parts: [], length: 0, secret: false, obstacle: undefined };
}

export function addText(text: TextParts, part: string | Atom): void {
  text.parts.push(part);
  if (typeof part === "string") text.length += part.length;
  if (text.length > maxTextLength || text.parts.length > maxParts * 2) stopText(text, armUnknown("budget"));
}

export function stopText(text: TextParts, obstacle: Obstacle): void {
  text.obstacle ??= obstacle;
}

/**
 * Adds a value as its text: booleans as `True` and `False`, null as nothing. False if it is an array, an object or a
 * fraction: how those are written differs between functions.
 */
export function addScalar(text: TextParts, value: ArmValue): boolean {
  text.secret ||= value.secret === true;
  switch (value.kind) {
    case "string":
      addText(text, value.value);
      return true;
    case "int":
      addText(text, String(value.value));
      return true;
    case "bool":
      addText(text, value.value ? "True" : "False");
      return true;
    case "null":
      return true;
    case "pattern":
      for (const part of value.parts) addText(text, part);
      return true;
    case "unknown":
      addUnknown(text, value);
      return true;
    case "error":
    case "unreachable":
      stopText(text, value);
      return true;
    default:
      return false;
  }
}

function addUnknown(text: TextParts, value: ArmUnknown): void {
  const scalar = mayBe(value, "string") || mayBe(value, "int") || mayBe(value, "bool");
  if (value.atom !== undefined && scalar) addText(text, value.atom);
  else stopText(text, armUnknown(value.reason));
}

/** The text that was put together, or what kept it from being made. */
export function finishText({ parts, secret, obstacle }: TextParts): ArmValue {
  if (obstacle !== undefined) return withSecret(obstacle, secret);
  const text = armPattern(parts);
  if (text.kind === "pattern" && text.parts.length > maxParts)
    return withSecret(armUnknown("budget", ["string"]), secret);
  return withSecret(text, secret);
}
