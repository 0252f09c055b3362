// Markers: comment lines that underline what is found in the line above and say what is found.
import { createLineIndex } from "../../server/src/text/line-index.ts";
import type { Span } from "../../server/src/text/span.ts";

/** One underlining. Lines and columns are zero-based and those of the text without marker lines. */
export interface Marker {
  readonly line: number;
  readonly start: number;
  /** The end of the underlining; Infinity-free: at most the end of the line. */
  readonly end: number;
  /** How many lines further down the span ends. */
  readonly more: number;
  /** `warning certain [fix] [safe] message | assumption`, or `related message`. */
  readonly label: string;
}

const caretMarker = /^\/\/(\s*)(\^+)(?:\+(\d+))? (\S.*)$/;
const columnMarker = /^\/\/@(\d+)-(\d+)(?:\+(\d+))? (\S.*)$/;
const label =
  /^(?:(?:error|warning|information|hint) (?:certain|default|possible)(?: suppressed)?(?: \[(?:fix|safe)\])* \S|related \S)/;

/** Whether a line is meant as a marker: `//` in its first column, then carets or `@`. */
export function isMarkerLine(line: string): boolean {
  return /^\/\/(?:\s*\^|@\d)/.test(line);
}

/**
 * Reads `//    ^^^^ warning certain [fix] Message.`; `^^^^+2` ends two lines further down. What starts under the two
 * slashes is given by columns: `//@0-4 warning …`.
 *
 * @throws Error naming `fixtureLine` if the line is malformed.
 */
export function parseMarkerLine(text: string, line: number, fixtureLine: number): Marker {
  const carets = caretMarker.exec(text);
  const columns = columnMarker.exec(text);
  const words = (carets ?? columns)?.[4]?.trimEnd() ?? "";
  const more = Number((carets ?? columns)?.[3] ?? "0");
  if (!label.test(words)) throw new Error(`Line ${fixtureLine}: "${text}" is no marker.`);
  if (columns !== null) return { line, start: Number(columns[1]), end: Number(columns[2]), more, label: words };
  const start = 2 + (carets?.[1]?.length ?? 0);
  return { line, start, end: start + (carets?.[2]?.length ?? 0), more, label: words };
}

/** The marker of a span: of a span over several lines only the first line is underlined. */
export function markerOf(text: string, span: Span, words: string): Marker {
  const index = createLineIndex(text);
  const start = index.position(span.start);
  const end = index.position(span.end);
  const more = end.line - start.line;
  const endOfLine = more === 0 ? end.character : index.line(start.line).length;
  return { line: start.line, start: start.character, end: endOfLine, more, label: words };
}

/** The text with each marker under its line, as fixtures and failures show it. */
export function annotate(text: string, markers: readonly Marker[]): string {
  const shown: string[] = [];
  for (const [number, line] of text.replace(/\n$/, "").split("\n").entries()) {
    shown.push(line);
    const here = markers.filter((marker) => marker.line === number).sort(compareMarkers);
    shown.push(...new Set(here.map(markerLine)));
  }
  return `${shown.join("\n")}\n`;
}

function markerLine({ start, end, more, label: words }: Marker): string {
  const rest = `${more > 0 ? `+${more}` : ""} ${words}`;
  if (start < 2 || end <= start) return `//@${start}-${end}${rest}`;
  return `//${" ".repeat(start - 2)}${"^".repeat(end - start)}${rest}`;
}

function compareMarkers(a: Marker, b: Marker): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.more !== b.more) return a.more - b.more;
  if (a.end !== b.end) return a.end - b.end;
  return a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
}
