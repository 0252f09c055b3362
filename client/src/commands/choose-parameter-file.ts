// Lets the user choose the parameter file with which a template is checked; the project file remembers the choice.
import {
  commands,
  type Disposable,
  type QuickPickItem,
  QuickPickItemKind,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient, TextEdit } from "vscode-languageclient";
import {
  type ChooseParameterFilesParams,
  chooseParameterFilesRequest,
  type ParameterFiles,
  type ParameterFilesEdit,
  parameterFilesRequest,
} from "../protocol.ts";
import { t } from "../words.ts";
import { activeDocument, protocolUri } from "./active-document.ts";

/** URIs; none if the list is empty; found by their names if it is null. */
type Choice = readonly string[] | null;

interface ChoiceItem extends QuickPickItem {
  readonly choose?: () => Promise<Choice | undefined> | Choice;
}

export function registerChooseParameterFile(client: BaseLanguageClient): Disposable {
  return commands.registerCommand("batchguard.chooseParameterFile", () => chooseParameterFile(client));
}

async function chooseParameterFile(client: BaseLanguageClient): Promise<void> {
  const document = activeDocument();
  const uri = document && protocolUri(document.uri, client);
  const offer = uri && (await client.sendRequest<ParameterFiles | null>(parameterFilesRequest, { uri }));
  if (!offer) {
    void window.showInformationMessage(t("Open an ARM template with Azure Batch to choose its parameter file."));
    return;
  }
  const item = await window.showQuickPick<ChoiceItem>(itemsFor(offer, document.uri), {
    title: t("Parameter File"),
    placeHolder: t("Choose the values with which the template is checked"),
  });
  const choice = await item?.choose?.();
  if (choice !== undefined) await write({ uri, files: choice }, client);
}

function itemsFor({ candidates, inUse, isChosen, projectFile }: ParameterFiles, template: Uri): ChoiceItem[] {
  const used = new Set(inUse.map(({ uri }) => uri));
  const current = t("in use");
  const isNone = isChosen && inUse.length === 0;
  const files = candidates.map(({ uri, name }) => ({
    label: `$(json) ${name}`,
    ...(used.has(uri) && { description: current }),
    choose: () => [uri],
  }));
  const others: ChoiceItem[] = [
    { label: "", kind: QuickPickItemKind.Separator },
    { label: t("None"), ...(isNone && { description: current }), choose: () => [] },
  ];
  // Without a choice this is what happens anyway.
  if (isChosen) {
    others.push({
      label: t("Automatic"),
      detail: t("Takes the choice back: the file is found by its name."),
      choose: () => null,
    });
  }
  if (projectFile !== undefined) others.push({ label: t("Browse..."), choose: () => browse(template) });
  return [...files, ...others];
}

async function browse(template: Uri): Promise<Choice | undefined> {
  const chosen = await window.showOpenDialog({
    defaultUri: Uri.joinPath(template, ".."),
    filters: { JSON: ["json", "jsonc"] },
    title: t("Parameter File"),
  });
  return chosen?.map((uri) => uri.toString());
}

async function write(params: ChooseParameterFilesParams, client: BaseLanguageClient): Promise<void> {
  const answer = await client.sendRequest<ParameterFilesEdit<TextEdit> | null>(chooseParameterFilesRequest, params);
  if (answer === null) return;
  if ("refused" in answer) {
    void window.showWarningMessage(answer.refused);
    return;
  }
  const uri = client.protocol2CodeConverter.asUri(answer.uri);
  if (answer.edits.length === 0 || !(answer.exists || (await mayCreate(uri)))) return;
  const edit = new WorkspaceEdit();
  if (answer.exists) edit.set(uri, await client.protocol2CodeConverter.asTextEdits([...answer.edits]));
  else edit.createFile(uri, { contents: encode(answer.edits) });
  // What the user is typing there is not saved behind their back.
  const wasChanged = workspace.textDocuments.some((open) => open.isDirty && open.uri.toString() === uri.toString());
  const isWritten = await workspace.applyEdit(edit);
  if (!isWritten) void window.showWarningMessage(t("'{0}' could not be written.", uri.path));
  else if (answer.exists && !wasChanged) await (await workspace.openTextDocument(uri)).save();
}

/** A new file holds what the edits insert. */
function encode(edits: readonly TextEdit[]): Uint8Array {
  return new TextEncoder().encode(edits.map(({ newText }) => newText).join(""));
}

async function mayCreate(uri: Uri): Promise<boolean> {
  const create = t("Create '.batchguard.json'");
  const answer = await window.showQuickPick([create, t("Cancel")], {
    title: t("Remember the choice in a project file?"),
    placeHolder: workspace.asRelativePath(Uri.joinPath(uri, ".."), true),
  });
  return answer === create;
}
