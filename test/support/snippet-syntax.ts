// Reads the part of the snippet syntax that our snippets use, and fills in their tab stops.
import assert from "node:assert/strict";

/** Text that stands as it is, or a tab stop. */
export type Part = string | Stop;

export interface Stop {
  readonly number: number;
  /** The default, or all choices; empty where the stop only repeats another of its number. */
  readonly texts: readonly string[];
  readonly inString: boolean;
}

/** What a person leaves at each stop. */
export type Filling = ReadonlyMap<number, string>;

/** Reads `\$`, `$1`, `${1}`, `${1:default}` and `${1|one,other|}`. */
export function parseSnippet(text: string): readonly Part[] {
  const syntax = /\\([$}\\])|\$(?:(\d+)|\{(\d+)(?::((?:\\.|[^\\}$])*)|\|((?:\\.|[^\\|])*)\|)?\})/g;
  const parts: Part[] = [];
  let done = 0;
  for (const match of text.matchAll(syntax)) {
    const [whole, escaped, bare, number = bare, placeholder, choices] = match;
    parts.push(plain(text.slice(done, match.index)));
    const texts = choices?.split(/(?<!\\),/) ?? (placeholder === undefined ? [] : [placeholder]);
    if (escaped !== undefined) parts.push(escaped);
    else
      parts.push({ number: Number(number), texts: texts.map(withoutEscapes), inString: inString(text, match.index) });
    done = match.index + whole.length;
  }
  return [...parts, plain(text.slice(done))];
}

function plain(text: string): string {
  assert.doesNotMatch(text, /[$\\]/, "snippet syntax that this test cannot read");
  return text;
}

function withoutEscapes(text: string): string {
  return text.replaceAll(/\\([$}\\,|])/g, "$1");
}

/** No string of ours holds an escaped quote, so the quotes before a place on its line tell. */
function inString(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return line.split('"').length % 2 === 0;
}

/** The stops that hold a text of their own, in the order of their numbers. */
export function stopsOf(parts: readonly Part[]): readonly Stop[] {
  return parts
    .filter((part) => typeof part !== "string")
    .filter(({ texts }) => texts.length > 0)
    .sort((a, b) => a.number - b.number);
}

/** What stands at the stops when nothing is filled in. */
export function defaultsOf(parts: readonly Part[]): Filling {
  return new Map(stopsOf(parts).map(({ number, texts }) => [number, texts[0] ?? ""]));
}

/** The text of a snippet with these texts at its stops; at stops without one stands their default. */
export function fillSnippet(snippet: string, filling: Filling = new Map()): string {
  const parts = parseSnippet(snippet);
  const texts = new Map([...defaultsOf(parts), ...filling]);
  return parts.map((part) => (typeof part === "string" ? part : texts.get(part.number))).join("");
}
