// Finds the document that a command is about, which may come from a lens, a menu, the palette or a walkthrough.
import { type Disposable, TabInputText, type TextDocument, type TextEditor, type Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { languages } from "../allowed-area.ts";

/** The JSON document that the user was in last. */
let last: TextDocument | undefined;

/** Follows the editors, so that a command knows where the user was before a page without text took their place. */
export function followActiveDocument(): Disposable {
  const remember = (editor: TextEditor | undefined) => {
    if (editor !== undefined && isJson(editor.document)) last = editor.document;
  };
  remember(window.activeTextEditor);
  return window.onDidChangeActiveTextEditor(remember);
}

/** The one in the active editor; where the user is in none, the last one that still has a tab, or one in sight. */
export function activeDocument(): TextDocument | undefined {
  if (window.activeTextEditor !== undefined) return window.activeTextEditor.document;
  if (last !== undefined && hasTab(last)) return last;
  return window.visibleTextEditors.map(({ document }) => document).find(isJson);
}

/** The open document of a URI as the protocol writes it, else the active one. */
export function documentFor(uri: unknown, client: BaseLanguageClient): TextDocument | undefined {
  if (typeof uri !== "string") return activeDocument();
  return workspace.textDocuments.find((document) => protocolUri(document.uri, client) === uri);
}

/** A URI as the server knows it. */
export function protocolUri(uri: Uri, client: BaseLanguageClient): string {
  return client.code2ProtocolConverter.asUri(uri);
}

/** VS Code may hold on to a document for minutes after the user has closed it. */
function hasTab({ uri }: TextDocument): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
}

function isJson({ languageId }: TextDocument): boolean {
  return languages.includes(languageId);
}
