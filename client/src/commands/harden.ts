// The command "Harden": previews all safe fixes of an account or pool as one edit, then offers what has to be decided.
import { commands, type Disposable, l10n, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type HardenAnswer,
  hardenCommand,
  hardenRequest,
  type SubjectParams,
  type SubjectReference,
} from "../subject-protocol.ts";
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
  if (document === undefined) return;
  const cursor = window.activeTextEditor?.document === document ? window.activeTextEditor.selection.active : undefined;
  const params: SubjectParams = {
    uri: protocolUri(document.uri, client),
    ...(subject !== undefined && { subject }),
    ...(cursor !== undefined && { offset: document.offsetAt(cursor) }),
  };
  const answer = await client.sendRequest<HardenAnswer | null>(hardenRequest, params);
  if (answer === null) {
    void window.showInformationMessage(l10n.t("There is no Batch account or pool at the cursor."));
    return;
  }
  if (answer.edit !== null) {
    if (!(await applyIfCurrent(answer.edit, client))) return;
    // In the preview nothing is ticked at first, and applying nothing is no error there.
    if (document.version === answer.version) {
      void window.showInformationMessage(l10n.t("Nothing was edited: no change was ticked in the preview."));
      return;
    }
  }
  const isDone = await decide(client, { uri: params.uri, subject: answer.subject });
  if (isDone && answer.edit === null) {
    void window.showInformationMessage(l10n.t("There is nothing to harden in {0}.", answer.title));
  }
}
