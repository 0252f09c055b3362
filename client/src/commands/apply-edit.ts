// Applies an edit of the server's, if the texts that it is for have not changed meanwhile.
import { type TextDocument, window, workspace } from "vscode";
import type { BaseLanguageClient, WorkspaceEdit } from "vscode-languageclient";
import { t } from "../words.ts";
import { documentFor } from "./active-document.ts";

/** True if it was applied: neither out of date nor turned down in its preview. */
export async function applyIfCurrent(edit: WorkspaceEdit, client: BaseLanguageClient): Promise<boolean> {
  if (!isCurrent(edit, client)) {
    void window.showInformationMessage(t("The document has changed meanwhile. Nothing was edited."));
    return false;
  }
  return workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
}

/** A file without a version is not open, so that nobody is typing in it. */
function isCurrent({ documentChanges = [] }: WorkspaceEdit, client: BaseLanguageClient): boolean {
  return documentChanges.every((change) => {
    if (!("textDocument" in change)) return true;
    const { uri, version } = change.textDocument;
    const document: TextDocument | undefined = documentFor(uri, client);
    return version === null || document?.version === version;
  });
}
