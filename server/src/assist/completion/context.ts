// What every part of completion is given.
import type { DocumentKind } from "../../batch/document-kind.ts";
import type { JsonDocument } from "../../json/node.ts";
import type { Message, Translator } from "../../text/message.ts";
import { assistTexts } from "../assist-texts.ts";
import type { Format, Markup } from "../markup.ts";

/** A rule as it is offered in suppressions. */
export interface OfferedRule {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
}

export interface CompletionOptions {
  readonly translate: Translator;
  readonly format: Format;
  readonly rules: readonly OfferedRule[];
  /** What bodies of the data plane are written for, from the settings. */
  readonly dataPlaneApiVersion: string | undefined;
}

export interface CompletionContext extends CompletionOptions {
  readonly document: JsonDocument;
  readonly kind: DocumentKind;
  readonly markup: Markup;
}

/** What a label says beside the name, parts that are undefined left out. */
export function joined(...parts: readonly (Message | undefined)[]): Message | undefined {
  const stated = parts.filter((part) => part !== undefined);
  if (stated.length === 0) return undefined;
  return stated.reduce((first, second) => assistTexts.say("assist.completion.and", { first, second }));
}
