// Answers a request for completion from the text as it is: nothing is linted for it.
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  InsertTextFormat,
  type Position,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { complete, type Suggestion, type SuggestionKind } from "../assist/completion/complete.ts";
import { kindByName } from "../batch/named-kinds.ts";
import { parseJson } from "../json/parse.ts";
import { documentKindOf } from "../lint/settings.ts";
import type { Translator } from "../text/message.ts";
import type { CompletionClient } from "./completion-client.ts";
import { keyOf } from "./file-keys.ts";
import { isProjectFile } from "./project-file.ts";
import { kindBySchema } from "./schema-kinds.ts";
import type { Session } from "./session.ts";
import { toRange } from "./to-lsp.ts";

/** The list for a place; null in documents that are not ours. A project file is served by its JSON schema alone. */
export async function completionsAt(uri: string, position: Position, session: Session): Promise<CompletionList | null> {
  const { open, engine, settings, presentation } = session;
  const before = open.find(keyOf(uri));
  if (before === undefined || isProjectFile(keyOf(uri))) return null;
  const own = await settings.of(uri);
  const mayBeOurs = engine.mayConcern(before.getText(), keyOf(uri));
  const chosen = documentKindOf(own, keyOf(uri)) ?? kindByName(keyOf(uri)) ?? (await kindBySchema(uri, session));
  // The text may have changed while others were asked.
  const document = open.snapshot(uri);
  if (document === undefined || (chosen === undefined && !mayBeOurs)) return null;
  const { client, translate } = presentation;
  const { completion } = client;
  const options = { translate, format: completion.format, rules: engine.rules };
  const { dataPlaneApiVersion } = own;
  const found = complete(parseJson(document.getText()), document.offsetAt(position), chosen, {
    ...options,
    dataPlaneApiVersion,
  });
  return {
    isIncomplete: false,
    items: found.map((each, index) => toItem(each, index, document, completion, translate)),
  };
}

const kinds: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
  property: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  function: CompletionItemKind.Function,
  parameter: CompletionItemKind.Variable,
  variable: CompletionItemKind.Variable,
  rule: CompletionItemKind.EnumMember,
  word: CompletionItemKind.Keyword,
};

function toItem(
  { label, kind, detail, documentation, rank, ...suggestion }: Suggestion,
  index: number,
  document: TextDocument,
  { snippets, deprecatedTag, labelDetails, format }: CompletionClient,
  translate: Translator,
): CompletionItem {
  const { snippet, newText, span, filter, preselect, deprecated, before } = suggestion;
  const withStops = snippets && snippet !== undefined;
  return {
    label,
    kind: kinds[kind],
    ...(detail && { detail: translate(detail) }),
    ...(detail && labelDetails && isShort(kind) && { labelDetails: { description: translate(detail) } }),
    ...(documentation && { documentation: { kind: format, value: documentation } }),
    filterText: filter,
    sortText: `${String(rank).padStart(2, "0")}${String(index).padStart(4, "0")}`,
    ...(preselect && { preselect }),
    ...(deprecated && deprecatedTag && { tags: [CompletionItemTag.Deprecated] }),
    insertTextFormat: withStops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(document, span), newText: withStops ? snippet : newText },
    ...(before && { additionalTextEdits: [{ range: toRange(document, before.span), newText: before.newText }] }),
  };
}

/** Whether what is said beside a label is a word or two: signatures and titles are shown for the chosen entry only. */
function isShort(kind: SuggestionKind): boolean {
  return kind !== "function" && kind !== "rule";
}
