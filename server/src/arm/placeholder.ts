// Placeholders: text that somebody or some tool still has to replace, so that nothing is known of it.
import {
  type ArmPattern,
  type ArmString,
  type ArmUnknown,
  type ArmValue,
  type Atom,
  armPattern,
  armUnknown,
} from "./arm-value.ts";

const wholeValue = /^(?:<[^<>]*>|\$\w+|\$\(\w+\)|%\w+%|__\w+__|GEN-[A-Z0-9-]+|changeme)$/;
const part = /<<[^<>]*>>|\$\{[^{}]*\}|\{\{[^{}]*\}\}|#\{[^{}]*\}#/;
/** What each placeholder holds or starts with; hardly any other text does. */
const sign = /[<%{]|^(?:\$|__|GEN-|changeme$)/;
const segment = /(^|\/)(<[^<>/]*>)(?=\/|$)/;
const anyPart = new RegExp(`${part.source}|(?<=^|/)<[^<>/]*>(?=/|$)`, "g");

/**
 * A literal that holds placeholders: unknown if it is one as a whole, a pattern if only parts of it are.
 * Undefined if it holds none, which is nearly always.
 */
export function readPlaceholders(text: string): ArmUnknown | ArmPattern | ArmString | undefined {
  if (!sign.test(text)) return undefined;
  if (wholeValue.test(text)) return armUnknown("placeholder", undefined, placeholderAtom(text));
  if (!part.test(text) && !segment.test(text)) return undefined;
  const parts: (string | Atom)[] = [];
  let done = 0;
  for (const match of text.matchAll(anyPart)) {
    parts.push(text.slice(done, match.index), placeholderAtom(match[0]));
    done = match.index + match[0].length;
  }
  return armPattern([...parts, text.slice(done)]);
}

/** The text as it is written, if nothing but placeholders is unknown in it; undefined if there is none in it. */
export function writtenText(value: ArmValue): string | undefined {
  const parts = value.kind === "pattern" ? value.parts : value.kind === "unknown" ? [value.atom] : [];
  const texts = parts.map((one) => (typeof one === "object" ? placeholderText(one) : one));
  return texts.length === 0 || texts.includes(undefined) ? undefined : texts.join("");
}

function placeholderText({ key, display }: Atom): string | undefined {
  return key === `placeholder:${display}` ? display : undefined;
}

function placeholderAtom(text: string): Atom {
  return { key: `placeholder:${text}`, display: text, reason: "placeholder" };
}

const interpolation = /\[[a-zA-Z]+\((?:[^[\])]*\))+[^[\])]*\]/g;

/** A string that holds expressions among other text, as Batch Explorer allows; undefined if it holds none. */
export function readInterpolation(text: string): ArmPattern | ArmString | undefined {
  const parts: (string | Atom)[] = [];
  let done = 0;
  for (const match of text.matchAll(interpolation)) {
    parts.push(text.slice(done, match.index), placeholderAtom(match[0]));
    done = match.index + match[0].length;
  }
  return done === 0 ? undefined : armPattern([...parts, text.slice(done)]);
}
