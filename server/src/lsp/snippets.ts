// Adds snippets to the list of completion.
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type SnippetCompletion, snippetCompletions } from "../assist/snippet-completions.ts";
import type { DocumentKind } from "../batch/document-kind.ts";
import { kindByName } from "../batch/named-kinds.ts";
import { documentKindOf } from "../lint/settings.ts";
import { keyOf } from "./file-keys.ts";
import { isProjectFile } from "./project-file.ts";
import type { Session } from "./session.ts";
import { toRange } from "./to-lsp.ts";

/** The list with the snippets that fit at its place; null if there is nothing at all. */
export async function withSnippets(
  list: CompletionList | null,
  uri: string,
  position: Position,
  session: Session,
): Promise<CompletionList | null> {
  const items = await snippetsAt(uri, position, session);
  if (items.length === 0) return list;
  return { isIncomplete: false, ...list, items: [...(list?.items ?? []), ...items] };
}

async function snippetsAt(uri: string, position: Position, session: Session): Promise<CompletionItem[]> {
  const { open, settings, presentation, snippets } = session;
  const file = keyOf(uri);
  if (!presentation.client.completion.snippets || isProjectFile(file)) return [];
  const chosen = documentKindOf(await settings.of(uri), file) ?? kindByName(file);
  const known = await snippets();
  const document = open.snapshot(uri);
  if (document === undefined) return [];
  const found = snippetCompletions(known, document.getText(), document.offsetAt(position), {
    locale: presentation.client.locale,
    kind: chosen ?? kindByLanguage(document),
  });
  return found.map((each, index) => toItem(each, index, document));
}

/** Other extensions have a language for templates, in which nothing else is written. */
function kindByLanguage({ languageId }: TextDocument): DocumentKind | undefined {
  return languageId === "arm-template" ? "arm-template" : undefined;
}

function toItem(
  { label, title, description, span, snippet, before }: SnippetCompletion,
  index: number,
  document: TextDocument,
): CompletionItem {
  return {
    label,
    kind: CompletionItemKind.Snippet,
    detail: title,
    documentation: description,
    // Behind what is offered for single properties and values.
    sortText: `90${String(index).padStart(4, "0")}`,
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.adjustIndentation,
    textEdit: { range: toRange(document, span), newText: snippet },
    ...(before && { additionalTextEdits: [{ range: toRange(document, before.span), newText: before.newText }] }),
  };
}
