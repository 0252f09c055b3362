// What this server and its client agree on beyond the Language Server Protocol. The client has the same names.

/** Asks the client for the text of one file; `null` if it is missing, unreadable or outside what the user opened. */
export const readFileRequest = "batchguard/readFile";

/** Asks the client for the names of the entries of one folder; `null` under the same conditions. */
export const listFolderRequest = "batchguard/listFolder";

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
}
