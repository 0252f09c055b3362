// The command "Harden": previews all safe fixes of an account or pool as one edit, then offers what has to be decided.
import { commands, type Disposable, type Position, type TextDocument, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type HardenAnswer,
  hardenCommand,
  hardenRequest,
  type SubjectParams,
  type SubjectReference,
} from "../subject-protocol.ts";
import { t } from "../words.ts";
import { documentFor, protocolUri } from "./active-document.ts";
import { applyIfCurrent } from "./apply-edit.ts";
import { decide } from "./decide.ts";

export function registerHarden(client: BaseLanguageClient): Disposable {
  return commands.registerCommand(hardenCommand, (uri?: unknown, subject?: SubjectReference) =>
    harden(client, uri, subject),
  );
}

/** From the palette the account or pool around the cursor is meant. */
async function harden(client: BaseLanguageClient, uri: unknown, subject?: SubjectReference): Promise<void> {
  const document = documentFor(uri, client);
  if (document === undefined) {
    void window.showInformationMessage(t("Open a document with a Batch account or pool first."));
    return;
  }
  const params: SubjectParams = {
    uri: protocolUri(document.uri, client),
    ...(subject === undefined ? { offset: document.offsetAt(await cursorIn(document)) } : { subject }),
  };
  const answer = await client.sendRequest<HardenAnswer | null>(hardenRequest, params);
  if (answer === null) {
    void window.showInformationMessage(t("There is no Batch account or pool at the cursor."));
    return;
  }
  if (answer.edit !== null) {
    if (!(await applyIfCurrent(answer.edit, client))) return;
    // In the preview nothing is ticked at first, and applying nothing is no error there.
    if (document.version === answer.version) {
      void window.showInformationMessage(t("Nothing was edited: no change was ticked in the preview."));
      return;
    }
  }
  const isDone = await decide(client, { uri: params.uri, subject: answer.subject });
  if (isDone && answer.edit === null) {
    void window.showInformationMessage(t("There is nothing to harden in {0}.", answer.title));
  }
}

/** An editor out of sight comes back with its cursor, so that the user sees what is meant. */
async function cursorIn(document: TextDocument): Promise<Position> {
  const seen = [window.activeTextEditor, ...window.visibleTextEditors];
  const editor = seen.find((each) => each?.document === document) ?? (await window.showTextDocument(document));
  return editor.selection.active;
}
