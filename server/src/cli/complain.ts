// Says things on the standard error.

import type { Locale, Message, Translator } from "../text/message.ts";
import { neutralise } from "../text/neutralise.ts";
import type { CliHost } from "./cli-host.ts";

/** Sentences in one line, after the file that they speak of or the program's name. */
export type Complain = (messages: readonly Message[], place?: string) => void;

export function createComplain(host: Pick<CliHost, "printError">, locale: Locale, translate: Translator): Complain {
  const separator = locale === "ja" ? "" : " ";
  return (messages, place) => {
    const sentences = messages.map(translate).map(neutraliseLines).join(separator);
    host.printError(`${place === undefined ? "batchguard" : neutralise(place)}: ${sentences}\n`);
  };
}

/** Keeps the lines of a stack trace apart. */
function neutraliseLines(text: string): string {
  return text.split("\n").map(neutralise).join("\n");
}
