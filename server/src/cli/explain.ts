// The command `explain`: all that is known about one rule.
import { reportTexts } from "../report/report-texts.ts";
import type { Translator } from "../text/message.ts";
import { cliTexts } from "./cli-texts.ts";
import type { CliText } from "./flags.ts";
import { explainUnknownRule } from "./misuse.ts";
import { describeRules, type RuleDescription, ruleIdsOf } from "./rule-description.ts";
import type { ExitStatus, Session } from "./session.ts";

export function explain(id: string, { engine, host, translate, complain }: Session): ExitStatus {
  const rule = describeRules(engine, translate).find((each) => each.id === id);
  if (rule === undefined) {
    complain(explainUnknownRule(id, ruleIdsOf(engine)));
    return 2;
  }
  host.print(renderRule(rule, translate));
  return 0;
}

function renderRule(rule: RuleDescription, translate: Translator): string {
  const label = (id: CliText) => translate(cliTexts.say(id));
  const list = (id: CliText, items: readonly string[]) =>
    items.length === 0 ? [] : ["", `${label(id)}:`, ...items.map((item) => `  ${item}`)];
  const messages = rule.messages.map(({ severity, text }) => {
    return `${translate(reportTexts.say(`report.severity.${severity}`))}: ${text}`;
  });
  const fixes = rule.fixes.map(({ title }) => title);
  const lines = [
    rule.id,
    rule.title,
    "",
    rule.why,
    ...list("cli.rule.messages", messages),
    ...list("cli.rule.fixes", fixes.length > 0 ? fixes : [label("cli.rule.no-fix")]),
    ...list("cli.rule.yields-to", rule.yieldsTo),
    ...list("cli.rule.controls", rule.controls),
    ...list("cli.rule.references", rule.references),
    ...list("cli.rule.seeds", rule.seeds.length > 0 ? [rule.seeds.join(", ")] : []),
  ];
  return `${lines.join("\n")}\n`;
}
