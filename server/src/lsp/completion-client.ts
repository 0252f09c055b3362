// What the client can do with the entries of a completion list.
import {
  type ClientCapabilities,
  type CompletionClientCapabilities,
  CompletionItemTag,
  MarkupKind,
} from "vscode-languageserver";
import type { Format } from "../assist/markup.ts";

/** Strings begin and grow by these: a list that was open is asked for anew. */
export const triggerCharacters = ['"', "[", "'", ".", "("] as const;

export interface CompletionClient {
  /** True if a text may have tab stops. */
  readonly snippets: boolean;
  /** True if what is deprecated may be marked. */
  readonly deprecatedTag: boolean;
  /** True if a few words may stand beside the label. */
  readonly labelDetails: boolean;
  readonly format: Format;
}

/** Reads that part of the client's abilities; whatever is missing or of a wrong type counts as "can't". */
export function readCompletionClient(textDocument: ClientCapabilities["textDocument"]): CompletionClient {
  const { completionItem }: CompletionClientCapabilities = textDocument?.completion ?? {};
  return {
    snippets: completionItem?.snippetSupport === true,
    deprecatedTag: completionItem?.tagSupport?.valueSet?.includes(CompletionItemTag.Deprecated) === true,
    labelDetails: completionItem?.labelDetailsSupport === true,
    format: completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true ? "markdown" : "plaintext",
  };
}
