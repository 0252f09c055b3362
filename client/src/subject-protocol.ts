// What the client and its language server agree on about single accounts and pools. The server has the same names.
import type { CodeAction, Range, WorkspaceEdit } from "vscode-languageclient";

/** A command of the client, `[uri, subject]`: hardens an account or pool. */
export const hardenCommand = "batchguard.harden";

/** A command of the client, `[uri, subject]`: shows the posture of a document, beginning with that subject. */
export const showPostureCommand = "batchguard.showPosture";

/** Asks for the edit that hardens a subject; `null` if the document holds none like it. */
export const hardenRequest = "batchguard/harden";

/** Asks for what is left to decide about a subject; `null` likewise. */
export const decisionsRequest = "batchguard/decisions";

/** Asks for the page of the posture of a document; `null` if it holds nothing of Batch or isn't open. */
export const postureRequest = "batchguard/posture";

/** Names an account or pool so that it is found again in a changed text. */
export interface SubjectReference {
  readonly kind: string;
  readonly name: string;
  readonly ordinal: number;
}

export interface SubjectParams {
  readonly uri: string;
  /** Without it the one at `offset` counts, else the only one. */
  readonly subject?: SubjectReference;
  readonly offset?: number;
}

export interface HardenAnswer {
  readonly subject: SubjectReference;
  readonly title: string;
  /** Of the text that the edit is for. */
  readonly version: number;
  readonly edit: WorkspaceEdit | null;
}

export interface DecisionsAnswer {
  readonly title: string;
  readonly version: number;
  readonly decisions: readonly DecisionItem[];
}

/** An open finding with the edits that would mend it. */
export interface DecisionItem {
  readonly rule: string;
  readonly severity: "error" | "warning" | "information" | "hint";
  readonly message: string;
  readonly uri: string;
  readonly range: Range;
  readonly fixes: readonly CodeAction[];
}

export interface PostureParams {
  readonly uri: string;
  readonly subject?: SubjectReference;
  /** For a panel; without it the page is one to be saved. */
  readonly panel?: { readonly nonce: string; readonly script: string };
}

export interface PostureAnswer {
  readonly html: string;
  /** The files that places in the page name by their index in this list. */
  readonly files: readonly string[];
  /** The id of the element about the subject. */
  readonly element: string | null;
}
