// The command `rules`: the list of all rules.
import { stringifyJson } from "../report/json.ts";
import { reportTexts } from "../report/report-texts.ts";
import type { Severity } from "../rules/rule.ts";
import type { Translator } from "../text/message.ts";
import { cliTexts } from "./cli-texts.ts";
import type { CliText } from "./flags.ts";
import { describeRules, type RuleDescription } from "./rule-description.ts";
import type { ExitStatus, Session } from "./session.ts";

export function listRules(format: "text" | "json" | "markdown", { engine, host, translate }: Session): ExitStatus {
  const rules = describeRules(engine, translate);
  switch (format) {
    case "text":
      host.print(renderText(rules));
      return 0;
    case "json":
      // An own rule has no subject; JSON can't say undefined.
      host.print(
        stringifyJson({
          version: 1,
          facts: engine.factsDate,
          rules: rules.map((rule) => ({ ...rule, subject: rule.subject ?? null })),
        }),
      );
      return 0;
    case "markdown":
      host.print(renderMarkdown(rules, translate));
      return 0;
  }
}

function renderText(rules: readonly RuleDescription[]): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  return rules.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join("");
}

function renderMarkdown(rules: readonly RuleDescription[], translate: Translator): string {
  const say = (id: CliText) => translate(cliTexts.say(id));
  const columns = [say("cli.rule.rule"), say("cli.rule.title"), say("cli.rule.severity"), say("cli.rule.controls")];
  const rows = rules.map((rule) => [
    `\`${rule.id}\``,
    rule.title,
    severitiesOf(rule)
      .map((severity) => translate(reportTexts.say(`report.severity.${severity}`)))
      .join(", "),
    rule.controls.join(", "),
  ]);
  const toRow = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return [toRow(columns), toRow(columns.map(() => "---")), ...rows.map(toRow)].join("");
}

const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/** The severities of a rule's messages, the gravest first. */
function severitiesOf(rule: RuleDescription): Severity[] {
  const used = new Set(rule.messages.map(({ severity }) => severity));
  return severities.filter((severity) => used.has(severity));
}
