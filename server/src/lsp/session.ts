// One session with one client: what the server holds between its requests.
import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { LintResult } from "../lint/lint-result.ts";
import type { Translator } from "../text/message.ts";
import type { Client } from "./client.ts";
import { followDay } from "./day-change.ts";
import { answerDiagnostics, type DiagnosticsChannel, sendDiagnostics } from "./diagnostics.ts";
import { createDocumentSettings, type DocumentSettings } from "./document-settings.ts";
import { createGuarded, type Guarded, inBackground, type Log } from "./guarded.ts";
import { createLintResults, type LintResults } from "./lint-results.ts";
import { createOpenDocuments, type OpenDocuments } from "./open-documents.ts";
import { outdatedNotification } from "./protocol.ts";
import { refreshLensesWith } from "./refresh-lenses.ts";
import type { Engine, Files, Runtime } from "./runtime.ts";
import { createSessionFiles } from "./session-files.ts";
import { createSessionTranslator } from "./session-translator.ts";
import { createSnippetLibrary, type SnippetLibrary } from "./snippet-library.ts";
import { createStatus } from "./status.ts";
import type { Presentation } from "./to-lsp.ts";

export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly engine: Engine;
  readonly client: Client;
  readonly open: OpenDocuments;
  readonly settings: DocumentSettings;
  readonly results: LintResults;
  readonly presentation: Presentation;
  readonly diagnostics: DiagnosticsChannel;
  readonly guarded: Guarded;
  readonly error: Log;
  /** Whether the user wants to see what the baseline hides. */
  readonly baseline: { isShown: boolean };
  /** Keys of the folders that are open in the editor; they change while it runs. */
  readonly folders: Set<string>;
  readonly files: Files;
  readonly snippets: SnippetLibrary;
  /** The workspace folder that holds a file. */
  readonly folderOf: (file: string) => string | undefined;
}

export function createSession(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  client: Client,
  runtime: Runtime,
): Session {
  const { engine } = runtime;
  const error: Log = (text) => connection.console.error(text);
  const warn = once((text) => connection.console.warn(text));
  const folders = new Set(client.folders);
  const open = createOpenDocuments(documents);
  const presentation: Presentation = { client, open, translate: createSessionTranslator(client, runtime, warn) };
  const files = createSessionFiles(
    connection,
    client,
    open,
    runtime.filesIn?.(() => [...folders]),
  );
  const folderOf = (file: string) => innermost(folders, file);
  const settings = createDocumentSettings({
    connection,
    client,
    files,
    ruleIds: engine.rules.map(({ id }) => id),
    folderOf,
    translate: presentation.translate,
    warn,
  });
  const baseline = { isShown: false };
  const tellStatus = client.status
    ? createStatus({ connection, open, translate: presentation.translate, error })
    : null;
  const results = createLintResults({
    engine,
    open,
    files,
    settings: settings.of,
    today: runtime.today,
    showsBaseline: () => baseline.isShown,
    report: (linted) => {
      reportTroubles(linted.result, presentation.translate, warn);
      tellStatus?.(linted);
    },
    cleared: () => {
      if (client.status) inBackground(error, () => connection.sendNotification(outdatedNotification));
    },
  });
  const guarded = createGuarded(error);
  const context = { connection, open, results, presentation, guarded, error };
  const channel = client.pullsDiagnostics ? answerDiagnostics(context) : sendDiagnostics(context);
  const diagnostics = refreshLensesWith(channel, context);
  followDay(runtime.today, () => {
    results.clear();
    diagnostics.refresh();
  });
  const snippets = createSnippetLibrary(connection, runtime, warn);
  const shared = { documents, engine, client, settings, diagnostics, baseline, folders, files, folderOf, snippets };
  return { ...context, ...shared };
}

/** The folder that holds the file; of folders inside each other the inner one. */
function innermost(folders: Iterable<string>, file: string): string | undefined {
  const holding = [...folders].filter((folder) => file.startsWith(folder.endsWith("/") ? folder : `${folder}/`));
  return holding.sort((a, b) => b.length - a.length)[0];
}

function reportTroubles({ file, failures, unusable, notes }: LintResult, translate: Translator, warn: Log): void {
  for (const note of notes) warn(`${file}: ${translate(note)}`);
  for (const each of unusable) warn(`${each.file}: ${translate(each.message)}`);
  for (const { rule, error } of failures) warn(`The rule '${rule}' failed on ${file}: ${error}`);
}

/** A document is linted with each keystroke: what was said once need not be said again. */
function once(log: Log): Log {
  const said = new Set<string>();
  return (text) => {
    if (said.has(text)) return;
    said.add(text);
    log(text);
  };
}
