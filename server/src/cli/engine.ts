// What the commands need of the engine. It is handed in, so that it is loaded only by commands that use it.

import type { LintRequest, LintResult } from "../lint/lint.ts";
import type { OwnRule } from "../lint/own-rules.ts";
import type { ProjectFile } from "../lint/read-settings.ts";
import type { Rule } from "../rules/rule.ts";
import type { Catalogue } from "../text/message.ts";

/** Reads the files that a lint asks for. */
export interface SourceReader {
  read(file: string): string | null;
  list(folder: string): readonly string[] | null;
}

/** A file by its key, with its text. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

export interface Engine {
  readonly rules: readonly Rule[];
  /** Those that no subject is checked by. */
  readonly ownRules: readonly OwnRule[];
  /** `YYYY-MM-DD`: how old our knowledge of Azure is. */
  readonly factsDate: string;
  /** Reads the translations of the messages of rules and engine; throws if they can't be read. */
  readJapanese(): Catalogue;
  lint(request: LintRequest): LintResult;
  /** Completes the sources of a request. */
  gather(request: LintRequest, reader: SourceReader): Promise<LintRequest>;
  readProjectFile(file: string, text: string): ProjectFile;
  /** The object of the contract, or undefined if the text is no template. `read` is for the templates that it links to. */
  evaluate(
    template: SourceText,
    parameters: SourceText | undefined,
    context: EvaluationContext,
    read: SourceReader["read"],
  ): Evaluation | undefined;
}

export const contextNames = [
  "subscriptionId",
  "tenantId",
  "resourceGroup",
  "location",
  "deploymentName",
  "managementGroupId",
] as const;

/** What is known of the deployment; what is missing is unknown. */
export type EvaluationContext = { readonly [K in (typeof contextNames)[number]]?: string };

/** What `evaluate` prints; only the members that the text form reads are named here. */
export interface Evaluation {
  readonly expressions: readonly EvaluatedExpression[];
  readonly resources: readonly EvaluatedResource[];
}

export interface EvaluatedExpression {
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  readonly source: string;
  readonly state: string;
  readonly value?: unknown;
  readonly reason?: string | undefined;
  readonly message?: string | undefined;
  readonly parts?: unknown;
  readonly alternatives?: unknown;
  readonly instances?: unknown;
  readonly secret?: boolean | undefined;
}

export interface EvaluatedResource {
  readonly pointer: string;
  readonly type: unknown;
  readonly name: unknown;
  readonly condition: boolean | "unknown";
  readonly copies?: number | "unknown" | undefined;
}
