// What this server and its client agree on beyond the Language Server Protocol. The client has the same names.

/** Asks the client for the text of one file; `null` if it is missing, unreadable or outside what the user opened. */
export const readFileRequest = "batchguard/readFile";

/** Asks the client for the names of the entries of one folder; `null` under the same conditions. */
export const listFolderRequest = "batchguard/listFolder";

/** Asks the client for the contents of our files of snippets, as a server in a web worker can't read them. */
export const readSnippetsRequest = "batchguard/readSnippets";

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

/** A command of the client, `[uri, range]`: selects what the user has to fill in after a quick fix. */
export const selectPlaceholderCommand = "batchguard.selectPlaceholder";

/** A command of the server, `[rule id]`: has the client open the page that explains a rule. */
export const explainRuleCommand = "batchguard.explainRule";

/** A command of the server: shows what the baseline hides, or hides it again. */
export const toggleBaselineCommand = "batchguard.toggleBaseline";

/** A file or folder. */
export interface LocationParams {
  readonly uri: string;
}

/** The text of a file, decoded, without a byte order mark. */
export interface FileText {
  readonly text: string;
}

/** The names of a folder's entries, without path. */
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

/** The scheme under which the client serves our JSON schemas, so that `json.schemas` can name them. */
export const schemaScheme = "batchguard-schema";

/** What a client may tell at start; each member may be missing, as editors other than VS Code know none of them. */
export interface InitializationOptions {
  /** Language of everything that a person reads: "en" or "ja". */
  readonly locale?: string;
  /** The content of `l10n/catalogue.ja.json`, for a server that can't read it and should speak Japanese. */
  readonly japanese?: string;
  /** True if the client answers the two requests above. */
  readonly files?: boolean;
  /** True if the client has the command above. */
  readonly selectPlaceholder?: boolean;
  /** True if the client shows what is known of documents, and checks files that are not open. */
  readonly status?: boolean;
  /** True if the client has the command `batchguard.harden`. */
  readonly harden?: boolean;
  /** True if the client has the command `batchguard.showPosture`. */
  readonly posture?: boolean;
  /** True if the client serves JSON schemas under the scheme above. */
  readonly schemas?: boolean;
}
