// What `batchguard evaluate` prints of a template, as plain data.
import type { DeploymentContext } from "../arm/context.ts";
import type { EvaluatedResource } from "../arm/describe-resources.ts";
import { type EvaluatedExpression, evaluateTemplate } from "../arm/evaluate-template.ts";
import { parseJson } from "../json/parse.ts";
import { createLinkedFiles } from "../lint/linked-files.ts";
import { createLineIndex } from "../text/line-index.ts";

/** An expression with its place: one-based line and UTF-16 column. */
export type EvaluatedEntry = Omit<EvaluatedExpression, "offset" | "result"> &
  Flat<EvaluatedExpression["result"]> & { readonly line: number; readonly column: number };

/** The members of a result, of which each state has its own. */
type Flat<T> = { readonly state: string } & { readonly [K in T extends unknown ? keyof T : never]?: unknown };

export interface EvaluatedDocument {
  readonly expressions: readonly EvaluatedEntry[];
  readonly resources: readonly EvaluatedResource[];
}

interface SourceText {
  readonly file: string;
  readonly text: string;
}

/**
 * Evaluates a template with its parameter files (several are alternatives); undefined if the text is no template.
 *
 * @param read the text of a file in the template's folder or below, to which it may link; null if there is none.
 */
export function evaluateDocument(
  template: SourceText,
  parameters: readonly SourceText[],
  context: DeploymentContext,
  read: (file: string) => string | null = () => null,
): EvaluatedDocument | undefined {
  const document = { file: template.file, json: parseJson(template.text) };
  const parameterFiles = parameters.map(({ file, text }) => ({ file, json: parseJson(text) }));
  const { resolve } = createLinkedFiles(template.file, undefined, read);
  const evaluated = evaluateTemplate(document, { parameterFiles, context, resolveLink: resolve });
  if (evaluated === undefined) return undefined;
  const lines = createLineIndex(template.text);
  const expressions = evaluated.expressions.map(
    ({ offset, result, pointer, key, source, certainty }): EvaluatedEntry => {
      const { line, character } = lines.position(offset);
      return { pointer, ...(key ? { key } : {}), line: line + 1, column: character + 1, source, ...result, certainty };
    },
  );
  return { expressions, resources: evaluated.resources };
}
