// Splits command lines into the programs that they run and the words that these are given.
import type { Value } from "../../arm/value.ts";
import { remembered } from "../../text/remembered.ts";
import { type Command, commandOf } from "./command.ts";
import { splitCommands } from "./command-words.ts";
import { scriptOf } from "./shell-scripts.ts";
import { unknownPart } from "./unknown-part.ts";

const mostShells = 5;

/**
 * The commands of a command line, those that it hands to a shell in quotes too. A command ends with the first of its
 * words that is not known, and what follows such a word up to the next operator belongs to none.
 */
export function commandsOf(value: Value): readonly Command[] {
  return commandsOfText(knownText(value));
}

/** The commands of a text, which may hold signs for what is not known. Several rules read the same command lines. */
export function commandsOfText(text: string): readonly Command[] {
  if (text.length <= limits.length) return commandsOfShort(text);
  if (last?.text !== text) last = { text, commands: commandsIn(text, 0) };
  return last.commands;
}

/** Each rule reads those of several tasks in turn. */
const limits = { answers: 100, length: 4000 };
const commandsOfShort = remembered((text) => commandsIn(text, 0), limits);

/** One that is longer than people write them is read again if another such one comes in between. */
let last: { readonly text: string; readonly commands: readonly Command[] } | undefined;

/** The text of a command line, with a sign that no rule looks for where a part of it is not known. */
export function knownText(value: Value): string {
  const { arm } = value;
  // Asked for by `text`, so that something unknown is noticed.
  const text = value.text();
  // What rules find in a command line, they show.
  if (value.secret) return unknownPart;
  if (text !== undefined || arm?.kind !== "pattern") return text ?? "";
  return arm.parts.map((part) => (typeof part === "string" ? part : textOf(part))).join("");
}

/** What other files hold as placeholders are variables of the shell here. */
function textOf({ reason, display }: { readonly reason: string; readonly display: string }): string {
  return reason === "placeholder" && display.startsWith("${") ? display : unknownPart;
}

function commandsIn(text: string, depth: number): readonly Command[] {
  if (depth > mostShells) return [];
  const found: Command[] = [];
  let previous: Command | undefined;
  for (const each of splitCommands(text)) {
    const command = commandOf(each, each.isPiped ? previous : undefined);
    previous = each.isBroken ? undefined : command;
    if (command === undefined) continue;
    found.push(command, ...commandsWithin(command, each.substitutions, depth));
  }
  return found;
}

/** The commands that a shell is given to run, and those whose output stands in a word. */
function commandsWithin(command: Command, substitutions: readonly string[], depth: number): readonly Command[] {
  const [first = "", ...others] = scriptOf(command) ?? [];
  const ran = others.length === 0 ? commandsIn(first, depth + 1) : commandsOfWords([first, ...others], depth + 1);
  return [...ran, ...substitutions.flatMap((text) => commandsIn(text, depth + 1))];
}

function commandsOfWords(words: readonly string[], depth: number): readonly Command[] {
  const command = depth > mostShells ? undefined : commandOf({ words, writes: [] }, undefined);
  return command === undefined ? [] : [command, ...commandsWithin(command, [], depth)];
}
