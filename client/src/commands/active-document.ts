// Finds the document that a command is about, which may come from a lens, a menu or the palette.
import { type TextDocument, type Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** The open document of a URI as the protocol writes it, else the one in the active editor. */
export function documentFor(uri: unknown, client: BaseLanguageClient): TextDocument | undefined {
  if (typeof uri !== "string") return window.activeTextEditor?.document;
  return workspace.textDocuments.find((document) => protocolUri(document.uri, client) === uri);
}

/** A URI as the server knows it. */
export function protocolUri(uri: Uri, client: BaseLanguageClient): string {
  return client.code2ProtocolConverter.asUri(uri);
}
