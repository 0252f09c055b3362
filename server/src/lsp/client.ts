// What the client at the other end can do and wants, read once from its first request.
import type {
  ClientCapabilities,
  DiagnosticsCapabilities,
  InitializeParams,
  ServerCapabilities,
} from "vscode-languageserver";
import { CodeActionKind, DiagnosticTag, MarkupKind, TextDocumentSyncKind } from "vscode-languageserver";
import type { Locale } from "../text/message.ts";
import { type CompletionClient, readCompletionClient, triggerCharacters } from "./completion-client.ts";
import { keyOf } from "./file-keys.ts";
import type { InitializationOptions } from "./protocol.ts";

/** The kind of the action that applies all safe fixes; editors run it on save where the user asks for it. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.batchguard`;

/** The section of the editor's settings, and the identifier of our diagnostics. */
export const section = "batchguard";

export interface Client {
  readonly locale: Locale;
  /** The Japanese texts as JSON, if it hands them over. */
  readonly japanese: string | undefined;
  /** True if it asks for diagnostics; otherwise they are sent to it. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly deprecatedTag: boolean;
  readonly codeActions: boolean;
  readonly documentChanges: boolean;
  /** True if an edit may create a file. */
  readonly createsFiles: boolean;
  /** True if it opens pages of the web for us. */
  readonly showsDocuments: boolean;
  readonly hoverFormat: "markdown" | "plaintext";
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFileWatchers: boolean;
  readonly workspaceFolders: boolean;
  /** True if it reads files for us. */
  readonly files: boolean;
  readonly selectPlaceholder: boolean;
  /** True if it shows what is known of documents, and checks files that are not open. */
  readonly status: boolean;
  /** True if it has the command that hardens a subject. */
  readonly harden: boolean;
  /** True if it has the command that shows the posture. */
  readonly posture: boolean;
  /** True if it serves our JSON schemas, which `json.schemas` then names. */
  readonly schemas: boolean;
  readonly completion: CompletionClient;
  readonly codeLenses: boolean;
  readonly refreshesCodeLenses: boolean;
  /** True if it asks for the command of a lens when it is about to show it. */
  readonly resolvesCodeLenses: boolean;
  /** True if an edit may ask to be confirmed. */
  readonly confirmsEdits: boolean;
  /** Keys of the folders that are open at start. */
  readonly folders: readonly string[];
}

/** Reads the client's side of the `initialize` request; whatever is missing or of a wrong type counts as "can't". */
export function readClient(params: InitializeParams): Client {
  const { workspace, textDocument }: ClientCapabilities = params.capabilities ?? {};
  const options: InitializationOptions = params.initializationOptions ?? {};
  // Clients that write out what they can't do write null.
  const pull = textDocument?.diagnostic ?? undefined;
  const shown: DiagnosticsCapabilities = { ...textDocument?.publishDiagnostics, ...pull };
  return {
    locale: localeOf(options.locale ?? params.locale),
    japanese: typeof options.japanese === "string" ? options.japanese : undefined,
    pullsDiagnostics: pull !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: shown.relatedInformation === true,
    codeDescription: shown.codeDescriptionSupport === true,
    deprecatedTag: shown.tagSupport?.valueSet?.includes(DiagnosticTag.Deprecated) === true,
    codeActions: (textDocument?.codeAction?.codeActionLiteralSupport ?? undefined) !== undefined,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
    showsDocuments: params.capabilities?.window?.showDocument?.support === true,
    hoverFormat: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true ? "markdown" : "plaintext",
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    files: options.files === true,
    selectPlaceholder: options.selectPlaceholder === true,
    status: options.status === true,
    harden: options.harden === true,
    posture: options.posture === true,
    schemas: options.schemas === true,
    completion: readCompletionClient(textDocument),
    codeLenses: (textDocument?.codeLens ?? undefined) !== undefined,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    resolvesCodeLenses: textDocument?.codeLens?.resolveSupport?.properties?.includes("command") === true,
    confirmsEdits: (workspace?.workspaceEdit?.changeAnnotationSupport ?? undefined) !== undefined,
    folders: foldersOf(params),
  };
}

/** What the server offers to this client. */
export function serverCapabilities(client: Client, commands: string[]): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: false },
    ...(client.codeActions && {
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: false },
    }),
    executeCommandProvider: { commands },
    ...(client.codeLenses && { codeLensProvider: { resolveProvider: client.resolvesCodeLenses } }),
    ...(client.pullsDiagnostics && {
      // A parameter file decides what is wrong in its template.
      diagnosticProvider: { identifier: section, interFileDependencies: true, workspaceDiagnostics: false },
    }),
    ...(client.workspaceFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  };
}

function localeOf(locale: unknown): Locale {
  return typeof locale === "string" && /^ja\b/i.test(locale) ? "ja" : "en";
}

function foldersOf(params: InitializeParams): string[] {
  // Older clients name a single root.
  const single = params.rootUri ? [params.rootUri] : [];
  return (params.workspaceFolders?.map(({ uri }) => uri) ?? single).map(folderKey);
}

/** The key of a folder has no `/` at its end. */
export function folderKey(uri: string): string {
  return keyOf(uri).replace(/(?<=[^/])\/$/, "");
}
