// The documents that are open in the editor; their text counts before what is on disk.
import type { TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { keyOf, uriOf } from "./file-keys.ts";

export interface OpenDocuments {
  /** The version that is open now, or undefined. */
  version(uri: string): number | undefined;
  /** The document as it is now; later edits do not change what is returned. */
  snapshot(uri: string): TextDocument | undefined;
  /** The open document of a key. */
  find(key: string): TextDocument | undefined;
  uris(): readonly string[];
  /** The URI of a key: the client's own where the document is open. */
  uriOf(key: string): string;
}

export function createOpenDocuments(documents: TextDocuments<TextDocument>): OpenDocuments {
  const find = (key: string) => documents.all().find(({ uri }) => uri === key || keyOf(uri) === key);
  return {
    find,
    version: (uri) => documents.get(uri)?.version,
    snapshot(uri) {
      const document = documents.get(uri);
      return document && TextDocument.create(document.uri, document.languageId, document.version, document.getText());
    },
    uris: () => documents.keys(),
    uriOf: (key) => find(key)?.uri ?? uriOf(key),
  };
}
