// What the client and its language server agree on beyond the protocol. The server has the same names.

/** Asks for the text of one file; the answer is `null` if it is missing, unreadable or outside what the user opened. */
export const readFileRequest = "batchguard/readFile";

/** Asks for the names of the entries of one folder; `null` under the same conditions. */
export const listFolderRequest = "batchguard/listFolder";

/** Asks the server for the findings of one file, open or not; the answer is a `CheckedFile`. */
export const checkFileRequest = "batchguard/checkFile";

/** Tells the client that what it was told of files may hold no longer: settings or the date have changed. */
export const outdatedNotification = "batchguard/outdated";

/** Tells the client what is known of an open document: `StatusParams`. */
export const statusNotification = "batchguard/status";

/** Asks which parameter files a template uses and could use; `null` if the document is no template. */
export const parameterFilesRequest = "batchguard/parameterFiles";

/** Asks for the edit of the project file that has a template use other parameter files. */
export const chooseParameterFilesRequest = "batchguard/chooseParameterFiles";

/** Asks for the contents of our files of snippets, which a server in a web worker can't read. */
export const readSnippetsRequest = "batchguard/readSnippets";

/** A command of the client, `[uri, range]`: selects what the user has to fill in after a quick fix. */
export const selectPlaceholderCommand = "batchguard.selectPlaceholder";

/** The scheme of our JSON schemas, so that `json.schemas` can name them whatever the version of the extension. */
export const schemaScheme = "batchguard-schema";

/** A file or folder, as the URI that the client gave its documents. */
export interface LocationParams {
  readonly uri: string;
}

/** The text of a file, decoded, without a byte order mark. */
export interface FileText {
  readonly text: string;
}

/** The names of a folder's entries, without path, sorted by code unit. */
export interface FolderNames {
  readonly names: readonly string[];
}

/** @typeParam D a diagnostic of the Language Server Protocol. */
export interface CheckedFile<D> {
  /** What the file is; `none` if it holds nothing of Batch. */
  readonly kind: string;
  /** False if it can't be ours, whatever the settings say. */
  readonly isPossible: boolean;
  readonly diagnostics: readonly D[];
  /** URIs of the other files and of the folders that decide about it. */
  readonly dependsOn: readonly string[];
}

export interface NamedFile {
  readonly uri: string;
  /** As seen from the document's folder. */
  readonly name: string;
}

export interface DocumentStatus {
  /** What the document is. */
  readonly kind: string;
  readonly accounts: number;
  readonly pools: number;
  /** Of a template: those in use. */
  readonly parameterFiles: readonly NamedFile[];
  /** Of a parameter file: those that use it. */
  readonly templates: readonly NamedFile[];
  /** How many findings are accepted. */
  readonly suppressed: number;
  /** What the user should know that is no finding. */
  readonly notes: readonly string[];
}

export interface StatusParams {
  readonly uri: string;
  /** Null if there is nothing of Batch in the document any more. */
  readonly status: DocumentStatus | null;
}

export interface ParameterFiles {
  /** Whether the project file makes the choice; otherwise files are found by their names. */
  readonly isChosen: boolean;
  readonly inUse: readonly NamedFile[];
  /** Files near the template that could be its parameter files, those in use among them. */
  readonly candidates: readonly NamedFile[];
  /** Where a choice is written; undefined if there is no place for it. */
  readonly projectFile?: { readonly uri: string; readonly exists: boolean } | undefined;
}

export interface ChooseParameterFilesParams {
  readonly uri: string;
  /** URIs; none if the list is empty; found by their names if it is null. */
  readonly files: readonly string[] | null;
}

/** @typeParam E a text edit of the Language Server Protocol. */
export type ParameterFilesEdit<E> =
  | { readonly uri: string; readonly exists: boolean; readonly edits: readonly E[] }
  /** Why it can't be done, for the user to read. */
  | { readonly refused: string };

/** What the client tells the server at start. */
export interface InitializationOptions {
  /** Language of everything that a person reads: "en" or "ja". */
  readonly locale: string;
  /** The content of `l10n/catalogue.ja.json`, for a server that can't read it and should speak Japanese. */
  readonly japanese?: string | undefined;
  /** The client answers the two requests above. */
  readonly files: true;
  /** The client has the command above. */
  readonly selectPlaceholder: true;
  /** The client has the commands `batchguard.harden` and `batchguard.showPosture`. */
  readonly harden: true;
  readonly posture: true;
  /** The client shows what is known of documents, and checks files that are not open. */
  readonly status: true;
  /** The client serves JSON schemas under the scheme above. */
  readonly schemas: true;
}
