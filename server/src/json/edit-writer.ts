// Writes JSON values the way the text around them is written.
import type { Json } from "./json.ts";

/** A value to be written. A map is an object put together from several insertions; it keeps their order. */
export type Draft = Json | readonly Draft[] | Map<string, Draft>;

/** How the neighbourhood writes its punctuation, and the document its lines. */
export interface WritingStyle {
  /** Between a name and its value. */
  readonly colon: string;
  /** After a comma that has no line break behind it. */
  readonly space: string;
  /** Inside the braces of an object on one line. */
  readonly pad: string;
  readonly eol: string;
  /** One step of indentation. */
  readonly unit: string;
  /** Whether a comma stands behind the last of several lines too. */
  readonly trailingComma: boolean;
}

const longestArrayLine = 80;

/**
 * Writes a value. `indent` is the indentation of the line the value starts on; undefined keeps it all on one line.
 * Objects take several lines; arrays of scalars one line while they are short.
 */
export function writeValue(value: Draft, style: WritingStyle, indent: string | undefined): string {
  if (Array.isArray(value)) return writeArray(value, style, indent);
  const members = membersOf(value);
  // Only JSON.stringify's treatment of scalars is used: it escapes what must be, and no more.
  if (members === undefined) return JSON.stringify(value);
  if (members.length === 0) return "{}";
  const inner = indent === undefined ? undefined : indent + style.unit;
  const written = members.map(([name, child]) => writeMember(name, child, style, inner));
  return indent === undefined
    ? `{${style.pad}${written.join(`,${style.space}`)}${style.pad}}`
    : `{${writeLines(written, style, indent + style.unit)}${lastComma(style)}${style.eol}${indent}}`;
}

/** Writes a name with its value; `indent` is that of its line, undefined keeps it on one line. */
export function writeMember(name: string, value: Draft, style: WritingStyle, indent: string | undefined): string {
  return JSON.stringify(name) + style.colon + writeValue(value, style, indent);
}

/** Puts each item on a line of its own, the break before it, commas between them. */
export function writeLines(items: readonly string[], style: WritingStyle, indent: string): string {
  return items.map((item) => style.eol + indent + item).join(",");
}

/** The members of an object; undefined for every other value. */
export function membersOf(value: Draft): readonly (readonly [string, Draft])[] | undefined {
  if (value instanceof Map) return [...value];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined;
}

function writeArray(items: readonly Draft[], style: WritingStyle, indent: string | undefined): string {
  if (items.length === 0) return "[]";
  const isFlat = items.every((item) => typeof item !== "object" || item === null);
  if (indent === undefined || isFlat) {
    const line = `[${items.map((item) => writeValue(item, style, undefined)).join(`,${style.space}`)}]`;
    if (indent === undefined || line.length <= longestArrayLine) return line;
  }
  const inner = indent + style.unit;
  return `[${writeLines(
    items.map((item) => writeValue(item, style, inner)),
    style,
    inner,
  )}${lastComma(style)}${style.eol}${indent}]`;
}

function lastComma({ trailingComma }: WritingStyle): string {
  return trailingComma ? "," : "";
}
