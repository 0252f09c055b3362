// Keeps a session up to date: edits, settings, files on disk and workspace folders.
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  FileChangeType,
} from "vscode-languageserver";
import { folderOf } from "../lint/file-paths.ts";
import { folderKey, section } from "./client.ts";
import { keyOf } from "./file-keys.ts";
import { inBackground } from "./guarded.ts";
import { isProjectFile } from "./project-file.ts";
import type { Session } from "./session.ts";

/** Listens for all that can change what the diagnostics of a document are. */
export function followChanges(session: Session): void {
  const { connection, documents, settings, results, diagnostics } = session;
  documents.onDidChangeContent(({ document }) => {
    fileChanged(session, document.uri);
    diagnostics.changed(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    settings.forget(uri);
    results.forget(uri);
    // Now the text on disk counts, for those who read this file.
    fileChanged(session, uri);
    diagnostics.closed(uri);
  });
  connection.onDidChangeConfiguration((params) => settingsChanged(session, params?.settings?.[section]));
  connection.onDidChangeWatchedFiles((params) => watchedFilesChanged(session, params));
  connection.onInitialized(() => {
    inBackground(session.error, () => askForNotifications(session));
    if (session.client.workspaceFolders) followFolders(session);
  });
}

function fileChanged(session: Session, uri: string): void {
  const file = keyOf(uri);
  if (isProjectFile(file)) settingsChanged(session);
  else if (session.results.forgetDependents([file])) session.diagnostics.refresh();
}

function settingsChanged({ settings, results, diagnostics }: Session, pushed?: unknown): void {
  settings.clear(pushed);
  results.clear();
  diagnostics.refresh();
}

function watchedFilesChanged(session: Session, { changes }: DidChangeWatchedFilesParams): void {
  // Of an open document its text in the editor counts, whatever happens on disk; but its folder may have a new entry.
  const files = changes.map(({ uri }) => keyOf(uri)).filter((file) => session.open.find(file) === undefined);
  const folders = changes.filter(({ type }) => type !== FileChangeType.Changed).map(({ uri }) => folderOf(keyOf(uri)));
  if (files.some(isProjectFile)) settingsChanged(session);
  else if (session.results.forgetDependents([...files, ...folders])) session.diagnostics.refresh();
}

function followFolders(session: Session): void {
  session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    for (const { uri } of removed) session.folders.delete(folderKey(uri));
    for (const { uri } of added) session.folders.add(folderKey(uri));
    settingsChanged(session);
  });
}

/** Some editors send these notifications by themselves, others only to who asks for them. */
async function askForNotifications({ connection, client }: Session): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section });
  }
  if (client.registersFileWatchers) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: "**/*.{json,jsonc}" }],
    });
  }
}
