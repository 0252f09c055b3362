// What the client and its language server agree on beyond the protocol. The server has the same names.

/** Asks for the text of one file; the answer is `null` if it is missing, unreadable or outside what the user opened. */
export const readFileRequest = "batchguard/readFile";

/** Asks for the names of the entries of one folder; `null` under the same conditions. */
export const listFolderRequest = "batchguard/listFolder";

/** A command of the client, `[uri, range]`: selects what the user has to fill in after a quick fix. */
export const selectPlaceholderCommand = "batchguard.selectPlaceholder";

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
}
