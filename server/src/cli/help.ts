// Renders the help of the program and of its commands.
import { displayWidth } from "../report/terminal-text.ts";
import type { Translator } from "../text/message.ts";
import { cliTexts } from "./cli-texts.ts";
import { type CliText, type CommandForm, commands, type Flag, programFlags } from "./flags.ts";

const standardWidth = 100;

/** Renders the help of a command, or of the program. `width` is that of the terminal, in cells. */
export function renderHelp(command: CommandForm | undefined, translate: Translator, width = standardWidth): string {
  const say = (id: CliText) => translate(cliTexts.say(id));
  const options: Row[] = (command?.flags ?? programFlags).map((flag) => [termOf(flag), describe(flag, translate)]);
  const { argument } = command ?? {};
  const sections: [title: CliText, rows: Row[]][] = [["cli.help.options", options]];
  if (argument !== undefined) sections.unshift(["cli.help.arguments", [[argument.name, say(argument.description)]]]);
  if (command === undefined) {
    sections.push(["cli.help.commands", commands.map((each) => [usageOf(each), say(each.description)])]);
  }
  const usage = command === undefined ? "<command>" : usageOf(command);
  const termWidth = Math.max(...sections.flatMap(([, rows]) => rows.map(([term]) => displayWidth(term))));
  return [
    `${say("cli.help.usage")} batchguard ${usage}`,
    ...["", ...wrap(say(command?.description ?? "cli.description"), width)],
    ...sections.flatMap(([title, rows]) => ["", say(title), ...layOut(rows, termWidth, width)]),
    ...(command === undefined || command.name === "check" ? ["", ...wrap(say("cli.help.exit"), width)] : []),
    "",
  ].join("\n");
}

type Row = readonly [term: string, description: string];

function usageOf({ name, argument, flags }: CommandForm): string {
  const words = argument?.count === "any" ? `[${argument.name}…]` : argument?.name;
  return [name, ...(words === undefined ? [] : [words]), ...(flags.length > 0 ? ["[options]"] : [])].join(" ");
}

function termOf({ name, value }: Flag): string {
  const flag = name === "help" ? "-h, --help" : `--${name}`;
  return value === undefined ? flag : `${flag} <${value}>`;
}

function describe({ description, choices, default: standard }: Flag, translate: Translator): string {
  const notes = [
    ...(choices === undefined ? [] : [cliTexts.say("cli.help.choices", { choices: choices.join(", ") })]),
    ...(standard === undefined ? [] : [cliTexts.say("cli.help.default", { value: standard })]),
  ];
  const text = translate(cliTexts.say(description));
  return notes.length === 0 ? text : `${text} (${notes.map(translate).join("; ")})`;
}

function layOut(rows: readonly Row[], termWidth: number, width: number): string[] {
  const indent = " ".repeat(termWidth + 4);
  return rows.flatMap(([term, description]) =>
    wrap(description, Math.max(width - indent.length, 30)).map((line, i) =>
      i === 0 ? `  ${term}${" ".repeat(termWidth - displayWidth(term))}  ${line}` : indent + line,
    ),
  );
}

/** Breaks a text into lines, at blanks and between wide characters, which need none. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(/[\u3000-\u9fff\uff00-\uffef][、。]?|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/gu) ??
    []) {
    if (line !== "" && displayWidth(line + word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}
