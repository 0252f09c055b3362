// What shells are told to run.
import type { Command } from "./command.ts";

/** What runs a script that it is given, or that it reads. */
export const shells: ReadonlySet<string> = new Set(["sh", "bash", "dash", "zsh", "ksh", "ash"]);

/** What a shell is told to run: one word that is a script, or the words of a command. */
export function scriptOf({ program, words }: Command): readonly string[] | undefined {
  if (shells.has(program)) return scriptOfShell(words);
  if (program === "cmd") {
    const at = words.findIndex((word) => /^\/[ck]$/i.test(word));
    return at < 0 ? undefined : words.slice(at + 1);
  }
  return program === "powershell" || program === "pwsh" ? scriptOfPowerShell(words) : undefined;
}

function scriptOfShell(words: readonly string[]): readonly string[] | undefined {
  const at = words.findIndex((word) => !/^[-+]\w/.test(word) || /^-[a-z]*c$/.test(word));
  const script = words[at + 1];
  return script !== undefined && /^-[a-z]*c$/.test(words[at] ?? "") ? [script] : undefined;
}

/** Options of PowerShell that a value follows, in any of their short forms. */
const valuedOption = /^[-/](?:ex|ep|i|o|w|v|ps|co|cu|se)[a-z]*$/i;

function scriptOfPowerShell(words: readonly string[]): readonly string[] | undefined {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (!/^[-/]/.test(word)) return words.slice(at);
    if (/^[-/]c(?:o(?:m(?:m(?:a(?:nd?)?)?)?)?)?$/i.test(word)) return words.slice(at + 1);
    if (/^[-/](?:f[a-z]*|e|ec|en[a-z]*)$/i.test(word)) return undefined;
    if (valuedOption.test(word)) at++;
  }
  return undefined;
}
