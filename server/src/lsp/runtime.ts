// What the language server is given by its host: the pure engine, files, the clock and languages.
import type { LintRequest, LintResult } from "../lint/lint-result.ts";
import type { Rule } from "../rules/rule.ts";
import type { Catalogue, Locale, Translator } from "../text/message.ts";

/** Reads what is not open in the editor. `file` and `folder` are URIs whose path is not percent-encoded. */
export interface Files {
  /** The text, or null if there is none or it must not be read. Never rejects. */
  read(file: string): Promise<string | null>;
  /** The names of the entries, or null. Never rejects. */
  list(folder: string): Promise<readonly string[] | null>;
}

/** What of Batchguard itself the server uses, so that tests can put something simple in its place. */
export interface Engine {
  readonly rules: readonly Rule[];
  /** `YYYY-MM-DD`: how old our knowledge of Azure is. */
  readonly factsDate: string;
  /** False if the file can't be a document of ours; costs one search of its text. */
  mayConcern(text: string, file: string): boolean;
  /** Returns the request with the sources that `lint` needs, read through `files`. */
  gather(request: LintRequest, files: Files): Promise<LintRequest>;
  lint(request: LintRequest): LintResult;
}

export interface Runtime {
  readonly engine: Engine;
  /** Of the package; undefined if the host can't tell. */
  readonly version?: string | undefined;
  /** The local date, `YYYY-MM-DD`. */
  today(): string;
  /** @param catalogue the translations that ship as `l10n/catalogue.ja.json`. */
  translator(locale: Locale, catalogue: Catalogue): Translator;
  /** Reads these translations, or throws; undefined if the host can't, and the client has to hand them over. */
  readonly readJapanese?: () => Catalogue;
  /** Reads the files of snippets, or throws; undefined if the host can't, and the client is asked for them. */
  readonly readSnippetFiles?: () => readonly string[];
  /** Reads files inside these folders (URIs as for `Files`) where the client can't; undefined if the host can't either. */
  readonly filesIn?: (folders: () => readonly string[]) => Files;
}
