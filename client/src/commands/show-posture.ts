// The commands that show the posture of a document in a panel, and write it to a file.
import { commands, type Disposable, type ExtensionContext, type TextDocument, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { PosturePanel } from "../posture/panel.ts";
import { askForPosture } from "../posture/request.ts";
import { type SubjectReference, showPostureCommand } from "../subject-protocol.ts";
import { t } from "../words.ts";
import { documentFor, protocolUri } from "./active-document.ts";

/** Both take a document's URI, and without one mean the document or panel where the user is, or was last. */
export function registerPosture(context: ExtensionContext, client: BaseLanguageClient): Disposable[] {
  const panel = new PosturePanel(context, client);
  const documentOf = (uri: unknown) => documentFor(typeof uri === "string" ? uri : panel.activeUri, client);
  return [
    panel,
    commands.registerCommand(showPostureCommand, (uri?: unknown, subject?: SubjectReference) =>
      show(panel, documentOf(uri), subject),
    ),
    // A menu of an editor's title hands over the editor's own URI, which is none of the protocol.
    commands.registerCommand("batchguard.exportPosture", (uri?: unknown, target?: Uri) =>
      exportPosture(client, documentOf(uri), target),
    ),
  ];
}

async function show(
  panel: PosturePanel,
  document: TextDocument | undefined,
  subject?: SubjectReference,
): Promise<void> {
  if (document === undefined || !(await panel.show(document, subject))) sayThatThereIsNone(document);
}

/** @param target where to, if nobody is to be asked. */
async function exportPosture(
  client: BaseLanguageClient,
  document: TextDocument | undefined,
  target?: Uri,
): Promise<void> {
  const answer = document && (await askForPosture(client, { uri: protocolUri(document.uri, client) }));
  if (document === undefined || answer === undefined || answer === null) {
    sayThatThereIsNone(document);
    return;
  }
  const file = target instanceof Uri ? target : await askWhere(document);
  if (file === undefined) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(answer.html));
  window.setStatusBarMessage(t("The posture report was written."), 5000);
}

/** Beside the document, under its name. */
function askWhere({ uri, isUntitled }: TextDocument): Thenable<Uri | undefined> {
  const name = `${(uri.path.split("/").at(-1) ?? "").replace(/\.jsonc?$/i, "")}.posture.html`;
  const folder = isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, "..");
  return window.showSaveDialog({
    title: t("Export Posture Report"),
    filters: { HTML: ["html"] },
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
  });
}

function sayThatThereIsNone(document: TextDocument | undefined): void {
  void window.showInformationMessage(
    document === undefined
      ? t("Open a document with a Batch account or pool first.")
      : t("There is no Batch account or pool in '{0}'.", document.uri.path.split("/").at(-1) ?? ""),
  );
}
