// Explains what stands at a place of a document: its findings, the value of an expression, the property.

import { tokenAt } from "../json/node-at.ts";
import { parseJson } from "../json/parse.ts";
import type { Finding } from "../lint/finding.ts";
import type { LintRequest, LintResult } from "../lint/lint-result.ts";
import type { Rule } from "../rules/rule.ts";
import { type Message, message, type Translator } from "../text/message.ts";
import { contains, type Span, span } from "../text/span.ts";
import { assistTexts } from "./assist-texts.ts";
import { explainExpression } from "./expression-hover.ts";
import { explainJobMember } from "./job-hover.ts";
import { createMarkup, type Format, type Markup, separators } from "./markup.ts";
import { propertyAt } from "./property-at.ts";
import { explainProperty } from "./property-hover.ts";
import { shownFindings } from "./shown-findings.ts";

type HoverLabel = Extract<(typeof assistTexts.ids)[number], `assist.hover.${string}`>;

/** What a hover tells of a rule; our own rules, which check no subject, have it too. */
export type ExplainedRule = Pick<Rule, "id" | "title" | "why">;

/** A part of a document, explained. */
export interface Hover {
  /** The part of the document that the text speaks of. */
  readonly span: Span;
  readonly text: string;
}

/** A linted document. */
export interface HoverTarget {
  readonly request: LintRequest;
  readonly result: LintResult;
}

export interface HoverOptions {
  readonly translate: Translator;
  readonly format: Format;
  /** Finds a rule by its id, for its reasons. */
  readonly rule: (id: string) => ExplainedRule | undefined;
}

/** Explains what stands at `offset`, or returns undefined if there is nothing to say; the smallest part counts. */
export function hover(target: HoverTarget, offset: number, options: HoverOptions): Hover | undefined {
  const markup = createMarkup(options.format, options.translate);
  const answers = [
    ...explainFindings(target.result, offset, markup, options.rule),
    ...explainToken(target, offset, markup),
  ];
  const [first] = answers;
  if (first === undefined) return undefined;
  return {
    span: answers.reduce((smallest, { span: each }) => (length(each) < length(smallest) ? each : smallest), first.span),
    text: answers.map(({ text }) => text).join(separators[options.format]),
  };
}

/** What a rule asks for, as a message. */
function titleOf(rule: ExplainedRule): Message {
  return message(`${rule.id}.title`, rule.title);
}

/** The reason of a rule as a message, so that it can be translated like all others. */
export function whyOf(rule: ExplainedRule): Message {
  return message(`${rule.id}.why`, rule.why);
}

function length({ start, end }: Span): number {
  return end - start;
}

/** What the document itself says there; a key or a plain value has the attention, never a whole object. */
function explainToken(target: HoverTarget, offset: number, markup: Markup): readonly Hover[] {
  const { request, result } = target;
  const text = request.sources.files.get(request.file);
  if (result.kind === "none" || typeof text !== "string") return [];
  const document = { file: request.file, json: parseJson(text) };
  const token = tokenAt(document.json.root, offset);
  const node = token?.kind === "key" ? token.member.key : token?.node;
  if (token === undefined || node === undefined || node.kind === "object" || node.kind === "array") return [];
  const place = propertyAt(target, document, token);
  const parts = [
    node.kind === "string" ? explainExpression(target, document, node, markup, place?.secret === true) : undefined,
    place ? explainProperty(place, markup) : explainJobMember(document.json, result.kind, token, markup),
  ];
  return parts.flatMap((part) => (part === undefined ? [] : { span: span(node.start, node.end), text: part }));
}

function explainFindings(
  result: LintResult,
  offset: number,
  markup: Markup,
  rule: HoverOptions["rule"],
): readonly Hover[] {
  const findings = shownFindings(result).filter((finding) => contains(finding.span, span(offset, offset)));
  return findings.map((finding) => ({ span: finding.span, text: explainFinding(finding, markup, rule(finding.rule)) }));
}

/** The editor shows the message above this text, so the heading is what should be. */
function explainFinding(finding: Finding, markup: Markup, rule: ExplainedRule | undefined): string {
  const { say, show, bold, link } = markup;
  const { assumptions, controls, docs } = finding;
  const paragraphs = [bold(say(rule === undefined ? finding.message : titleOf(rule)))];
  const add = (id: HoverLabel, text: string) => paragraphs.push(`${say(assistTexts.say(id))}: ${text}`);
  if (rule !== undefined) add("assist.hover.why", say(whyOf(rule)));
  const [fix] = finding.fixes;
  if (fix !== undefined) add("assist.hover.todo", say(fix.title));
  if (assumptions.length > 0) add("assist.hover.assumptions", assumptions.map(say).join(" "));
  if (controls.length > 0) add("assist.hover.controls", controls.map(show).join(", "));
  if (docs !== undefined) add("assist.hover.docs", link(docs, docs));
  return paragraphs.join("\n\n");
}
