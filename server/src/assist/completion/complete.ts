// Completes what is being written at a place of a document: names, values, expressions and suppressions.
import type { DocumentKind } from "../../batch/document-kind.ts";
import { namesBatch, recognise } from "../../batch/recognise.ts";
import type { JsonDocument } from "../../json/node.ts";
import { stringAt } from "../../json/path.ts";
import { createMarkup } from "../markup.ts";
import { completeExpression } from "./complete-expressions.ts";
import { completeNames } from "./complete-names.ts";
import { completeComment, completeMetadata } from "./complete-rules.ts";
import { completeValues } from "./complete-values.ts";
import type { CompletionContext, CompletionOptions } from "./context.ts";
import { type Cursor, commentAt, cursorAt, holderNames } from "./cursor.ts";
import { placeOf } from "./place.ts";
import type { Suggestion } from "./suggestion.ts";

export type { CompletionOptions, OfferedRule } from "./context.ts";
export type { Suggestion, SuggestionKind } from "./suggestion.ts";

/**
 * What may stand at `offset`. The text need not be valid. Nothing in documents of other services, and nothing that
 * another owner of the labels offers: names in templates whose `$schema` an editor reads.
 *
 * @param chosen the kind that settings or the file's name give the document; a text that says what it is comes first.
 */
export function complete(
  document: JsonDocument,
  offset: number,
  chosen: DocumentKind | undefined,
  options: CompletionOptions,
): readonly Suggestion[] {
  const recognised = recognise(document.root, document.text).kind;
  const kind = recognised === "none" ? (chosen ?? "none") : recognised;
  if (kind === "none" || (kind === "arm-template" && !namesBatch(document.text))) return [];
  const context = { ...options, document, kind, markup: createMarkup(options.format, options.translate) };
  const comment = commentAt(document, offset);
  if (comment !== undefined) return completeComment(comment, offset, context);
  const cursor = cursorAt(document, offset);
  return cursor === undefined ? [] : completeAt(cursor, context);
}

function completeAt(cursor: Cursor, context: CompletionContext): readonly Suggestion[] {
  const { kind, document, dataPlaneApiVersion } = context;
  const isTemplate = kind === "arm-template";
  if (isTemplate) {
    const found = completeMetadata(cursor, context);
    if (found !== undefined) return found;
    if (isEvaluated(cursor)) {
      const expression = completeExpression(cursor, context);
      if (expression !== undefined) return expression;
    }
  }
  const place = placeOf(document, kind, cursor.container, dataPlaneApiVersion);
  if (place === undefined) return [];
  if (cursor.role === "value") return completeValues(cursor, place, context);
  return isTemplate && hasSchema(document) ? [] : completeNames(cursor, place, context);
}

/** The service ignores metadata, and so whatever stands in it. */
function isEvaluated({ container }: Cursor): boolean {
  return !holderNames(container, 100).some((name) => name.toLowerCase() === "metadata");
}

/** The schemas of Azure's templates list the names of all resources, and editors fetch them by this address. */
function hasSchema({ root }: JsonDocument): boolean {
  return /^https?:\/\//i.test(stringAt(root, "$schema") ?? "");
}
