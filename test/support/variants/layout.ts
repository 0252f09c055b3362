// Variants that change nothing but the layout of the text: line ends, indentation, byte order mark, comments, commas.
import { parseJson } from "../../../server/src/json/parse.ts";
import { applyEdits } from "../../../server/src/text/apply-edits.ts";
import type { TextEdit } from "../../../server/src/text/span.ts";
import { projectOf } from "../expectations.ts";
import type { FixtureCase } from "../fixture.ts";
import type { Data } from "../json-data.ts";
import { dataOfText, type NotDerivable, type Original, print, type Variant } from "./variant.ts";

/** A text in another layout, or the reason why it can't have that layout. */
export type LaidOut = { readonly text: string } | { readonly reason: string };

export interface Layout {
  readonly kind: string;
  apply(text: string): LaidOut;
  /**
   * True if mending a text and laying it out can be exchanged: the result is the same to the byte. False if only the
   * data of the results are the same.
   */
  readonly exact: boolean;
}

export const layouts: readonly Layout[] = [
  { kind: "layout-crlf", apply: (text) => ({ text: text.replaceAll("\n", "\r\n") }), exact: true },
  { kind: "layout-bom", apply: (text) => ({ text: `\ufeff${text}` }), exact: true },
  { kind: "layout-tabs", apply: (text) => indented(text, "\t"), exact: true },
  { kind: "layout-four-spaces", apply: (text) => indented(text, "    "), exact: true },
  { kind: "layout-one-line", apply: (text) => rewritten(text, (data) => JSON.stringify(data)), exact: false },
  { kind: "layout-spread", apply: (text) => rewritten(text, print), exact: false },
  { kind: "layout-comments", apply: commented, exact: false },
  { kind: "layout-trailing-commas", apply: withTrailingCommas, exact: true },
];

/** The variants of a case in each layout. */
export function layoutVariants(layout: Layout): (original: Original) => readonly Variant[] | NotDerivable {
  return (original) => {
    const laidOut = layout.apply(original.fixtureCase.text);
    if ("reason" in laidOut) return { kind: layout.kind, reason: laidOut.reason };
    return [layoutVariant(layout.kind, original.fixtureCase, laidOut.text)];
  };
}

function layoutVariant(kind: string, fixtureCase: FixtureCase, text: string): Variant {
  return {
    kind,
    detail: "the whole text",
    project: projectOf(fixtureCase, text),
    fixes: "same",
    expect: (finding) => ({ target: finding.target, certainties: [finding.certainty] }),
  };
}

const notWellFormed = { reason: "the text is not well-formed" } as const;

function indented(text: string, unit: string): LaidOut {
  if (text.split("\n").some((line) => (/^ */.exec(line)?.[0].length ?? 0) % 2 !== 0)) {
    return { reason: "the text is not indented by two spaces" };
  }
  return { text: text.replaceAll(/^(?: {2})+/gm, (spaces) => unit.repeat(spaces.length / 2)) };
}

/** The data of the text written anew. */
function rewritten(text: string, write: (data: Data) => string): LaidOut {
  const data = dataOfText(text);
  if (data === undefined) return notWellFormed;
  if (suppresses(text, parseJson(text).comments)) return { reason: "comments suppress findings" };
  return { text: write(data) };
}

function suppresses(text: string, comments: readonly { readonly start: number; readonly end: number }[]): boolean {
  return comments.some(({ start, end }) => text.slice(start, end).includes("batchguard-"));
}

/** A comment at the end of each line that ends with a token. */
function commented(text: string): LaidOut {
  const { problems, comments } = parseJson(text);
  if (problems.length > 0) return notWellFormed;
  const commentsAt = new Set(comments.map(({ end }) => end));
  const edits: TextEdit[] = [];
  let offset = 0;
  for (const [number, line] of text.split("\n").entries()) {
    const end = offset + line.length;
    if (/[[\]{},\w"]$/.test(line) && !commentsAt.has(end) && !insideString(text, end)) {
      edits.push({ span: { start: end, end }, newText: ` // note ${number + 1}` });
    }
    offset = end + 1;
  }
  return { text: applyEdits(text, edits) };
}

/** Strings with line breaks are the only tokens that go on behind the end of a line. */
function insideString(text: string, offset: number): boolean {
  const { comments, problems } = parseJson(text.slice(0, offset));
  return comments.some(({ end }) => end > offset) || problems.some(({ code }) => code === "unclosed-string");
}

function withTrailingCommas(text: string): LaidOut {
  const { problems } = parseJson(text);
  if (problems.length > 0) return notWellFormed;
  const places = trailingPlaces(text).filter(({ comma, sameLine }) => !comma && !sameLine);
  return {
    text: applyEdits(
      text,
      places.map(({ offset }) => ({ span: { start: offset, end: offset }, newText: "," })),
    ),
  };
}

interface TrailingPlace {
  /** Where the last element ends, or where the comma behind it stands. */
  readonly offset: number;
  readonly comma: boolean;
  /** Whether the bracket closes in the line in which the last element ends. */
  readonly sameLine: boolean;
}

/** The end of the last element of each object and array. */
function trailingPlaces(text: string): readonly TrailingPlace[] {
  const document = parseJson(text);
  const places: TrailingPlace[] = [];
  const visit = (node: typeof document.root): void => {
    if (node?.kind !== "object" && node?.kind !== "array") return;
    const last = node.kind === "object" ? node.members.at(-1) : node.items.at(-1);
    for (const child of node.kind === "object" ? node.members.map(({ value }) => value) : node.items) visit(child);
    if (last === undefined) return;
    const rest = blankComments(document.comments, text, last.end, node.end - 1);
    const comma = rest.indexOf(",");
    const sameLine = !rest.includes("\n");
    places.push({ offset: comma < 0 ? last.end : last.end + comma, comma: comma >= 0, sameLine });
  };
  visit(document.root);
  return places;
}

/** A stretch of text with its comments made blank, so that what is left are commas and blanks. */
function blankComments(
  comments: readonly { start: number; end: number }[],
  text: string,
  start: number,
  end: number,
): string {
  let stretch = text.slice(start, end);
  for (const comment of comments) {
    if (comment.start < start || comment.end > end) continue;
    const length = comment.end - comment.start;
    stretch = stretch.slice(0, comment.start - start) + " ".repeat(length) + stretch.slice(comment.end - start);
  }
  return stretch;
}
