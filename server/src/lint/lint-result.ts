// The request and the result of linting one document.
import type { DocumentKind } from "../batch/document-kind.ts";
import type { KnownImages } from "../batch/images/known-images.ts";
import type { SubjectKind } from "../batch/subject.ts";
import type { Message } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import type { BaselineEntry, BaselineReader } from "./baseline-file.ts";
import type { Finding, Location } from "./finding.ts";
import type { Settings } from "./settings.ts";

/**
 * The texts that the host has read so far. `null` says that a file or folder does not exist or must not be read;
 * undefined that nobody has asked yet. Keys are what the host uses for files: absolute paths or URIs, with `/`.
 */
export interface Sources {
  readonly files: ReadonlyMap<string, string | null>;
  /** The names of the files in a folder (the key has no trailing `/`). */
  readonly folders: ReadonlyMap<string, readonly string[] | null>;
}

/** What `lint` still wants to read before it can see all there is. */
export interface Wanted {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Reads the text of a list of supported images; undefined if it is none. */
export type SupportedImagesReader = (file: string, text: string) => KnownImages | undefined;

export interface LintRequest {
  /** The key of the document to lint; its text must be among the sources. */
  readonly file: string;
  readonly sources: Sources;
  readonly settings: Settings;
  /** `YYYY-MM-DD`, from the host's clock. */
  readonly today: string;
  /** Takes the document for this kind instead of recognising it. */
  readonly kind?: DocumentKind | undefined;
  /** Parameter files chosen by the user for this run: alternative worlds if there are several. */
  readonly parameterFiles?: readonly string[] | undefined;
  /** Shared by the requests of a run or session, so that the list of supported images is read once. */
  readonly readSupportedImages?: SupportedImagesReader | undefined;
  /** `memory` of an earlier result for the same document: what can't have changed since is taken over from there. */
  readonly previous?: LintMemory | undefined;
  /** Shared likewise, so that the baseline is read once. */
  readonly readBaseline?: BaselineReader | undefined;
}

/** What came of one rule on one subject. A rule whose problem another one reports in its place is not applicable. */
export interface Outcome {
  readonly rule: string;
  readonly outcome: "passed" | "failed" | "not-decidable" | "not-applicable" | "internal-error";
  /** For `not-decidable`: why a value it read is unknown. */
  readonly reason?: string | undefined;
}

export interface SubjectReport extends Location {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

export interface SyntaxProblem extends Location {
  readonly message: Message;
}

/** A file that the settings name. */
export interface UnusableFile {
  readonly file: string;
  /** What is wrong with it, and what counts instead. */
  readonly message: Message;
}

export interface LintResult {
  readonly file: string;
  readonly kind: DocumentKind;
  /** Visible and suppressed ones, ordered by file, start, end, rule and message id. */
  readonly findings: readonly Finding[];
  readonly subjects: readonly SubjectReport[];
  /** Syntax errors of a recognised document. */
  readonly problems: readonly SyntaxProblem[];
  /** Rules that threw, and what they threw. */
  readonly failures: readonly { readonly rule: string; readonly error: string }[];
  /** Things the user should know that are no finding, e.g. several parameter files of which none was used. */
  readonly notes: readonly Message[];
  /** Files that the settings name and that can't be used. */
  readonly unusable: readonly UnusableFile[];
  /** The files that the result depends on, the linted one included. */
  readonly files: readonly string[];
  /** Which entries of `settings.ignore` accepted something. */
  readonly usedIgnores: ReadonlySet<number>;
  /** Which entries of the baseline accepted something. */
  readonly usedBaseline?: ReadonlySet<BaselineEntry> | undefined;
  /** For the next request; undefined where that could not use it. */
  readonly memory?: LintMemory | undefined;
  /** How many evaluations ran out of budget. */
  readonly overBudget: number;
}

/** A finding with what makes it the same over iterations of a loop. */
export interface Said {
  readonly finding: Finding;
  /** The id of the rule's message. */
  readonly message: string;
  /** The text that the value comes from, if it stands elsewhere. */
  readonly origin: Location | undefined;
}

/** What came of all rules on one subject. */
export interface SubjectCheck {
  readonly said: readonly Said[];
  readonly report: SubjectReport;
  readonly failures: LintResult["failures"];
}

/** What a later run may take over. Those who keep it hand it over with the next request, and need not look inside. */
export interface LintMemory {
  readonly request: LintRequest;
  /** One for each subject, in order. */
  readonly parts: readonly CheckedPart[];
  /** Where the text is broken; undefined if it is not. */
  readonly broken: Span | undefined;
}

export interface CheckedPart {
  readonly check: SubjectCheck;
  /** What stands between the braces of the properties of a pool; undefined for other subjects. */
  readonly interior: Span | undefined;
  /** Whether somebody else has read it. */
  readonly isRead: boolean;
}
