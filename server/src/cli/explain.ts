// The command `explain`: all that is known about one rule.

import { reportTexts } from "../report/report-texts.ts";
import type { Rule } from "../rules/rule.ts";
import { type Message, message, type Translator } from "../text/message.ts";
import { cliTexts } from "./cli-texts.ts";
import { explainUnknownRule } from "./misuse.ts";
import type { ExitStatus, Session } from "./session.ts";

export function explain(id: string, { engine, host, translate, complain }: Session): ExitStatus {
  const rule = engine.rules.find((each) => each.id === id);
  if (rule === undefined) {
    complain(
      explainUnknownRule(
        id,
        engine.rules.map((each) => each.id),
      ),
    );
    return 2;
  }
  host.print(renderRule(rule, translate));
  return 0;
}

function renderRule(rule: Rule, translate: Translator): string {
  const label = (id: Parameters<typeof cliTexts.say>[0]) => translate(cliTexts.say(id));
  const list = (id: Parameters<typeof cliTexts.say>[0], items: readonly string[]) =>
    items.length === 0 ? [] : ["", `${label(id)}:`, ...items.map((item) => `  ${item}`)];
  const messages = Object.entries(rule.messages).map(([id, { severity, text }]) => {
    const word = translate(reportTexts.say(`report.severity.${severity}`));
    return `${word}: ${translate(message(`${rule.id}.${id}`, text))}`;
  });
  const fixes = Object.entries(rule.fixes ?? {}).map(([id, text]) => translate(message(`${rule.id}.${id}`, text)));
  const lines = [
    rule.id,
    translate(titleOf(rule)),
    "",
    translate(message(`${rule.id}.why`, rule.why)),
    ...list("cli.rule.messages", messages),
    ...list("cli.rule.fixes", fixes.length > 0 ? fixes : [label("cli.rule.no-fix")]),
    ...list("cli.rule.yields-to", rule.yieldsTo ?? []),
    ...list("cli.rule.controls", rule.controls),
    ...list("cli.rule.references", rule.references),
    ...list("cli.rule.seeds", rule.seeds.length > 0 ? [rule.seeds.join(", ")] : []),
  ];
  return `${lines.join("\n")}\n`;
}

export function titleOf(rule: Rule): Message {
  return message(`${rule.id}.title`, rule.title);
}
