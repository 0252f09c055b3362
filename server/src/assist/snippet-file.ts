// Reads the files of snippets: what each of them writes, and where it fits.
import type { DocumentKind } from "../batch/document-kind.ts";
import type { Plane } from "../batch/properties/properties.ts";
import type { Locale } from "../text/message.ts";

/** Where a snippet fits. */
export type Fit =
  /** As the whole content of a file. */
  | { readonly place: "file"; readonly kind: DocumentKind }
  /** Among the resources of a template: one of them, or several with commas between. */
  | { readonly place: "resource" | "resources" }
  /** As a member of a pool; `property` is its canonical path. */
  | { readonly place: "property"; readonly plane: Plane; readonly property: string };

/** What a person reads of a snippet. */
export interface SnippetTexts {
  readonly title: string;
  readonly description: string;
}

export interface Snippet {
  /** What one types to find it. */
  readonly prefix: string;
  readonly texts: Readonly<Record<Locale, SnippetTexts>>;
  readonly fit: Fit;
  /** In the syntax of snippets, indented by tabs. */
  readonly lines: readonly string[];
}

/** A snippet as it is written, under its English title: the form of VS Code, and what only we read of it. */
type WrittenSnippet = Fit & {
  readonly prefix: string;
  readonly description: string;
  readonly ja: SnippetTexts;
  readonly body: readonly string[];
};

/**
 * The snippets in the content of one of our files.
 *
 * @throws Error if the text is no JSON.
 */
export function readSnippets(json: string): readonly Snippet[] {
  const written = JSON.parse(json) as Readonly<Record<string, WrittenSnippet>>;
  return Object.entries(written).map(([title, { prefix, description, ja, body, ...fit }]) => ({
    prefix,
    texts: { en: { title, description }, ja },
    fit,
    lines: body,
  }));
}
