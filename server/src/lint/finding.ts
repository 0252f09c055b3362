// Findings and fixes as plain data: files, offsets and messages that are not yet rendered.
import type { SubjectKind } from "../batch/subject.ts";
import type { Severity } from "../rules/rule.ts";
import type { Message } from "../text/message.ts";
import type { Span, TextEdit } from "../text/span.ts";

export type Certainty = "certain" | "default" | "possible";

/** A place in a file. `file` is the key under which the host gave the text. */
export interface Location {
  readonly file: string;
  readonly span: Span;
}

export interface RelatedLocation extends Location {
  readonly message: Message;
}

/** All edits of one file, none overlapping. */
export interface FileEdits {
  readonly file: string;
  readonly edits: readonly TextEdit[];
}

/** A fix turned into edits of the text that was linted. */
export interface PlannedFix {
  readonly title: Message;
  readonly safe: boolean;
  /** The linted file first; a second one only where the value stands in a parameter file. */
  readonly edits: readonly FileEdits[];
  /** A text among the new ones that the user still has to fill in, `<…>`. */
  readonly placeholder?: string | undefined;
}

/** Why a finding is not shown. The last two carry where the mark stands, so that unused marks can be found. */
export interface Suppression {
  readonly kind: "comment" | "metadata" | "ignore" | "baseline";
  readonly reason: string | undefined;
}

export interface Finding extends Location {
  readonly rule: string;
  readonly message: Message;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly subject: { readonly kind: SubjectKind; readonly name: string };
  /** True if the place is only where the eye is led to: the finding is about the subject as a whole. */
  readonly ofWhole?: boolean | undefined;
  /** What has to be supposed for it to hold: none, or the smallest set found. */
  readonly assumptions: readonly Message[];
  readonly related: readonly RelatedLocation[];
  /** The preferred one first. */
  readonly fixes: readonly PlannedFix[];
  readonly docs: string | undefined;
  readonly controls: readonly string[];
  readonly deprecated: boolean;
  readonly suppression: Suppression | undefined;
}
