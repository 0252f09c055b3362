// The snippets that we ship, and how one is inserted into a text as an editor would.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { snippetCompletions } from "../../server/src/assist/snippet-completions.ts";
import { readSnippets, type Snippet } from "../../server/src/assist/snippet-file.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { type Filling, fillSnippet } from "./snippet-syntax.ts";

const folder = path.resolve(import.meta.dirname, "../../snippets");

/** The names of the files of snippets. */
export const snippetFiles = readdirSync(folder).sort();

export const snippets: readonly Snippet[] = snippetFiles.flatMap((file) =>
  readSnippets(readFileSync(path.join(folder, file), "utf8")),
);

/** The text and the place that `|` marks in it. */
export function marked(text: string): { readonly text: string; readonly offset: number } {
  const offset = text.indexOf("|");
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}

/** The labels that are offered where `|` stands. */
export function offeredAt(context: string): readonly string[] {
  const { text, offset } = marked(context);
  return snippetCompletions(snippets, text, offset, { locale: "en" }).map(({ label }) => label);
}

/** The text after the snippet of that name was taken where `|` stands; undefined if it is not offered there. */
export function insertAt(context: string, prefix: string, filling?: Filling): string | undefined {
  const { text, offset } = marked(context);
  const taken = snippetCompletions(snippets, text, offset, { locale: "en" }).find(({ label }) => label === prefix);
  if (taken === undefined) return undefined;
  const edits = [
    ...(taken.before === undefined ? [] : [taken.before]),
    { span: taken.span, newText: fillSnippet(taken.snippet, filling) },
  ];
  return applyEdits(text, edits);
}
