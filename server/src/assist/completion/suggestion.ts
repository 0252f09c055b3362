// What completion offers at a place, before any editor's words for it.
import type { Message } from "../../text/message.ts";
import type { Span, TextEdit } from "../../text/span.ts";

export type SuggestionKind = "property" | "value" | "function" | "parameter" | "variable" | "rule" | "word";

/** One entry of the list. */
export interface Suggestion {
  readonly label: string;
  readonly kind: SuggestionKind;
  /** A few words beside the label. */
  readonly detail: Message | undefined;
  /** In the format that was asked for. */
  readonly documentation: string | undefined;
  /** What is replaced; on one line, and the caret is in it. */
  readonly span: Span;
  readonly newText: string;
  /** The same with tab stops, in the syntax of snippets. */
  readonly snippet: string | undefined;
  /** What stands in the text is compared with this, quotes included. */
  readonly filter: string;
  /** Lower ranks come first; equal ones in the order of the list. */
  readonly rank: number;
  readonly preselect: boolean;
  /** True for what a later version of the service takes no more. */
  readonly deprecated: boolean;
  /** A comma that is missing before the place. */
  readonly before: TextEdit | undefined;
}

/** A suggestion, whose less common members may be left out. */
export function suggestion(
  init: Pick<Suggestion, "label" | "kind" | "span" | "newText"> & Partial<Suggestion>,
): Suggestion {
  return {
    detail: undefined,
    documentation: undefined,
    snippet: undefined,
    filter: init.label,
    rank: 5,
    preselect: false,
    deprecated: false,
    before: undefined,
    ...init,
  };
}

/** A text as it stands in a snippet, where three characters have a meaning. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** A tab stop that offers several texts, the first one chosen. */
export function choice(stop: number, texts: readonly string[]): string {
  return `\${${stop}|${texts.map((text) => text.replace(/[\\,|$}]/g, "\\$&")).join(",")}|}`;
}
