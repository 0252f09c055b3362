// What this server and its client agree on about single accounts and pools. The client has the same names.
import type { CodeAction, Range, WorkspaceEdit } from "vscode-languageserver";
import type { SubjectReference } from "../assist/document-subjects.ts";
import type { Severity } from "../rules/rule.ts";

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

export interface SubjectParams {
  readonly uri: string;
  /** Without it the one at `offset` counts, else the only one. */
  readonly subject?: SubjectReference;
  /** In UTF-16 code units from the start of the text. */
  readonly offset?: number;
}

export interface HardenAnswer {
  readonly subject: SubjectReference;
  /** What the subject is called in a sentence. */
  readonly title: string;
  /** Of the text that the edit is for. */
  readonly version: number;
  /** `null` if nothing can be mended safely. To be confirmed, if the client can ask for that. */
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
  readonly severity: Severity;
  readonly message: string;
  readonly uri: string;
  readonly range: Range;
  readonly fixes: readonly CodeAction[];
}

export interface PostureParams {
  readonly uri: string;
  /** Where the reader's eye should go. */
  readonly subject?: SubjectReference;
  /** For a panel of an editor; without it the page is one to be saved. */
  readonly panel?: PanelParams;
}

export interface PanelParams {
  /** Letters and digits, by which the policy of the page knows its script and style. */
  readonly nonce: string;
  /** The address of the script that tells the editor what the reader chose. */
  readonly script: string;
}

export interface PostureAnswer {
  /** The whole page. */
  readonly html: string;
  /** The files that places in the page name by their index in this list. */
  readonly files: readonly string[];
  /** The id of the element about the subject. */
  readonly element: string | null;
}
