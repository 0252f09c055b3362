// Explains the findings at a place of a document: what is wrong, why it matters, and where to read on.
import type { Finding } from "../lint/finding.ts";
import type { LintResult } from "../lint/lint-result.ts";
import type { Rule } from "../rules/rule.ts";
import { type Message, message, type Translator } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import { assistTexts } from "./assist-texts.ts";
import { escapeMarkdown, markdownLink } from "./markdown.ts";
import { shownFindings } from "./shown-findings.ts";

type HoverLabel = Extract<(typeof assistTexts.ids)[number], `assist.hover.${string}`>;

/** What a hover tells of a rule; our own rules, which check no subject, have it too. */
export type ExplainedRule = Pick<Rule, "id" | "why">;

export interface Hover {
  /** The part of the document that the text speaks of. */
  readonly span: Span;
  readonly text: string;
}

export interface HoverOptions {
  readonly translate: Translator;
  /** Plain text is for editors that do not render Markdown. */
  readonly format: "markdown" | "plaintext";
  /** Finds a rule by its id, for its reasons. */
  readonly rule: (id: string) => ExplainedRule | undefined;
}

/** Explains the visible findings at `offset`, or returns undefined if there are none. */
export function hover(result: LintResult, offset: number, options: HoverOptions): Hover | undefined {
  const findings = shownFindings(result).filter(({ span }) => isAt(span, offset));
  const [first] = findings;
  if (first === undefined) return undefined;
  const separator = options.format === "markdown" ? "\n\n---\n\n" : "\n\n";
  return {
    span: findings.reduce((smallest, { span }) => (length(span) < length(smallest) ? span : smallest), first.span),
    text: findings.map((finding) => explain(finding, options)).join(separator),
  };
}

/** The reason of a rule as a message, so that it can be translated like all others. */
export function whyOf(rule: ExplainedRule): Message {
  return message(`${rule.id}.why`, rule.why);
}

function isAt(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

function length(span: Span): number {
  return span.end - span.start;
}

function explain(finding: Finding, { translate, format, rule }: HoverOptions): string {
  const markdown = format === "markdown";
  const show = (text: string) => (markdown ? escapeMarkdown(text) : text.replace(/\s+/g, " "));
  const say = (message: Message) => show(translate(message));
  const { assumptions, controls, docs } = finding;
  const about = rule(finding.rule);
  const paragraphs = [markdown ? `**${say(finding.message)}**` : say(finding.message)];
  const add = (id: HoverLabel, text: string) => paragraphs.push(`${say(assistTexts.say(id))}: ${text}`);
  if (about !== undefined) add("assist.hover.why", say(whyOf(about)));
  if (assumptions.length > 0) add("assist.hover.assumptions", assumptions.map(say).join(" "));
  if (controls.length > 0) add("assist.hover.controls", controls.map(show).join(", "));
  if (docs !== undefined) add("assist.hover.docs", markdown ? markdownLink(finding.rule, docs) : docs);
  return paragraphs.join("\n\n");
}
