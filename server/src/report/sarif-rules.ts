// Describes rules in SARIF, in the way that GitHub's code scanning reads them.
import type { ReportingDescriptor, Result } from "sarif";
import type { Severity } from "../rules/rule.ts";
import { escapeMarkdown } from "../text/markdown.ts";
import type { Translator } from "../text/message.ts";
import { reportTexts } from "./report-texts.ts";

/** What is said of a rule; its texts are rendered. */
export interface ReportedRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly messages: readonly { readonly severity: Severity }[];
  readonly fixes: readonly { readonly title: string }[];
  readonly references: readonly string[];
  readonly controls: readonly string[];
}

export const levels: Readonly<Record<Severity, NonNullable<Result["level"]>>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/**
 * GitHub calls 7.0 to 8.9 high, 4.0 to 6.9 medium and what is below low; "critical" is left to vulnerabilities that are
 * known to be exploited.
 *
 * @see https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support
 */
const securitySeverities: Readonly<Record<Severity, string>> = {
  error: "8.0",
  warning: "5.5",
  information: "3.0",
  hint: "1.0",
};

const problemSeverities: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "recommendation",
  hint: "recommendation",
};

export function toDescriptor(rule: ReportedRule, translate: Translator): ReportingDescriptor {
  const severity = worstOf(rule);
  const [helpUri] = rule.references;
  return {
    id: rule.id,
    name: pascalCase(rule.id),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    ...(helpUri !== undefined && { helpUri }),
    help: { text: helpText(rule, translate), markdown: helpMarkdown(rule, translate) },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      ...tagsOf(rule, severity),
      "problem.severity": problemSeverities[severity],
    },
  };
}

/** A rule that a control asks for is about security; the others tell what the service refuses or passes over. */
function tagsOf({ controls }: ReportedRule, severity: Severity) {
  if (controls.length === 0) return { tags: ["correctness"] };
  return { tags: ["security", ...controls], "security-severity": securitySeverities[severity] };
}

function worstOf({ messages }: ReportedRule): Severity {
  const order: readonly Severity[] = ["error", "warning", "information", "hint"];
  return order.find((each) => messages.some(({ severity }) => severity === each)) ?? "warning";
}

/** The form in which SARIF likes the names of rules. */
export function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function helpText(rule: ReportedRule, translate: Translator): string {
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [[`${title}:`, ...items.map((item) => `- ${item}`)].join("\n")];
  return [
    rule.title,
    rule.why,
    ...sectionsOf(rule, translate).flatMap(([title, items]) => list(title, items)),
    ...list(translate(reportTexts.say("report.rule.references")), rule.references),
  ].join("\n\n");
}

function helpMarkdown(rule: ReportedRule, translate: Translator): string {
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`**${escapeMarkdown(title)}**`, items.map((item) => `- ${item}`).join("\n")];
  return [
    escapeMarkdown(rule.why),
    ...sectionsOf(rule, translate).flatMap(([title, items]) => list(title, items.map(escapeMarkdown))),
    ...list(
      translate(reportTexts.say("report.rule.references")),
      rule.references.map((reference) => `<${reference}>`),
    ),
  ].join("\n\n");
}

function sectionsOf({ fixes, controls }: ReportedRule, translate: Translator): [title: string, items: string[]][] {
  return [
    [translate(reportTexts.say("report.rule.fixes")), [...new Set(fixes.map(({ title }) => title))]],
    [translate(reportTexts.say("report.rule.controls")), [...controls]],
  ];
}
