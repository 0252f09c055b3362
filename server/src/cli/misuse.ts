// Says what is wrong with the arguments, and what may have been meant.
import type { Command, CommanderError } from "commander";
import type { Message, MessageData } from "../text/message.ts";
import { cliTexts } from "./cli-texts.ts";
import { nearest } from "./nearest.ts";

type UsageId = Extract<Parameters<typeof cliTexts.say>[0], `cli.usage.${string}`>;

export function misuse(id: UsageId, data?: MessageData): Message {
  return cliTexts.say(id, data);
}

/** "Did you mean …?", if there is a candidate like the word. */
export function suggest(word: string, candidates: Iterable<string>): Message[] {
  const found = nearest(word, candidates);
  return found === undefined ? [] : [misuse("cli.usage.did-you-mean", { nearest: found })];
}

/** Our sentences for an error of commander, whose own are English only. */
export function explainMisuse(error: CommanderError, argv: readonly string[], program: Command): Message[] {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownOption": {
      const command = program.commands.find(
        (each) => each.name() === argv.find((argument) => !argument.startsWith("-")),
      );
      const names = (command ?? program).options.map(({ long }) => long ?? "");
      return [misuse("cli.usage.unknown-option", { option: quoted }), ...suggest(quoted, names)];
    }
    case "commander.unknownCommand": {
      const names = program.commands.map((each) => each.name());
      const isPath = /[./\\]/.test(quoted);
      const hint = isPath ? [misuse("cli.usage.did-you-mean", { nearest: `check ${quoted}` })] : suggest(quoted, names);
      return [misuse("cli.usage.unknown-command", { command: quoted }), ...hint];
    }
    case "commander.optionMissingArgument":
      return [misuse("cli.usage.missing-value", { option: nameOf(quoted) })];
    case "commander.missingArgument":
      return [misuse("cli.usage.missing-argument", { name: quoted })];
    case "commander.excessArguments":
      return [misuse("cli.usage.too-many-arguments")];
    case "commander.invalidArgument":
      return explainInvalidValue(error.message);
    case "commander.help":
      return [misuse("cli.usage.no-command")];
    default:
      return [misuse("cli.usage.other", { error: error.message.replace(/^error: /, "") })];
  }
}

/** The message names the option, its value, and either the choices or the id of a sentence of ours. */
function explainInvalidValue(text: string): Message[] {
  const [, option = "", value = "", rest = ""] = /option '(.*?)' argument '(.*)' is invalid\. (.*)$/s.exec(text) ?? [];
  const problem = misuse("cli.usage.invalid-value", { option: nameOf(option), value });
  const wanted = wantedIds.find((id) => id === rest);
  if (wanted !== undefined) return [problem, misuse(wanted)];
  const choices = /Allowed choices are (.*)\./.exec(rest)?.[1] ?? "";
  return [problem, misuse("cli.usage.allowed", { choices }), ...suggest(value, choices.split(", "))];
}

const wantedIds = ["cli.usage.wanted.date", "cli.usage.wanted.api-version", "cli.usage.wanted.name"] as const;

/** `--format` out of `--format <format>`. */
function nameOf(flags: string): string {
  return flags.split(/[ ,=]+/).find((part) => part.startsWith("--")) ?? flags;
}

export function explainUnknownRule(rule: string, known: Iterable<string>): Message[] {
  return [misuse("cli.usage.unknown-rule", { rule }), ...suggest(rule, known)];
}
