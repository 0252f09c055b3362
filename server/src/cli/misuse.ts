// Says what is wrong with the arguments, and what may have been meant.
import type { Message, MessageData } from "../text/message.ts";
import { cliTexts } from "./cli-texts.ts";
import type { CliText } from "./flags.ts";
import { nearest } from "./nearest.ts";

export function misuse(id: Extract<CliText, `cli.usage.${string}`>, data?: MessageData): Message {
  return cliTexts.say(id, data);
}

/** "Did you mean …?", if there is a candidate like the word. */
export function suggest(word: string, candidates: Iterable<string>): Message[] {
  const found = nearest(word, candidates);
  return found === undefined ? [] : [misuse("cli.usage.did-you-mean", { nearest: found })];
}

export function explainUnknownRule(rule: string, known: Iterable<string>): Message[] {
  return [misuse("cli.usage.unknown-rule", { rule }), ...suggest(rule, known)];
}
