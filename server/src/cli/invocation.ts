// What a user asked for, after the arguments were understood.
import type { DocumentKind } from "../batch/document-kind.ts";
import type { Certainty } from "../lint/finding.ts";
import type { Profile } from "../lint/settings.ts";
import type { Severity } from "../rules/rule.ts";
import type { Locale, Message } from "../text/message.ts";
import type { Format } from "./formats.ts";

export interface CheckOptions {
  /** As typed: files, folders, or `-` for the standard input. */
  readonly paths: readonly string[];
  readonly format: Format;
  readonly output: string | undefined;
  readonly color: "auto" | "always" | "never";
  readonly quiet: boolean;
  /** As typed: `FILE` or `TEMPLATE=FILE`. */
  readonly parameters: readonly string[];
  readonly findParameterFiles: boolean;
  readonly kind: DocumentKind | undefined;
  readonly config: string | undefined;
  readonly profile: Profile | undefined;
  /** Not yet checked against the rules that exist. */
  readonly rules: readonly string[];
  readonly today: string | undefined;
  readonly dataPlaneApiVersion: string | undefined;
  readonly minimumCertainty: Certainty | undefined;
  readonly failOn: Severity | "never";
  /** As typed. */
  readonly baseline: string | undefined;
  /** As typed: where the baseline is to be written. */
  readonly writeBaseline: string | undefined;
  readonly fix: boolean;
  /** Also fixes that change who can reach something, what has to exist, or what the user typed. */
  readonly fixUnsafe: boolean;
  readonly dryRun: boolean;
  readonly stdinName: string | undefined;
}

export interface EvaluateOptions {
  readonly file: string;
  readonly parameters: string | undefined;
  readonly context: string | undefined;
  readonly format: "json" | "text";
}

export type Invocation = { readonly locale: Locale } & (
  | { readonly command: "check"; readonly options: CheckOptions }
  | { readonly command: "explain"; readonly rule: string }
  | { readonly command: "rules"; readonly format: "text" | "json" | "markdown" }
  | { readonly command: "evaluate"; readonly options: EvaluateOptions }
  | { readonly command: "init" }
  | { readonly command: "lsp" }
  /** Help or version, already rendered. */
  | { readonly command: "print"; readonly text: string }
  | { readonly command: "misuse"; readonly messages: readonly Message[] }
);
