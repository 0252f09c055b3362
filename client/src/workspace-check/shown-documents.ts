// Tells for which documents the server's own diagnostics are shown: those that are open in an editor.
import { Disposable, TabInputCustom, TabInputText, TabInputTextDiff, type Uri, window, workspace } from "vscode";
import { languages } from "../allowed-area.ts";

/** The URIs, as texts. A tab that was restored but not looked at yet has no document. */
export function shownDocuments(): ReadonlySet<string> {
  const visible = new Set(visibleUris().map((uri) => uri.toString()));
  const open = workspace.textDocuments.filter(({ languageId }) => languages.includes(languageId));
  return new Set(open.map(({ uri }) => uri.toString()).filter((uri) => visible.has(uri)));
}

/** Calls `changed` whenever the answer may be another one. */
export function onDidChangeShownDocuments(changed: () => void): Disposable {
  return Disposable.from(
    workspace.onDidOpenTextDocument(changed),
    workspace.onDidCloseTextDocument(changed),
    window.tabGroups.onDidChangeTabs(changed),
    window.onDidChangeVisibleTextEditors(changed),
  );
}

/** The same tabs and editors as those for which the language client asks for diagnostics. */
function visibleUris(): readonly Uri[] {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs.map(({ input }) => uriOf(input)));
  const editors = window.visibleTextEditors.map(({ document }) => document.uri);
  return [...tabs.filter((uri) => uri !== undefined), ...editors];
}

function uriOf(input: unknown): Uri | undefined {
  if (input instanceof TabInputText || input instanceof TabInputCustom) return input.uri;
  return input instanceof TabInputTextDiff ? input.modified : undefined;
}
