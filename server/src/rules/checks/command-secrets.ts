// Secrets that are written in command lines.
import type { Value } from "../../arm/value.ts";
import { isSecretName } from "./secret-names.ts";
import { isGeneratedSecret, isSecretByForm, knownTexts } from "./secret-patterns.ts";

/**
 * Whether what the file says of a command line holds a secret: one by its form, one assigned to the name of a secret
 * (`-e DB_PASSWORD=…`), or the value of an option for passwords.
 */
export function holdsCommandSecret(command: Value): boolean {
  return knownTexts(command).some((text) => isSecretByForm(text) || assignsSecret(text) || passesPassword(text));
}

function assignsSecret(text: string): boolean {
  const assignments = text.matchAll(/(?<![\w-])(\w+)=["']?([^\s"']*)/g);
  return Array.from(assignments).some(([, name = "", value = ""]) => isSecretName(name) && isGeneratedSecret(value));
}

/** Not `-p`, which publishes ports and makes parents. */
function passesPassword(text: string): boolean {
  return holdsPassword(text.matchAll(/(?<!\S)--?password[ =]["']?([^\s"']+)/gi));
}

/** Whether what the file says of the options of a mount holds a secret. */
export function holdsMountSecret(options: Value): boolean {
  return knownTexts(options).some(
    (text) => isSecretByForm(text) || holdsPassword(text.matchAll(/(?<![\w-])pass(?:word)?=["']?([^\s"',]+)/gi)),
  );
}

/** Whether one of the values found is a password, rather than something that stands for one, such as a variable. */
function holdsPassword(found: Iterable<RegExpMatchArray>): boolean {
  return Array.from(found).some(
    ([, value = ""]) => /^[^$%<{[(`@*-][^$%<{`]{3,}$/.test(value) && !/^(?:x+|!\w+!)$/i.test(value),
  );
}
