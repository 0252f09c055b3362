// Tells the value of the expression at a place of a template, as far as it can be told from the files.
import type { SourceDocument } from "../arm/arm-value.ts";
import { isExpression } from "../arm/is-expression.ts";
import type { ShownValue } from "../arm/show-value.ts";
import type { Hop } from "../arm/value.ts";
import type { Json } from "../json/json.ts";
import type { JsonString } from "../json/node.ts";
import { parseJson } from "../json/parse.ts";
import { assumptionMessage, hopMessage } from "../lint/engine-texts.ts";
import { linkedFilesOf } from "../lint/linked-files.ts";
import type { LintRequest, LintResult } from "../lint/lint-result.ts";
import { associateParameterFiles } from "../lint/parameter-files.ts";
import { createLineIndex } from "../text/line-index.ts";
import { type Message, message } from "../text/message.ts";
import { assistTexts } from "./assist-texts.ts";
import { type ExpressionValue, evaluateExpression, type PossibleValue } from "./expression-value.ts";
import type { Markup } from "./markup.ts";

const mostValues = 5;
const longestValue = 300;

/** @param secret true if the property is a secret, whatever the expression knows of its value. */
export function explainExpression(
  { request, result }: { readonly request: LintRequest; readonly result: LintResult },
  document: SourceDocument,
  node: JsonString,
  markup: Markup,
  secret: boolean,
): string | undefined {
  if (result.kind !== "arm-template" || !isExpression(node.value)) return undefined;
  const links = linkedFilesOf(request);
  const parameterFiles = parameterFilesOf(request);
  const value = evaluateExpression(document, { parameterFiles, resolveLink: links.resolve }, node);
  if (value === undefined) return undefined;
  const { say, bold, list } = markup;
  const isSecret = secret || value.values.some(({ shown }) => shown.secret === true);
  const label = assistTexts.say(value.each ? "assist.value.each" : "assist.value.value");
  const values = isSecret ? [assistTexts.say("assist.value.secret")] : valueMessages(value);
  const [only] = values;
  // Of what is not known, or not shown, it would say nothing.
  const isTold = !isSecret && value.values[0]?.shown.state === "known";
  const certainty = `${say(assistTexts.say("assist.value.certainty"))}: ${say(certaintyMessage(value))}`;
  const origin = value.values[0]?.hops.flatMap((hop) => stationMessage(hop, document.file)) ?? [];
  return [
    values.length === 1 && only !== undefined
      ? `${bold(say(label))}: ${say(only)}`
      : `${bold(say(label))}:\n\n${list(values.map(say))}`,
    ...(isTold ? [certainty] : []),
    ...(origin.length > 0 ? [`${say(assistTexts.say("assist.value.origin"))}:\n\n${list(origin.map(say))}`] : []),
  ].join("\n\n");
}

/** The parameter files that the result was made with. */
function parameterFilesOf(request: LintRequest): readonly SourceDocument[] {
  return associateParameterFiles(request).files.flatMap((file) => {
    const text = request.sources.files.get(file);
    return typeof text === "string" ? [{ file, json: parseJson(text) }] : [];
  });
}

function valueMessages({ values, each }: ExpressionValue): readonly Message[] {
  const shown = values.slice(0, mostValues).map((value) => (each ? plainMessage(value.shown) : valueMessage(value)));
  const left = values.length - shown.length;
  return left > 0 ? [...shown, assistTexts.say("assist.value.more", { count: left })] : shown;
}

function valueMessage({ shown, assumptions }: PossibleValue): Message {
  const value = plainMessage(shown);
  // That a default holds is said by the certainty.
  const supposed = assumptions.filter(({ kind }) => kind !== "default").map(assumptionMessage);
  if (supposed.length === 0) return value;
  const all = supposed.reduce((first, second) => assistTexts.say("assist.value.and", { first, second }));
  return assistTexts.say("assist.value.supposing", { value, assumptions: all });
}

function plainMessage(shown: ShownValue): Message {
  switch (shown.state) {
    case "known":
      return textMessage(shown.value ?? null);
    case "partial":
      return assistTexts.say("assist.value.partial", { value: textMessage(partialOf(shown)) });
    case "unknown":
      return assistTexts.say("assist.value.unknown", { reason: reasonMessage(shown.reason) });
    case "error":
      return assistTexts.say("assist.value.error", { error: shown.message ?? "" });
    case "unreachable":
      return assistTexts.say("assist.value.unreachable");
  }
}

/** A partly known string with its unknown parts in braces; of other values the parts that are known. */
function partialOf({ parts, value }: ShownValue): Json {
  if (parts === undefined) return value ?? null;
  return parts.map((part) => (typeof part === "string" ? part : `{${part.display}}`)).join("");
}

/** A value in the user's file is no sentence: it has no translation and no placeholders. */
function textMessage(value: Json): Message {
  const text = JSON.stringify(withoutGaps(value)).replace(/\b(sig|accountkey|sharedaccesskey)=[^&;"'\s]+/gi, "$1=…");
  const cut = text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
  return message("assist.value.text", "{value}", { value: cut });
}

/** What is not known inside a value shows as an ellipsis. */
function withoutGaps(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutGaps);
  if (typeof value !== "object" || value === null) return value;
  if ("$unknown" in value) return "…";
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutGaps(inner)]));
}

function reasonMessage(reason: string | undefined): Message {
  const id = assistTexts.ids.find((each) => each === `reason.${reason}`) ?? "reason.unsupported";
  return assistTexts.say(id);
}

function certaintyMessage({ values, each, certainty }: ExpressionValue): Message {
  const isOneOfSeveral = !each && values.length > 1 && certainty === "certain";
  return assistTexts.say(`assist.certainty.${isOneOfSeveral ? "possible" : certainty}`);
}

/** Where a station is; one that is no variable or parameter has no name that would help. */
function stationMessage(hop: Hop, from: string): readonly Message[] {
  if (hop.kind === "other") return [];
  const { file, json } = hop.document;
  const line = createLineIndex(json.text).position(hop.node.start).line + 1;
  const data = { station: hopMessage(hop), line };
  if (file === from) return [assistTexts.say("assist.value.station", data)];
  return [assistTexts.say("assist.value.station-elsewhere", { ...data, file: file.slice(file.lastIndexOf("/") + 1) })];
}
