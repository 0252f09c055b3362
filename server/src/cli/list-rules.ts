// The command `rules`: the list of all rules.

import { stringifyJson } from "../report/json.ts";
import { reportTexts } from "../report/report-texts.ts";
import type { Rule, Severity } from "../rules/rule.ts";
import { message, type Translator } from "../text/message.ts";
import { cliTexts } from "./cli-texts.ts";
import { titleOf } from "./explain.ts";
import type { ExitStatus, Session } from "./session.ts";

export function listRules(format: "text" | "json" | "markdown", { engine, host, translate }: Session): ExitStatus {
  const renderers = { text: renderText, json: renderJson, markdown: renderMarkdown };
  host.print(renderers[format](engine.rules, translate, engine.factsDate));
  return 0;
}

function renderText(rules: readonly Rule[], translate: Translator): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  return rules.map((rule) => `${rule.id.padEnd(width)}  ${translate(titleOf(rule))}\n`).join("");
}

function renderMarkdown(rules: readonly Rule[], translate: Translator): string {
  const say = (id: Parameters<typeof cliTexts.say>[0]) => translate(cliTexts.say(id));
  const columns = [say("cli.rule.rule"), say("cli.rule.title"), say("cli.rule.severity"), say("cli.rule.controls")];
  const rows = rules.map((rule) => [
    `\`${rule.id}\``,
    translate(titleOf(rule)),
    severitiesOf(rule)
      .map((severity) => translate(reportTexts.say(`report.severity.${severity}`)))
      .join(", "),
    rule.controls.join(", "),
  ]);
  const toRow = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return [toRow(columns), toRow(columns.map(() => "---")), ...rows.map(toRow)].join("");
}

function renderJson(rules: readonly Rule[], translate: Translator, factsDate: string): string {
  return stringifyJson({
    version: 1,
    facts: factsDate,
    rules: rules.map((rule) => ({
      id: rule.id,
      subject: rule.subject,
      title: translate(titleOf(rule)),
      why: translate(message(`${rule.id}.why`, rule.why)),
      messages: Object.entries(rule.messages).map(([id, { severity, text }]) => ({
        id,
        severity,
        text: translate(message(`${rule.id}.${id}`, text)),
      })),
      fixes: Object.entries(rule.fixes ?? {}).map(([id, text]) => ({
        id,
        title: translate(message(`${rule.id}.${id}`, text)),
      })),
      yieldsTo: rule.yieldsTo ?? [],
      references: rule.references,
      controls: rule.controls,
      seeds: rule.seeds,
    })),
  });
}

const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/** The severities of a rule's messages, the gravest first. */
function severitiesOf(rule: Rule): Severity[] {
  const used = new Set(Object.values(rule.messages).map(({ severity }) => severity));
  return severities.filter((severity) => used.has(severity));
}
