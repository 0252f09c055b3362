// Offers the snippets that fit at a place of a text, written so that the text is JSON afterwards.
import type { DocumentKind } from "../batch/document-kind.ts";
import type { Locale } from "../text/message.ts";
import { type Span, span, type TextEdit } from "../text/span.ts";
import type { Fit, Snippet, SnippetTexts } from "./snippet-file.ts";
import { type Form, type SnippetPlace, snippetPlace } from "./snippet-place.ts";

/** A snippet at a place. */
export interface SnippetCompletion extends SnippetTexts {
  readonly label: string;
  /** What is replaced: the word that is typed. */
  readonly span: Span;
  /** In the syntax of snippets. Lines after the first are indented from that of the place, by tabs. */
  readonly snippet: string;
  /** A comma that is missing before the place. */
  readonly before: TextEdit | undefined;
}

export interface SnippetOptions {
  readonly locale: Locale;
  /** What the document is, if the user says so; else every kind of file may be written into an empty one. */
  readonly kind?: DocumentKind | undefined;
}

/** The snippets that fit at an offset of a text, each once; none where there is no place for one. */
export function snippetCompletions(
  snippets: readonly Snippet[],
  text: string,
  offset: number,
  { locale, kind }: SnippetOptions,
): readonly SnippetCompletion[] {
  const place = snippetPlace(text, offset, kind);
  if (place === undefined) return [];
  const { missingComma } = place;
  const before = missingComma === undefined ? undefined : { span: span(missingComma, missingComma), newText: "," };
  const brackets = place.form === "inside" ? lineBreaks(text, place.span) : undefined;
  return snippets
    .filter(({ fit }) => fits(fit, place, kind))
    .map(({ prefix, texts, lines, fit }) => ({
      ...texts[locale],
      label: prefix,
      span: place.span,
      snippet: write(lines, fit, place.form, brackets) + (place.needsComma === true ? "," : ""),
      before,
    }));
}

function fits(fit: Fit, place: SnippetPlace, kind: DocumentKind | undefined): boolean {
  switch (fit.place) {
    case "file":
      return place.place === "file" && (kind === undefined || kind === fit.kind);
    case "resource":
      return place.place === "resources";
    case "resources":
      return place.place === "resources" && place.hasSeveral;
    case "property":
      return place.place === "property" && place.plane === fit.plane && place.accepts(fit.property);
  }
}

/** Line breaks that are due inside of the braces around a place. */
interface LineBreaks {
  readonly after: boolean;
  readonly before: boolean;
}

function lineBreaks(text: string, { start, end }: Span): LineBreaks {
  return { after: /\{[^{\n]*$/.test(text.slice(0, start)), before: /^[^\n}]*\}/.test(text.slice(end)) };
}

function write(lines: readonly string[], fit: Fit, form: Form, breaks: LineBreaks | undefined): string {
  const text = lines.join("\n");
  if (fit.place === "property") return form === "value" ? text.replace(/^"\w+": /, "") : text;
  if (form === "value") return text;
  if (form === "member") return `"\${${lastStop(text) + 1}:resource}": ${text}`;
  const content = lines.slice(1, -1);
  // Lines after the first are indented from the line of the brace, or from that of the place inside of it.
  const inner = breaks?.after ? ["", ...content] : content.map((line) => line.replace(/^\t/, ""));
  return inner.join("\n") + (breaks?.before ? "\n" : "");
}

function lastStop(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/\$\{?(\d+)/g), ([, number]) => Number(number)));
}
